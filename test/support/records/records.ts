import type { Judgement } from '../../../src/contract/report.ts';
import type { DatabaseLocation } from '../../../src/database/location.ts';
import type { InterviewEvent } from '../../../src/domain/interview/events.ts';
import type { InterviewPlan, InterviewView } from '../../../src/domain/interview/interview.ts';
import { MAIN_ORGANISATION } from '../../../src/domain/organisations.ts';
import type { EventBatch } from '../../../src/records/event-batch.ts';
import { openRecords } from '../../../src/records/open.ts';
import type { RecordedReport, Records } from '../../../src/records/records.ts';
import type { User } from '../../../src/records/user.ts';
import { type Engine, migratedPlace, testEngine } from '../database/places.ts';
import { plan } from '../plan.ts';

/** A store in a place of its own, which can be closed and opened again. */
export interface TemporaryRecords {
  location: DatabaseLocation;
  records: Records;
  reopen(): Promise<Records>;
  remove(): Promise<void>;
}

/** `hasMail`: as where mail is sent. */
export async function temporaryRecords(
  engine: Engine = testEngine(),
  options: { hasMail?: boolean } = {},
): Promise<TemporaryRecords> {
  const place = await migratedPlace(engine);
  const location = place.at('records');
  const store: TemporaryRecords = {
    location,
    records: await openRecords(location, options),
    async reopen() {
      await store.records.close();
      store.records = await openRecords(location, options);
      return store.records;
    },
    async remove() {
      await store.records.close();
      await place.remove();
    },
  };
  return store;
}

/** What a report says for the lists. */
export const JUDGEMENT: Judgement = {
  ability: { estimate: 1600.5, low: 1400, high: 1801, label: 'middle' },
  fit: 'likely_meets',
  score: 79,
};

export function recorded(change: Partial<RecordedReport> = {}): RecordedReport {
  return { json: '{}', sha256: 'report', announcedSha256: null, judgement: JUDGEMENT, ...change };
}

export function user(change: Partial<User> = {}): User {
  return {
    id: 'user-1',
    email: 'ada@example.org',
    nickname: 'ada',
    passwordHash: '$argon2id$v=19$x',
    organisationId: MAIN_ORGANISATION,
    role: 'candidate',
    locale: 'en',
    createdAt: 1_700_000_000_000,
    tokenGeneration: 0,
    keptToken: null,
    ...change,
  };
}

export function view(change: Partial<InterviewView> = {}): InterviewView {
  return {
    state: 'greeting',
    taskNumber: 0,
    currentTaskId: null,
    deadlineAt: null,
    attemptsLeft: 0,
    finishedAt: null,
    reportReady: false,
    ...change,
  };
}

export function message(seq: number, text = `message ${seq}`): InterviewEvent {
  return { seq, at: 1_700_000_000_000 + seq, type: 'message', data: { messageId: `m${seq}`, text } };
}

export function taskIssued(seq: number, taskId: string): InterviewEvent {
  return {
    seq,
    at: 1_700_000_000_000 + seq,
    type: 'task',
    data: {
      taskId,
      number: 1,
      title: 'A',
      rating: 1500,
      parMs: 600_000,
      limitMs: 1_800_000,
      maxAttempts: 3,
      hints: 3,
      choice: {
        taskId,
        ability: 1600,
        se: 300,
        target: 1529.6,
        candidates: [],
        seed: 'seed',
        bankVersion: 'bank',
      },
    },
  };
}

export function batch(
  events: InterviewEvent[],
  change: { plan?: Partial<InterviewPlan>; view?: Partial<InterviewView> } = {},
): EventBatch {
  const batchPlan = plan(change.plan);
  return {
    plan: batchPlan,
    workflowId: `interview-${batchPlan.interviewId}`,
    events,
    view: view(change.view),
  };
}
