import { createReportBuilder } from '../../activities/build-report.ts';
import { sqliteAt } from '../../src/database/location.ts';
import { DatabaseUnavailable } from '../../src/database/unavailable.ts';
import type { InterviewEvent } from '../../src/domain/interview/events.ts';
import type { LlmCall } from '../../src/domain/llm-call.ts';
import type { AnswerKey } from '../../src/records/answers.ts';
import { openRecords } from '../../src/records/open.ts';
import type { Records } from '../../src/records/records.ts';
import { openTelemetry } from '../../src/telemetry/open.ts';
import type { TelemetryEvent, TelemetryStore } from '../../src/telemetry/telemetry.ts';
import { createFaultyDisk, type FaultCode, type FaultyDisk } from '../support/database/faults.ts';
import { batch, message, user } from '../support/records/records.ts';
import { editBatch, eventBatch, typed } from '../support/telemetry/batches.ts';

const CODES: FaultCode[] = ['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_BUSY'];
const AT = 1_700_000_000_000;

/** What a call or an activity asks of the stores, in its order. Each may be done again after it failed. */
interface Operation {
  name: string;
  does(stores: { records: Records; telemetry: TelemetryStore }): Promise<unknown>;
}

const OPERATIONS: Operation[] = [
  {
    name: 'a chat turn',
    async does({ records }) {
      await answered(records, 'chat', async () => {
        await records.events.append(batch([message(2, 'Hello?')]));
        await records.events.append(batch([final(3)]));
        await records.llmCalls.keep(CALL);
        await records.summaries.keep('interview-1', { throughSeq: 2, text: 'They said hello.' });
      });
    },
  },
  {
    name: 'a check',
    async does({ records }) {
      await answered(records, 'check', async () => {
        const codeSha256 = await records.blobs.put('print(1)\n');
        await records.events.append(batch([message(2, 'starts')], { view: { state: 'evaluating' } }));
        const result = await records.blobs.put(`{"code":"${codeSha256}"}`);
        await records.events.append(batch([message(3, result)], { view: { state: 'feedback_ready' } }));
      });
    },
  },
  {
    name: 'a batch of telemetry',
    async does({ telemetry }) {
      await telemetry.store('interview-1', eventBatch([event(1), event(2), event(5)], AT));
      await telemetry.store('interview-1', eventBatch([{ ...event(2), at: AT + 1 }, event(3)], AT + 5));
      await telemetry.digest('interview-1');
      await telemetry.noteTold('interview-1', { digestSha256: 'digest', chainLength: 2 }, AT);
      await telemetry.store('interview-1', editBatch(typed('', [[[0, 'a']]]).edits, AT + 6));
      await telemetry.erase('interview-2');
      // Last: whoever does all of it again counts them again.
      await telemetry.noteRefused('interview-1', 2, AT + 7);
    },
  },
  {
    name: 'the report',
    async does({ records }) {
      const buildReport = createReportBuilder({ records, fingerprint: async () => {} });
      await records.events.append(batch([finished(2)], { view: { state: 'finished' } }));
      const reportSha256 = await buildReport({ interviewId: 'interview-1' });
      const ready: InterviewEvent = { seq: 3, at: AT + 3, type: 'finished', data: { reportSha256 } };
      await records.events.append(batch([ready], { view: { state: 'finished', reportReady: true } }));
      await records.interviews.saveHistory('interview-1', 'run-1', '{"events":[]}');
    },
  },
  {
    name: 'a sign-up, a login and a logout',
    async does({ records: { users } }) {
      const created = await users.create(user());
      if (created === null && !(await users.findByLogin('ada')))
        throw new Error('nobody has it, yet it is taken');
      await users.setRole('user-1', 'admin');
      await users.revokeToken('token', AT * 2, Date.now());
    },
  },
];

let empty: Buffer[];
beforeAll(async () => {
  empty = await migrated();
});

describe.each(OPERATIONS)('a fault of the disk in $name', ({ does }) => {
  it.each(CODES)(
    'of the kind %s leaves everything working, whichever statement it hits',
    async (code) => {
      const whole = await openStores();
      await does(whole);
      const statements = whole.disk.statements();
      const expected = contentsOf(whole.disk);
      await whole.close();
      expect(statements.length).toBeGreaterThan(3);

      for (let at = 1; at <= statements.length; at++) {
        for (const ending of [false, true]) {
          const stores = await openStores();
          stores.disk.failAt(at, code, { ending });
          const fault = await does(stores).then(
            () => null,
            (error: unknown) => error,
          );
          const where = `statement ${at} of ${statements.length}: ${statements[at - 1]}`;
          // A lock is waited for, and so it is no fault; what a transaction had lost it would not do in part.
          if (code !== 'SQLITE_BUSY')
            expect([where, fault]).toEqual([where, expect.any(DatabaseUnavailable)]);
          if (fault) await does(stores);
          expect([where, contentsOf(stores.disk)]).toEqual([where, expected]);
          expect(stores.disk.opened.map(({ inTransaction }) => inTransaction)).not.toContain(true);
          await stores.close();
        }
      }
    },
    120_000,
  );
});

/** Both stores after their migrations, so that these run once and not before each fault. */
async function migrated(): Promise<Buffer[]> {
  const disk = createFaultyDisk();
  const records = await openRecords(sqliteAt(':memory:'), { openHandle: disk.open });
  const telemetry = await openTelemetry(sqliteAt(':memory:'), { openHandle: disk.open });
  const contents = disk.opened.map((handle) => handle.serialize());
  await records.close();
  await telemetry.close();
  return contents;
}

async function openStores() {
  const disk = createFaultyDisk(empty);
  const records = await openRecords(sqliteAt(':memory:'), { openHandle: disk.open });
  const telemetry = await openTelemetry(sqliteAt(':memory:'), { openHandle: disk.open });
  await records.events.append(batch([message(1)]));
  disk.statements();
  return {
    disk,
    records,
    telemetry,
    async close() {
      await records.close();
      await telemetry.close();
    },
  };
}

/** As a call with an `Idempotency-Key` does it. */
async function answered(records: Records, key: string, act: () => Promise<void>): Promise<void> {
  const answerKey: AnswerKey = { userId: 'user-1', key };
  const request = { method: 'POST', path: `/${key}`, bodySha256: 'body' };
  const claim = await records.answers.claim(answerKey, request, {
    by: 'call',
    now: Date.now(),
    until: Date.now(),
  });
  if (claim.kind !== 'new') return;
  await act();
  await records.answers.keep(answerKey, { status: 200, body: '{}' });
}

/** All rows of all tables, but for the moment at which a history was saved. */
function contentsOf({ opened }: FaultyDisk): Record<string, unknown[]>[] {
  return opened.map((handle) => {
    const tables = handle
      .prepare(
        "select name from sqlite_master where type = 'table' and name not like '%migrations' order by name",
      )
      .all() as { name: string }[];
    return Object.fromEntries(
      tables.map(({ name }) => {
        const rows = handle.prepare(`select * from ${name}`).all() as Record<string, unknown>[];
        return [name, rows.map(({ saved_at, ...row }) => row)];
      }),
    );
  });
}

function final(seq: number) {
  const data = { replyId: 'r', messageId: 'm', replyTo: ['m2'], text: 'Hi', model: 'test', degraded: false };
  return { seq, at: AT + seq, type: 'final' as const, data };
}

function finished(seq: number): InterviewEvent {
  const data = {
    state: 'finished',
    taskNumber: 0,
    deadlineAt: null,
    outcome: null,
    integrity: null,
  } as const;
  return { seq, at: AT + seq, type: 'state', data: { ...data, cause: 'finish' } };
}

function event(seq: number): TelemetryEvent {
  return { seq, type: 'focus', at: AT + seq, data: null };
}

const CALL: LlmCall = {
  id: 'call-1',
  interviewId: 'interview-1',
  purpose: 'reply',
  subjectId: 'r',
  promptVersion: 'p',
  model: 'test',
  outcome: 'ok',
  startedAt: AT,
  durationMs: 5,
  attempts: [],
};
