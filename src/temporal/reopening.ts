import type { Client } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { InterviewInput } from '../../workflows/definitions.ts';
import type { Command } from '../domain/interview/commands.ts';
import type { InterviewEvent } from '../domain/interview/events.ts';
import { decide, evolve, initialInterview } from '../domain/interview/machine.ts';
import { CommandRefused } from '../domain/interview/refusal.ts';
import type { Records } from '../records/records.ts';
import { keptRuns } from './histories.ts';
import { workflowIdOf } from './workflow-ids.ts';

/** What the workflow of an interview that has closed starts with when there is a command for it once more. */
export type Reopening = (interviewId: string, command: Command) => Promise<InterviewInput>;

/** Repeats that are known when it is started again: as many as a workflow remembers. */
const MOST_ANSWERS = 50;

/**
 * Out of the stored events. Throws {@link CommandRefused} before anything starts: when the command is refused as things
 * stand, when the interview broke off, and once its person is erased.
 */
export function createReopening({
  client,
  records: { interviews, events },
  clock,
}: {
  client: Client;
  records: Pick<Records, 'interviews' | 'events'>;
  clock: () => number;
}): Reopening {
  return async (interviewId, command) => {
    const row = await interviews.find(interviewId);
    const plan = await interviews.findPlan(interviewId);
    if (row?.erasedAt) throw new CommandRefused('wrong_state', 'person_erased', row.state);
    const stored = await events.after(interviewId, 0);
    const interview = plan && stored.reduce(evolve, initialInterview(plan));
    if (!plan || interview?.state !== 'finished')
      throw new CommandRefused('finished', 'finished', 'finished');
    const integrity = interview.integrity;
    decide(interview, command, { at: clock(), inFlight: false, integrity });
    await keepClosedRuns(interviewId);
    return {
      plan,
      carried: { interview, integrity, answers: answersIn(stored), latestAt: stored.at(-1)?.at ?? 0 },
    };
  };

  /** One that was broken off was not exported, and the new run leads to none before it. */
  async function keepClosedRuns(interviewId: string): Promise<void> {
    for (const { runId, history } of await keptRuns(client, workflowIdOf(interviewId))) {
      await interviews.saveHistory(interviewId, runId, historyToJSON(history));
    }
  }
}

/** Reviews and decisions are commands by their own id. */
function answersIn(events: readonly InterviewEvent[]): [commandId: string, answer: unknown][] {
  const answers = events.flatMap((event): [string, unknown][] => {
    if (event.type === 'integrity_reviewed') {
      const { reviewId } = event.data;
      return [[reviewId, { reviewId }]];
    }
    if (event.type !== 'decided') return [];
    const { decisionId } = event.data;
    return [[decisionId, { decisionId }]];
  });
  return answers.slice(-MOST_ANSWERS);
}
