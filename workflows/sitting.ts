import {
  ApplicationFailure,
  condition,
  setCurrentDetails,
  upsertSearchAttributes,
} from '@temporalio/workflow';
import { type IntegrityDigest, isLater } from '../src/domain/integrity/digest.ts';
import type { Command, DraftNote } from '../src/domain/interview/commands.ts';
import { describeInterview } from '../src/domain/interview/details.ts';
import type { InterviewEvent } from '../src/domain/interview/events.ts';
import { type Interview, viewOf } from '../src/domain/interview/interview.ts';
import { decide, evolve, initialInterview } from '../src/domain/interview/machine.ts';
import { CommandRefused } from '../src/domain/interview/refusal.ts';
import { hear, NOTHING_YET, type Talk } from '../src/domain/interview/talk.ts';
import { joinServed, type ServedRequest } from '../src/domain/served-request.ts';
import type { RunVerdict } from '../src/domain/vocabulary.ts';
import { records } from './activities.ts';
import type { InterviewInput } from './definitions.ts';
import { interviewState } from './search-attributes.ts';
import { servedNow, serving } from './served-requests.ts';

/**
 * The one interview that this workflow holds: its state, and the way into the store. Events are numbered the moment they are
 * decided; one writer stores them in that order, so that two handlers never overtake each other.
 */
export interface Sitting {
  interview(): Interview;
  integrity(): IntegrityDigest | null;
  /** A run or a check is on its way. */
  inFlight: boolean;
  /** The run that is on its way, and how to end it. */
  running: RunningRun | null;
  /** When the candidate was last known to be there without doing anything, as it was last asked. */
  seenAt: number | null;
  /** What was last read of a task's editor. */
  draft: { taskId: string; draft: DraftNote | null } | null;
  /** A reviewer reads a submission. */
  reviewing: boolean;
  /** The delivery of an issued task, while it is being stored. */
  delivering: Promise<void> | null;
  /** The requests whose messages wait for an answer. */
  unanswered: readonly ServedRequest[];
  /** Those that have ended the interview. */
  endedBy: readonly ServedRequest[];
  hearIntegrity(digest: IntegrityDigest): void;
  /** Throws what the client is told when the state does not allow the command. */
  validate(command: Command): void;
  /** What a reply may mention. */
  talk(): Talk;
  /** As the last worker that stored something has said. */
  withoutModel(): boolean;
  /** Of its latest event, ms since 1970. */
  latestAt(): number;
  /** Decides, and resolves with the new events once they are stored. */
  commit(command: Command): Promise<InterviewEvent[]>;
  /** Stores events as they come; never returns. */
  write(): Promise<never>;
  /** Everything decided so far is stored. */
  isStored(): boolean;
}

interface RunningRun {
  runId: string;
  cancel(): void;
  /** Resolves with what became of it once that is stored. */
  ended: Promise<RunVerdict>;
}

export function createSitting({ plan, carried }: InterviewInput, workflowId: string): Sitting {
  let interview = carried?.interview ?? initialInterview(plan);
  let integrity = carried?.integrity ?? null;
  let storedSeq = interview.seq;
  let talk = carried?.talk ?? NOTHING_YET;
  let withoutModel = carried?.withoutModel ?? false;
  let latestAt = carried?.latestAt ?? 0;
  let outbox: InterviewEvent[] = [];
  /** Whose events they are. */
  let senders: readonly ServedRequest[] = [];

  const sitting: Sitting = {
    inFlight: false,
    running: null,
    seenAt: null,
    draft: null,
    reviewing: false,
    delivering: null,
    unanswered: [],
    endedBy: [],
    interview: () => interview,
    integrity: () => integrity,
    talk: () => talk,
    withoutModel: () => withoutModel,
    latestAt: () => latestAt,
    hearIntegrity(digest) {
      if (!integrity || isLater(digest, integrity)) integrity = digest;
      setCurrentDetails(describeInterview(interview, integrity));
    },
    validate(command) {
      tryDecide(command);
    },
    async commit(command) {
      const at = now();
      latestAt = at;
      const events = tryDecide(command).map((body, index) => ({
        ...body,
        seq: interview.seq + index + 1,
        at,
      }));
      const before = interview.state;
      interview = events.reduce(evolve, interview);
      talk = events.reduce(hear, talk);
      outbox = [...outbox, ...events];
      const served = servedNow();
      senders = joinServed(senders, served);
      if (command.type === 'send') sitting.unanswered = joinServed(sitting.unanswered, served);
      if (command.type === 'finish') sitting.endedBy = served;
      if (interview.state !== before) {
        upsertSearchAttributes([{ key: interviewState, value: interview.state }]);
      }
      setCurrentDetails(describeInterview(interview, integrity));
      const seq = interview.seq;
      await condition(() => storedSeq >= seq);
      return events;
    },
    async write() {
      for (;;) {
        await condition(() => outbox.length > 0);
        const events = outbox;
        outbox = [];
        const requests = senders;
        senders = [];
        const recorded = await serving(requests, () =>
          records.recordEvents({ plan, workflowId, events, view: viewOf(interview) }),
        );
        withoutModel = recorded?.withoutModel ?? false;
        storedSeq = events.at(-1)?.seq ?? storedSeq;
      }
    },
    isStored: () => storedSeq === interview.seq,
  };
  setCurrentDetails(describeInterview(interview, integrity));
  return sitting;

  /**
   * Never before the latest event, also where a run begins after the service's clock was set back: the store takes what comes with
   * an earlier moment than what is before it for the trace of a lost task.
   */
  function now(): number {
    return Math.max(Date.now(), latestAt);
  }

  function tryDecide(command: Command) {
    try {
      const { inFlight, running, seenAt, draft } = sitting;
      const runId = running?.runId ?? null;
      return decide(interview, command, { at: now(), inFlight, runId, seenAt, integrity, draft });
    } catch (error) {
      if (!(error instanceof CommandRefused)) throw error;
      throw ApplicationFailure.nonRetryable(error.message, error.code, error.state, error.reason);
    }
  }
}
