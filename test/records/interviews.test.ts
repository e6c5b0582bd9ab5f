import fc from 'fast-check';
import { openDatabase } from '../../src/database/open.ts';
import { MAIN_ORGANISATION } from '../../src/domain/organisations.ts';
import { INTERVIEW_STATES, LEVELS, TRACKS } from '../../src/domain/vocabulary.ts';
import { recordSchema } from '../../src/records/open.ts';
import type { InterviewFilter, InterviewRecord, Records } from '../../src/records/records.ts';
import { execute } from '../support/database/execute.ts';
import { ENGINES } from '../support/database/places.ts';
import { plan } from '../support/plan.ts';
import {
  batch,
  JUDGEMENT,
  message,
  recorded,
  type TemporaryRecords,
  taskIssued,
  temporaryRecords,
  view,
} from '../support/records/records.ts';

describe.each(ENGINES)('interviews (%s)', (engine) => {
  let store: TemporaryRecords;
  beforeEach(async () => {
    store = await temporaryRecords(engine);
  });
  afterEach(() => store.remove());

  it('remember when their candidate was last there', async () => {
    const { events, interviews } = store.records;
    await events.append(batch([message(1)]));
    expect(await interviews.lastSeen('interview-1')).toBeNull();
    await interviews.markSeen(['interview-1', 'unknown'], 1_234);
    expect(await interviews.lastSeen('interview-1')).toBe(1_234);
    expect((await interviews.find('interview-1'))?.seenAt).toBe(1_234);
  });

  it('remember the page that last took the seat, and since when, whatever happens and over a restart', async () => {
    const { events, interviews } = store.records;
    await events.append(batch([message(1)]));
    await interviews.takeSeat('interview-1', { clientId: 'one', since: 5 });
    await interviews.takeSeat('interview-1', { clientId: 'other', since: 6 });
    const seat = { clientId: 'other', since: 6 };
    expect(await interviews.takeSeat('interview-1', { clientId: 'other', since: 7 })).toEqual(seat);
    await events.append(batch([message(2)]));
    const again = await store.reopen();
    expect((await again.interviews.find('interview-1'))?.seat).toEqual(seat);
  });

  it('have a row from their first events on, with what the plan fixed', async () => {
    const { events, interviews } = store.records;
    expect(await interviews.find('interview-1')).toBeNull();
    await events.append(
      batch([message(1)], {
        view: {
          currentTaskId: 'algorithms/a',
          deadlineAt: 9,
          attemptsLeft: 3,
          finishedAt: 10,
          reportReady: true,
        },
      }),
    );
    const { interviewId, candidateId, track, level, locale, languages, maxTasks, startedAt } = plan();
    expect(await interviews.find('interview-1')).toEqual({
      id: interviewId,
      organisationId: MAIN_ORGANISATION,
      practice: false,
      packageId: null,
      appealDays: null,
      retentionDays: null,
      reportToCandidate: 'full',
      allowed: { resume: 'optional', voice: true, video: false, mediaDays: 30 },
      lastSeq: 1,
      replaced: null,
      seenAt: null,
      stream: null,
      seat: null,
      workflowId: 'interview-interview-1',
      candidateId,
      track,
      level,
      locale,
      languages,
      maxTasks,
      createdAt: startedAt,
      problemsReported: 0,
      judgement: null,
      erasedAt: null,
      ...view({
        currentTaskId: 'algorithms/a',
        deadlineAt: 9,
        attemptsLeft: 3,
        finishedAt: 10,
        reportReady: true,
      }),
    });
    expect(await interviews.findPlan('interview-1')).toEqual(plan());
    expect(await interviews.findPlan('nothing')).toBeNull();
  });

  it('count as open until they are finished', async () => {
    const { events, interviews } = store.records;
    for (const state of INTERVIEW_STATES) {
      await events.append(batch([message(1)], { plan: { interviewId: state }, view: { state } }));
    }
    await events.append(batch([message(1)], { plan: { interviewId: 'other', candidateId: 'user-2' } }));
    expect(await interviews.countOpen('user-1')).toBe(INTERVIEW_STATES.length - 1);
    expect(await interviews.countOpen('user-2')).toBe(1);
    expect(await interviews.countOpen('user-3')).toBe(0);
    const open = INTERVIEW_STATES.filter((state) => state !== 'finished');
    const other = await interviews.find('other');
    const expected = new Map(open.map((state) => [state, state === other?.state ? 2 : 1]));
    expect(await interviews.countOpenByState()).toEqual(expected);
  });

  it('remember every task that a candidate was given, in any of them', async () => {
    const { events, interviews } = store.records;
    await events.append(batch([taskIssued(1, 'algorithms/a'), taskIssued(2, 'algorithms/b')]));
    await events.append(
      batch([taskIssued(1, 'algorithms/b'), taskIssued(2, 'data/c')], { plan: { interviewId: 'second' } }),
    );
    await events.append(
      batch([taskIssued(1, 'data/d')], { plan: { interviewId: 'foreign', candidateId: 'user-2' } }),
    );
    expect((await interviews.tasksSeenBy('user-1')).sort()).toEqual([
      'algorithms/a',
      'algorithms/b',
      'data/c',
    ]);
    expect(await interviews.tasksSeenBy('nobody')).toEqual([]);
  });

  it('say what their report says from its saving on, whatever events come after', async () => {
    const { events, interviews } = store.records;
    await events.append(batch([message(1)]));
    expect((await interviews.find('interview-1'))?.judgement).toBeNull();
    await interviews.saveReport('interview-1', recorded({ json: '{}', sha256: 'one' }));
    await events.append(batch([message(2)], { view: { reportReady: true } }));
    expect((await interviews.find('interview-1'))?.judgement).toEqual(JUDGEMENT);
    const list = await interviews.list({}, { limit: 1 });
    expect(list?.interviews.map(({ judgement }) => judgement)).toEqual([JUDGEMENT]);
  });

  it('keep the report that was saved last', async () => {
    const { events, interviews } = store.records;
    await events.append(batch([message(1)]));
    expect(await interviews.findReport('interview-1')).toBeNull();
    await interviews.saveReport('interview-1', recorded({ json: '{"n":1}', sha256: 'one' }));
    const { judgement: _, ...second } = recorded({ json: '{"n":2}', sha256: 'two', announcedSha256: 'one' });
    await interviews.saveReport('interview-1', recorded(second));
    expect(await interviews.findReport('interview-1')).toEqual(second);
    await interviews.saveReport('interview-1', recorded({ ...second, announcedSha256: null }));
    expect(await interviews.findReport('interview-1')).toEqual({ ...second, announcedSha256: null });
    await expect(interviews.saveReport('nothing', recorded())).rejects.toThrow(/foreign key/i);
  });

  it('keep the history of each run, in the order in which they were saved', async () => {
    const { events, interviews } = store.records;
    await events.append(batch([message(1)]));
    const long = JSON.stringify({
      events: Array.from({ length: 20_000 }, (_, i) => ({ i, text: `é ${i}` })),
    });
    await interviews.saveHistory('interview-1', 'z-first', long);
    await interviews.saveHistory('interview-1', 'a-second', '{"run":2}');
    await interviews.saveHistory('interview-1', 'z-first', long);
    expect(await interviews.findHistories('interview-1')).toEqual([
      { runId: 'z-first', json: long },
      { runId: 'a-second', json: '{"run":2}' },
    ]);
    expect(await interviews.findHistories('nothing')).toEqual([]);
  });
});

describe.each(ENGINES)('the list of interviews (%s)', (engine) => {
  const CANDIDATES = ['user-1', 'user-2', 'user-3'];
  const row = fc.record({
    // Few moments for many rows, so that pages end in the middle of one.
    createdAt: fc.constantFrom(10, 20, 30),
    candidateId: fc.constantFrom(...CANDIDATES),
    track: fc.constantFrom(...TRACKS),
    level: fc.constantFrom(...LEVELS),
    state: fc.constantFrom(...INTERVIEW_STATES),
  });
  const filters: fc.Arbitrary<InterviewFilter> = fc.oneof(
    fc.constant({}),
    fc.record({ candidateId: fc.constantFrom(...CANDIDATES, 'nobody') }),
    fc.record({ track: fc.constantFrom(...TRACKS) }),
    fc.record({ level: fc.constantFrom(...LEVELS) }),
    fc.record({ state: fc.constantFrom(...INTERVIEW_STATES) }),
    fc.record(
      {
        candidateId: fc.constantFrom(...CANDIDATES),
        track: fc.constantFrom(...TRACKS),
        level: fc.constantFrom(...LEVELS),
        state: fc.constantFrom(...INTERVIEW_STATES),
      },
      { requiredKeys: [] },
    ),
  );

  it('gives every row that the filter lets through exactly once, newest first, whatever the page', async () => {
    const store = await temporaryRecords(engine);
    const made = fc
      .sample(row, { numRuns: 120, seed: 1 })
      .map((drawn, i) => ({ ...drawn, id: `interview-${i}` }));
    for (const { id, createdAt, state, ...rest } of made) {
      const change = { plan: { interviewId: id, startedAt: createdAt, ...rest }, view: { state } };
      await store.records.events.append(batch([message(1)], change));
    }
    await fc.assert(
      fc.asyncProperty(filters, fc.integer({ min: 1, max: 50 }), async (filter, limit) => {
        const expected = made
          .filter((one) =>
            Object.entries(filter).every(([name, value]) => one[name as keyof typeof one] === value),
          )
          .sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1));
        const list = await allPages(store.records, filter, limit);
        expect(list.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      }),
      { numRuns: 60 },
    );
    await store.remove();
  });

  it('shows no row twice and misses none when newer ones come in between two pages', async () => {
    const store = await temporaryRecords(engine);
    const { events, interviews } = store.records;
    const add = (id: string, startedAt: number) =>
      events.append(batch([message(1)], { plan: { interviewId: id, startedAt } }));
    for (let i = 1; i <= 5; i++) await add(`old-${i}`, i);
    const first = await interviews.list({}, { limit: 2 });
    await add('new', 9);
    const second = await interviews.list({}, { cursor: first?.nextCursor ?? '', limit: 10 });
    const ids = [...(first?.interviews ?? []), ...(second?.interviews ?? [])].map(({ id }) => id);
    expect(ids).toEqual(['old-5', 'old-4', 'old-3', 'old-2', 'old-1']);
    expect(second?.nextCursor).toBeNull();
    await store.remove();
  });

  it('says that there is no further page when the last one is full', async () => {
    const store = await temporaryRecords(engine);
    await store.records.events.append(batch([message(1)]));
    expect((await store.records.interviews.list({}, { limit: 1 }))?.nextCursor).toBeNull();
    await store.remove();
  });

  it('refuses a cursor that is none', async () => {
    const store = await temporaryRecords(engine);
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    for (const cursor of [
      '',
      'x',
      '%00',
      encode([1]),
      encode([1, 'a']),
      encode(['started', 'all', '1', 'a']),
      encode(['started', 'all', 1.5, 'a']),
      encode(['started', 'all', 1, 2]),
      encode(['started', 'nowhere', 1, 'a']),
      encode(['finished', 'ended', 1, 'a']),
      encode(null),
      `${encode(['started', 'all', 1, 'a'])}=`,
      `${encode(['started', 'all', 1, 'a'])} `,
    ]) {
      expect(await store.records.interviews.list({}, { cursor, limit: 1 })).toBeNull();
    }
    const cursor = encode(['started', 'all', 1, 'a']);
    expect(await store.records.interviews.list({}, { cursor, limit: 1 })).not.toBeNull();
    await store.remove();
  });
});

async function allPages(
  records: Records,
  filter: InterviewFilter,
  limit: number,
): Promise<InterviewRecord[]> {
  const rows: InterviewRecord[] = [];
  let cursor: string | undefined;
  do {
    const page = await records.interviews.list(filter, { cursor, limit });
    if (!page) throw new Error('a cursor of the list itself was refused');
    expect(page.interviews.length).toBeLessThanOrEqual(limit);
    rows.push(...page.interviews);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return rows;
}

describe.each(ENGINES)('an interview that is erased (%s)', (engine) => {
  let store: TemporaryRecords;
  beforeEach(async () => {
    store = await temporaryRecords(engine);
  });
  afterEach(() => store.remove());

  it('leaves no row in any table that names interviews, and others as they are', async () => {
    const { orm, close } = await openDatabase(store.location, recordSchema);
    const tables = [...orm.getMetadata().getAll().values()].filter(({ props }) =>
      props.some(({ fieldNames }) => fieldNames[0] === 'interview_id'),
    );
    await store.records.events.append(batch([message(1)]));
    const other = plan({ interviewId: 'interview-2' });
    await store.records.events.append({ ...batch([message(1)]), plan: other });
    for (const table of tables) {
      for (const id of ['interview-1', 'interview-2']) await fill(table, id);
    }
    const { interviews } = store.records;
    await interviews.erase('interview-1');
    await interviews.erase('never-there');
    expect(await interviews.find('interview-1')).toBeNull();
    expect((await interviews.find('interview-2'))?.id).toBe('interview-2');
    expect(tables.length).toBeGreaterThan(10);
    for (const { tableName } of tables) {
      const rows = await execute(store.location, `select distinct interview_id as id from ${tableName}`);
      expect([tableName, rows]).toEqual([tableName, [{ id: 'interview-2' }]]);
    }
    await close();

    /** A row with something in every column that needs it, but for keys that the database counts by itself. */
    async function fill({ tableName, props }: (typeof tables)[number], id: string): Promise<void> {
      const needed = props.filter(
        ({ fieldNames, nullable, autoincrement }) =>
          fieldNames[0] === 'interview_id' || !(nullable || autoincrement),
      );
      const values = needed.map(({ fieldNames, runtimeType }) => {
        if (fieldNames[0] === 'interview_id') return id;
        return runtimeType === 'string' ? `${id}-${fieldNames[0]}` : 1;
      });
      await execute(
        store.location,
        `insert into ${tableName} (${needed.map(({ fieldNames }) => fieldNames[0]).join(', ')})
           values (${needed.map(() => '?').join(', ')}) on conflict do nothing`,
        values,
      );
    }
  });

  it('is a practice whose day is over, where one is asked for', async () => {
    const { events, interviews } = store.records;
    const at = { early: 1_000, late: 2_000 };
    for (const [id, startedAt] of Object.entries(at)) {
      const practice = plan({ interviewId: id, practice: true, startedAt });
      await events.append({ ...batch([message(1)]), plan: practice });
    }
    await events.append(batch([message(1)]));
    expect(await interviews.practicesBefore(2_000, 10)).toEqual(['early']);
    expect(await interviews.practicesBefore(Date.now(), 10)).toEqual(['early', 'late']);
    expect(await interviews.practicesBefore(Date.now(), 1)).toEqual(['early']);
  });
});
