import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Logger } from 'pino';
import { INTERVIEW_QUEUE } from '../../workflows/task-queues.ts';
import { type Rounds, startRounds } from './rounds.ts';

/** What is to be sent, one workflow each, as the store has it. */
export interface ToDispatch<Input extends object> {
  workflow: string;
  workflowId: (input: Input) => string;
  /** Those whose workflow is to be started, or may have been lost. */
  due(at: number, limit: number): Promise<(Input & { begun: boolean })[]>;
  /** What was due by `dueBy` is looked at again at `dueAt`. */
  postpone(due: Input & { begun: boolean }, time: { dueBy: number; dueAt: number }): Promise<void>;
  /** Left out where it goes with something else. */
  removeBefore?(at: number): Promise<number>;
  /** Of a look that failed, for the log. */
  failure: string;
}

export interface DispatchParts {
  client: Client;
  /** For so long it is known what was sent. */
  keptMs?: number;
  clock: () => number;
  logger: Pick<Logger, 'warn'>;
}

const EVERY_MS = 1_000;
const AT_A_TIME = 100;
/** One whose workflow has begun has kept its first try by then. */
const TRIED_WITHIN_MS = 600_000;
/** The workflow of an earlier round is about to close, or another process has begun this one. */
const AGAIN_AFTER_MS = 2_000;
const SWEEP_EVERY_MS = 3_600_000;

/**
 * Starts the workflow of everything that is to be sent. What is due is read from the store each time, where it was put together with
 * what it tells of: so nothing is lost with a process, and where Temporal has lost a workflow, another takes its place. Several of
 * these do no harm: of one thing one workflow runs at a time, and it sends only what nobody has sent.
 */
export function startDispatch<Input extends object>(
  toDispatch: ToDispatch<Input>,
  { client, keptMs = 0, clock, logger }: DispatchParts,
  { everyMs = EVERY_MS }: { everyMs?: number } = {},
): Rounds {
  let sweptAt = Number.NEGATIVE_INFINITY;
  return startRounds(look, { everyMs, logger, failure: toDispatch.failure });

  async function look(isClosing: () => boolean): Promise<boolean> {
    const now = clock();
    const due = await toDispatch.due(now, AT_A_TIME);
    for (const input of due) {
      if (isClosing()) return false;
      await begin(input, now);
    }
    if (toDispatch.removeBefore && now - sweptAt >= SWEEP_EVERY_MS) {
      await toDispatch.removeBefore(now - keptMs);
      sweptAt = now;
    }
    return due.length === AT_A_TIME;
  }

  async function begin(due: Input & { begun: boolean }, dueBy: number): Promise<void> {
    const { begun, ...input } = due;
    try {
      await client.workflow.start(toDispatch.workflow, {
        workflowId: toDispatch.workflowId(due),
        taskQueue: INTERVIEW_QUEUE,
        args: [input],
        workflowIdConflictPolicy: 'FAIL',
        workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      });
      await toDispatch.postpone({ ...due, begun: true }, { dueBy, dueAt: clock() + TRIED_WITHIN_MS });
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      const pauseMs = begun ? TRIED_WITHIN_MS : AGAIN_AFTER_MS;
      await toDispatch.postpone(due, { dueBy, dueAt: clock() + pauseMs });
    }
  }
}
