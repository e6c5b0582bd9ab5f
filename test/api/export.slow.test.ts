import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { startTestApi, type TestApi } from '../support/api/api.ts';
import { type Person, signUpAs } from '../support/api/people.ts';
import { execute } from '../support/database/execute.ts';

const MANY = 10_000;
/** Between two moments of one export: far less than the file, and less than a tenth of its rows as objects. */
const MOST_GROWTH = 6 * 1024 * 1024;

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

describe('an export of ten thousand interviews', () => {
  let api: TestApi;
  let company: Person;

  beforeAll(async () => {
    api = await startTestApi();
    company = await signUpAs('interviewer', api.client, api.records);
    const fill = (insert: string) =>
      execute(
        api.recordsLocation,
        insert.replace(
          /select/,
          `with recursive n(i) as (select 0 union all select i + 1 from n where i + 1 < ${MANY}) select`,
        ),
      );
    await fill(`insert into users
      (id, email, nickname, email_key, nickname_key, role, locale, created_at)
      select 'u' || i, i || '@example.org', '=n' || i, i || '@example.org', 'n' || i, 'candidate', 'en', i from n`);
    const ability = JSON.stringify({ estimate: 1600.5, low: 1400, high: 1801, label: 'middle' });
    await fill(`insert into interviews
      (id, workflow_id, candidate_id, track, level, locale, languages, max_tasks, created_at, state,
       task_number, attempts_left, finished_at, report_ready, last_seq, ability, fit, score)
      select '00000000-0000-4000-8000-' || substr('000000000000' || i, -12), 'w' || i, 'u' || i, 'data', 'middle', 'en',
        '[]', 4, i, 'finished', 1, 0, i + 1, true, 1, '${ability}', 'likely_meets', i % 101 from n`);
  });
  afterAll(() => api.close());

  /** Reads it as it comes and keeps nothing but counts and the first and last lines. */
  async function read(query: string) {
    const url = `${api.client.url}/interviews/export?${query}`;
    const { status, body } = await fetch(url, { headers: { Authorization: `Bearer ${company.token}` } });
    if (status !== 200 || !body) throw new Error(`the export answered ${status}`);
    let [rows, bytes, first, rest] = [0, 0, '', ''];
    const heaps: number[] = [];
    for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
      bytes += chunk.length;
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      first ||= lines[0] ?? '';
      const before = Math.floor(rows / 1_000);
      rows += lines.length;
      if (Math.floor(rows / 1_000) === before) continue;
      collectGarbage();
      heaps.push(process.memoryUsage().heapUsed);
    }
    return { rows, bytes, first, rest, heaps };
  }

  it.each([
    ['csv', MANY + 1],
    ['jsonl', MANY],
  ])(
    'comes whole as %s, and takes no more memory towards its end',
    async (format, lines) => {
      await read(`format=${format}&to=1970-01-01T00:00:01Z`);
      const { rows, bytes, first, rest, heaps } = await read(`format=${format}&sort=score`);
      expect([rows, rest]).toEqual([lines, '']);
      expect(bytes).toBeGreaterThan(1_000_000);
      expect(heaps.length).toBeGreaterThan(5);
      expect(Math.max(...heaps) - (heaps[0] ?? 0)).toBeLessThan(MOST_GROWTH);
      if (format === 'csv') expect(first.trimEnd().split(',').at(-1)).toBe('score');
      else expect(JSON.parse(first)).toMatchObject({ score: 100, max_score: 100, fit: 'likely_meets' });
    },
    120_000,
  );
});
