import { MAIN_ORGANISATION } from '../../src/domain/organisations.ts';
import { type FingerprintedSubmission, MOST_HOLDERS } from '../../src/records/fingerprints.ts';
import { execute } from '../support/database/execute.ts';
import { ENGINES } from '../support/database/places.ts';
import { leastTimeOf } from '../support/least-time.ts';
import { plan } from '../support/plan.ts';
import { batch, message, type TemporaryRecords, temporaryRecords } from '../support/records/records.ts';

describe.each(ENGINES)('fingerprints (%s)', (engine) => {
  let store: TemporaryRecords;
  beforeEach(async () => {
    store = await temporaryRecords(engine);
  });
  afterEach(() => store.remove());

  const submission = (
    name: string,
    change: Partial<FingerprintedSubmission> = {},
  ): FingerprintedSubmission => ({
    submissionId: `submission-${name}`,
    interviewId: `interview-${name}`,
    organisationId: MAIN_ORGANISATION,
    taskId: 'algorithms/a',
    language: 'python',
    checkedAt: 1_700_000_000_000,
    ...change,
  });
  const keep = (name: string, hashes: number[], change: Partial<FingerprintedSubmission> = {}) =>
    store.records.fingerprints.keep([{ submission: submission(name, change), hashes }]);
  const sharing = async (name: string, limit = 10) =>
    (await store.records.fingerprints.sharing(`submission-${name}`, limit)).map(
      ({ interviewId }) => interviewId,
    );

  it('find who shares most, of the same organisation, task and language alone', async () => {
    await keep('one', [1, 2, 3, 4_294_967_295]);
    await keep('little', [3, 9]);
    await keep('much', [1, 2, 4_294_967_295]);
    await keep('nothing', [5, 6]);
    await keep('task', [1, 2, 3], { taskId: 'algorithms/b' });
    await keep('language', [1, 2, 3], { language: 'go' });
    await keep('organisation', [1, 2, 3], { organisationId: 'another' });
    expect(await sharing('one')).toEqual(['interview-much', 'interview-little']);
    expect(await sharing('one', 1)).toEqual(['interview-much']);
    expect(await sharing('much')).toEqual(['interview-one']);
    expect(await sharing('unknown')).toEqual([]);
    const [found] = await store.records.fingerprints.sharing('submission-one', 1);
    expect(found).toEqual(submission('much'));
  });

  it('leave out other submissions of the same interview', async () => {
    await keep('one', [1, 2, 3]);
    await keep('again', [1, 2, 3], { interviewId: 'interview-one' });
    await keep('other', [3]);
    expect(await sharing('one')).toEqual(['interview-other']);
  });

  it('look at the latest holders alone of what very many have', async () => {
    for (let other = 0; other < MOST_HOLDERS; other += 1) await keep(`${other}`, [1]);
    await keep('one', [1, 2]);
    await keep('late', [1]);
    await keep('near', [1, 2]);
    for (let other = 0; other < MOST_HOLDERS; other += 1)
      await keep(`elsewhere-${other}`, [1], { organisationId: 'another' });
    const all = await sharing('one', 1_000);
    expect(all).toHaveLength(MOST_HOLDERS - 1);
    expect(all[0]).toBe('interview-near');
    expect(all).toContain('interview-late');
    expect(all).not.toContain('interview-0');
  });

  it('name the finished interviews of which none are kept, the latest first and in pages', async () => {
    const { records } = store;
    for (const [name, at] of [
      ['a', 3],
      ['b', 1],
      ['c', 2],
      ['d', 2],
      ['open', null],
      ['practice', 4],
      ['gone', 5],
    ] as const) {
      const interviewId = `interview-${name}`;
      await records.events.append(
        batch([message(1)], {
          plan: { interviewId, ...(name === 'practice' && { practice: true as const }) },
          view: at === null ? {} : { state: 'finished', finishedAt: at },
        }),
      );
    }
    await records.interviews.anonymise('interview-gone', { reportJson: null, at: 9 });
    await keep('b', []);
    const { missing } = records.fingerprints;
    const first = await missing({ after: null, limit: 2 });
    expect(first).toEqual([
      { id: 'interview-a', finishedAt: 3 },
      { id: 'interview-d', finishedAt: 2 },
    ]);
    const next = await missing({ after: first.at(-1) ?? null, limit: 2 });
    expect(next).toEqual([{ id: 'interview-c', finishedAt: 2 }]);
    expect(await missing({ after: next.at(-1) ?? null, limit: 2 })).toEqual([]);
  });

  it('are kept all together or not at all', async () => {
    const bad = { ...submission('bad'), taskId: null as never };
    await expect(
      store.records.fingerprints.keep([
        { submission: submission('one'), hashes: [1] },
        { submission: bad, hashes: [2] },
      ]),
    ).rejects.toThrow();
    expect(await store.records.fingerprints.ofInterview('interview-one')).toEqual([]);
  });

  it('are kept once, also of a program that has none', async () => {
    await keep('one', [1, 2]);
    await keep('one', [7], { checkedAt: 5 });
    await keep('none', []);
    expect(await store.records.fingerprints.hashesOf('submission-one')).toEqual([1, 2]);
    expect(await store.records.fingerprints.ofInterview('interview-one')).toEqual([submission('one')]);
    expect(await store.records.fingerprints.ofInterview('interview-none')).toEqual([submission('none')]);
  });

  it('stay over a restart, and go with their interview', async () => {
    for (const name of ['one', 'two']) {
      await keep(name, [1, 2, 3]);
      await store.records.events.append({
        ...batch([message(1)]),
        plan: plan({ interviewId: `interview-${name}` }),
      });
    }
    await store.reopen();
    expect(await sharing('one')).toEqual(['interview-two']);
    await store.records.interviews.erase('interview-two');
    expect(await sharing('one')).toEqual([]);
    expect(await execute(store.location, 'select count(*) as "left" from fingerprints')).toEqual([
      { left: 3 },
    ]);
  });

  it('are searched without reading what the task has besides', async () => {
    const hashes = Array.from({ length: 60 }, (_, at) => at * 7);
    await keep('one', hashes);
    await execute(
      store.location,
      `insert into fingerprinted_submissions (submission_id, interview_id, task_id, language, checked_at)
         with recursive n(i) as (select 0 union all select i + 1 from n where i < 2999)
         select 's' || i, 'i' || i, 'algorithms/a', 'python', 1 from n`,
    );
    // A third of them is what everybody has.
    await execute(
      store.location,
      `insert into fingerprints (task_id, language, hash, submission_key)
         with recursive n(i) as (select 0 union all select i + 1 from n where i < 59)
         select 'algorithms/a', 'python', case when i < 20 then i * 7 else 1000 + id * 60 + i end, id
           from n, fingerprinted_submissions where checked_at = 1`,
    );
    await execute(store.location, 'analyze');
    const plan = engine === 'sqlite' ? 'explain query plan' : 'explain';
    const plans = await execute(
      store.location,
      `${plan} select 1 from fingerprints
         where organisation_id = '${MAIN_ORGANISATION}' and task_id = 'algorithms/a' and language = 'python' and hash = 3`,
    );
    expect(JSON.stringify(plans)).toMatch(
      engine === 'sqlite'
        ? 'PRIMARY KEY (organisation_id=? AND task_id=? AND language=? AND hash=?)'
        : 'using fingerprints_pkey',
    );
    await keep('copy', hashes);
    const took = await leastTimeOf(async () => {
      expect((await sharing('one'))[0]).toBe('interview-copy');
    });
    expect(took).toBeLessThan(150);
  });
});
