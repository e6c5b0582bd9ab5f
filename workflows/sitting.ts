import {
  ApplicationFailure,
  condition,
  setCurrentDetails,
  upsertSearchAttributes,
} from '@temporalio/workflow';
import { type IntegrityDigest, isLater } from '../src/domain/integrity/digest.ts';
import type { Command, DraftNote } from '../src/domain/interview/commands.ts';
import { type Decision, decideAgain, decideAt } from '../src/domain/interview/decision.ts';
import { describeInterview } from '../src/domain/interview/details.ts';
import type { InterviewEvent } from '../src/domain/interview/events.ts';
import { type Interview, type InterviewView, viewOf } from '../src/domain/interview/interview.ts';
import { initialInterview } from '../src/domain/interview/machine.ts';
import { CommandRefused } from '../src/domain/interview/refusal.ts';
import { hear, learn, NOTHING_YET, type Talk } from '../src/domain/interview/talk.ts';
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
  /** How often a replay was held to other moments than it had reckoned. */
  corrections(): number;
  /** Told of what was decided, at once. */
  onDecided: (events: readonly InterviewEvent[]) => void;
  /** The interviewer speaks, or is about to. */
  isTalking: boolean;
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
  /** Resolves once what was decided so far is stored. */
  untilStored(): Promise<void>;
}

/** What is handed to the store at once. */
interface Batch {
  events: InterviewEvent[];
  view: InterviewView;
}

interface RunningRun {
  runId: string;
  cancel(): void;
  /** Resolves with what became of it once that is stored. */
  ended: Promise<RunVerdict>;
}

export function createSitting({ plan, carried }: InterviewInput, workflowId: string): Sitting {
  let interview = carried?.interview ?? initialInterview(plan);
  /** As it is with what is stored alone. */
  let stored = interview;
  let integrity = carried?.integrity ?? null;
  let storedSeq = interview.seq;
  let talk = carried?.talk ?? NOTHING_YET;
  let storedTalk = talk;
  let withoutModel = carried?.withoutModel ?? false;
  let latestAt = carried?.latestAt ?? 0;
  let corrections = 0;
  let outbox: Decision[] = [];
  /** Whose events they are. */
  let senders: readonly ServedRequest[] = [];

  const sitting: Sitting = {
    inFlight: false,
    running: null,
    seenAt: null,
    draft: null,
    reviewing: false,
    isTalking: false,
    onDecided: () => undefined,
    delivering: null,
    unanswered: [],
    endedBy: [],
    interview: () => interview,
    integrity: () => integrity,
    talk: () => talk,
    withoutModel: () => withoutModel,
    latestAt: () => latestAt,
    corrections: () => corrections,
    hearIntegrity(digest) {
      if (!integrity || isLater(digest, integrity)) integrity = digest;
      setCurrentDetails(describeInterview(interview, integrity));
    },
    validate(command) {
      tryDecide(command);
    },
    async commit(command) {
      latestAt = now();
      const decision = tryDecide(command);
      const before = interview.state;
      interview = decision.after;
      talk = decision.events.reduce(hear, talk);
      if (decision.events.length > 0) outbox = [...outbox, decision];
      const served = servedNow();
      senders = joinServed(senders, served);
      if (command.type === 'send') sitting.unanswered = joinServed(sitting.unanswered, served);
      if (command.type === 'finish') sitting.endedBy = served;
      if (interview.state !== before) {
        upsertSearchAttributes([{ key: interviewState, value: interview.state }]);
      }
      setCurrentDetails(describeInterview(interview, integrity));
      sitting.onDecided(decision.events);
      const seq = interview.seq;
      await condition(() => storedSeq >= seq);
      return decision.events;
    },
    async write() {
      for (;;) {
        await condition(() => outbox.length > 0);
        const decisions = outbox;
        outbox = [];
        const requests = senders;
        senders = [];
        const events = decisions.flatMap((decision) => decision.events);
        const batch = { plan, workflowId, events, view: viewOf(interview) };
        const recorded = await serving(requests, () => records.recordEvents(batch));
        // Workers of before said nothing, or not this.
        if (recorded?.moments) holdTo(recorded.moments, decisions, batch);
        withoutModel = recorded?.withoutModel ?? false;
        stored = decisions.at(-1)?.after ?? stored;
        storedTalk = batch.events.reduce(hear, storedTalk);
        if (recorded?.departure) {
          storedTalk = learn(storedTalk, recorded.departure);
          talk = learn(talk, recorded.departure);
        }
        storedSeq = stored.seq;
      }
    },
    isStored: () => storedSeq === interview.seq,
    async untilStored() {
      const { seq } = interview;
      await condition(() => storedSeq >= seq);
    },
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

  /**
   * What was decided has the moments that were stored. A replay can reckon otherwise: of workflow tasks that come close together, it
   * may take the moment of a later one for that of an earlier one. The batch is mended too, for whoever looks on.
   */
  function holdTo(moments: readonly number[], decisions: Decision[], batch: Batch): void {
    if (moments.every((at, index) => at === batch.events[index]?.at)) return;
    corrections += 1;
    const unstored = [...decisions, ...outbox];
    for (const [index, again] of decideAgain(stored, unstored, moments).entries())
      Object.assign(unstored[index] as Decision, again);
    interview = unstored.at(-1)?.after ?? interview;
    talk = unstored.flatMap(({ events }) => events).reduce(hear, storedTalk);
    latestAt = unstored.at(-1)?.surroundings.at ?? latestAt;
    const after = decisions.at(-1)?.after ?? stored;
    Object.assign(batch, { events: decisions.flatMap(({ events }) => events), view: viewOf(after) });
    setCurrentDetails(describeInterview(interview, integrity));
  }

  function tryDecide(command: Command): Decision {
    try {
      const { inFlight, running, seenAt, draft } = sitting;
      const runId = running?.runId ?? null;
      return decideAt(interview, command, { at: now(), inFlight, runId, seenAt, integrity, draft });
    } catch (error) {
      if (!(error instanceof CommandRefused)) throw error;
      throw ApplicationFailure.nonRetryable(error.message, error.code, error.state, error.reason);
    }
  }
}
