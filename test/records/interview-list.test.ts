import { MAIN_ORGANISATION } from '../../src/domain/organisations.ts';
import { execute } from '../support/database/execute.ts';
import { ENGINES } from '../support/database/places.ts';
import { cpuTimeOf } from '../support/hostile/cpu-time.ts';
import { type TemporaryRecords, temporaryRecords } from '../support/records/records.ts';

const MANY = 10_000;
/** Of processor time: far above what a page takes here, far below what a scan of all rows in JavaScript would. */
const MOST_MS = 150;

const organisationId = MAIN_ORGANISATION;

describe.each(ENGINES)('lists of ten thousand interviews (%s)', (engine) => {
  let store: TemporaryRecords;

  beforeAll(async () => {
    store = await temporaryRecords(engine);
    const fill = (insert: string) =>
      execute(
        store.location,
        insert.replace(
          /select/,
          `with recursive n(i) as (select 0 union all select i + 1 from n where i + 1 < ${MANY}) select`,
        ),
      );
    await fill(`insert into users
      (id, email, nickname, email_key, nickname_key, role, locale, created_at)
      select 'u' || i, i || '@example.org', 'n' || i, i || '@example.org', 'n' || i, 'candidate', 'en', i from n`);
    await fill(`insert into interviews
      (id, workflow_id, candidate_id, track, level, locale, languages, max_tasks, created_at, state,
       task_number, attempts_left, finished_at, report_ready, last_seq, score)
      select 'i' || i, 'w' || i, 'u' || (i / 3), case when i % 4 = 0 then 'data' else 'backend' end, 'junior', 'en',
        '[]', 4, i, case when i % 2 = 0 then 'finished' else 'greeting' end, 1, 3,
        case when i % 2 = 0 then ${MANY} - i end, true, 1, case when i % 2 = 0 then (i / 4) % 101 end from n`);
  });
  afterAll(() => store.remove());

  it.each([
    ['all of an organisation', { organisationId }],
    ['of one state', { organisationId, state: 'finished' }],
    ['of one track', { organisationId, track: 'data' }],
    ['of one candidate', { candidateId: 'u33' }],
    ['of a few candidates', { organisationId, q: '3333' }],
    ['of nobody', { organisationId, q: 'nobody' }],
    ['of a time', { organisationId, from: 100, to: 200 }],
    ['of practices', { organisationId, practice: true }],
    ['of all but practices', { organisationId, practice: false }],
  ] as const)('give a page at once: %s', async (_, filter) => {
    for (const sort of ['started', 'finished', 'score'] as const) {
      const { interviews } = store.records;
      const first = await interviews.list(filter, { sort, limit: 50 });
      const again = () => interviews.list(filter, { sort, limit: 50 });
      expect(await cpuTimeOf(again)).toBeLessThan(MOST_MS);
      if (!first?.nextCursor) continue;
      const { nextCursor: cursor } = first;
      const next = () => interviews.list(filter, { sort, limit: 50, cursor });
      expect(await cpuTimeOf(next)).toBeLessThan(MOST_MS);
    }
  });

  it('have each once, however they are sorted', async () => {
    for (const sort of ['started', 'finished', 'score'] as const) {
      const seen = new Set<string>();
      let cursor: string | undefined;
      do {
        const page = await store.records.interviews.list({ track: 'data' }, { sort, cursor, limit: 100 });
        for (const { id } of page?.interviews ?? []) seen.add(id);
        cursor = page?.nextCursor ?? undefined;
      } while (cursor !== undefined);
      expect(seen.size).toBe(MANY / 4);
    }
  });
});
