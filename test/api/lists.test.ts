import { startTestApi, type TestApi } from '../support/api/api.ts';
import { type Person, signUp, signUpAs } from '../support/api/people.ts';
import { type StoredInterview, storeInterview } from '../support/api/stored-interview.ts';
import { JUDGEMENT, recorded } from '../support/records/records.ts';

const START = Date.parse('2026-03-01T00:00:00Z');
const HOUR = 3_600_000;
const at = (hour: number) => new Date(START + hour * HOUR).toISOString();

describe('the list of interviews', () => {
  let api: TestApi;
  let company: Person;
  let ada: Person;
  let grace: Person;
  /** Started an hour after the other; the second and the third have finished, the second last. */
  let ids: string[];

  beforeAll(async () => {
    api = await startTestApi();
    company = await signUpAs('interviewer', api.client, api.records);
    const named = async (nickname: string, email: string): Promise<Person> => {
      const account = { nickname, email, password: 'correct horse battery' };
      const { body } = await api.client.post('/auth/register', account);
      return { id: body.user.id, nickname, email, token: body.token };
    };
    ada = await named('Страусс', 'ada_1@example.org');
    grace = await named('grace', 'g.hopper@navy.example');
    const stored: StoredInterview[] = [];
    for (const [hour, owner] of [ada, grace, ada, grace].entries()) {
      const track = hour === 3 ? 'data' : 'algorithms';
      stored.push(await storeInterview(api, owner.id, { startedAt: START + hour * HOUR, track }));
    }
    ids = stored.map(({ id }) => id);
    await stored[2]?.conclude({ at: START + 5 * HOUR });
    await stored[1]?.conclude({ at: START + 6 * HOUR });
    await judge(ids[2], 84);
    await judge(ids[1], 31);
  });
  afterAll(() => api.close());

  /** As if tasks had been solved. */
  const judge = async (id: string | undefined, score: number) => {
    const judgement = { ...JUDGEMENT, score };
    await api.records.interviews.saveReport(id ?? '', recorded({ judgement }));
  };

  const list = (query: string, { token } = company) => api.client.get(`/interviews?${query}`, { token });
  const listed = async (query: string, who = company): Promise<number[]> => {
    const { interviews } = (await list(query, who)).body;
    return interviews.map((row: { session_id: string }) => ids.indexOf(row.session_id));
  };
  const exported = (query: string, { token } = company) =>
    api.client.get(`/interviews/export?${query}`, { token });

  it.each([
    [`from=${at(1)}`, [3, 2, 1]],
    [`to=${at(1)}`, [1, 0]],
    [`from=${at(1)}&to=${at(2)}`, [2, 1]],
    [`from=${at(9)}`, []],
    ['q=ada', [2, 0]],
    ['q=ADA_1@', [2, 0]],
    [`q=${encodeURIComponent('страусс')}`, [2, 0]],
    ['q=NAVY', [3, 1]],
    ['q=%25', []],
    ['q=a_1', [2, 0]],
    ['q=a.1', []],
    ['q=grace&track=data', [3]],
    ['sort=started', [3, 2, 1, 0]],
    ['sort=finished', [1, 2, 3, 0]],
    ['sort=finished&state=finished', [1, 2]],
    ['sort=score', [2, 1, 3, 0]],
    ['sort=score&q=grace', [1, 3]],
    [`sort=finished&q=ada&from=${at(0)}`, [2, 0]],
  ])('takes %s', async (query, expected) => {
    expect(await listed(query)).toEqual(expected);
  });

  it('gives candidates their own, whatever they look for', async () => {
    expect(await listed('sort=finished', ada)).toEqual([2, 0]);
    expect(await listed('q=grace', ada)).toEqual([]);
    expect(await listed('q=ada', ada)).toEqual([2, 0]);
  });

  it.each(['sort=started', 'sort=finished', 'sort=finished&q=grace', 'sort=score'])(
    'goes on by cursor through all pages of %s',
    async (query) => {
      const whole = await listed(query);
      const pages: number[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const { body } = await list(`${query}&limit=1${cursor && `&cursor=${cursor}`}`);
        pages.push(ids.indexOf(body.interviews[0].session_id));
        cursor = body.next_cursor;
      }
      expect(pages).toEqual(whole);
    },
  );

  it('refuses a cursor of another sort', async () => {
    const { next_cursor } = (await list('sort=finished&limit=1')).body;
    for (const query of [`cursor=${next_cursor}`, `sort=started&cursor=${next_cursor}`]) {
      const { status, body } = await list(query);
      expect([status, body.errors[0].path]).toEqual([422, 'cursor']);
    }
  });

  it.each(['from=yesterday', 'to=2026-03-01', 'q=', `q=${'x'.repeat(101)}`, 'sort=ability', 'order=asc'])(
    'refuses %s',
    async (query) => {
      const { status, body } = await list(query);
      expect([status, body.errors[0].path]).toEqual([422, query.split('=')[0]]);
    },
  );

  describe('as a file', () => {
    it('is for the company alone', async () => {
      for (const format of ['csv', 'jsonl']) {
        expect((await exported(`format=${format}`, ada)).status).toBe(403);
      }
      expect((await exported('format=xlsx')).status).toBe(422);
    });

    it('has the rows of the list as JSON, one a line, filtered and sorted alike', async () => {
      const query = 'sort=finished&q=grace';
      const { status, headers, body } = await exported(`format=jsonl&${query}`);
      expect([status, headers.get('content-type')]).toEqual([200, 'application/jsonl; charset=utf-8']);
      const rows = body
        .trimEnd()
        .split('\n')
        .map((line: string) => JSON.parse(line));
      const timeless = (list: { server_time: string }[]) => list.map(({ server_time: _, ...row }) => row);
      expect(timeless(rows)).toEqual(timeless((await list(query)).body.interviews));
    });

    it('is CSV with names first, and with what the report says', async () => {
      const { headers, body } = await exported('format=csv&sort=finished');
      expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(headers.get('content-disposition')).toBe('attachment; filename="interviews.csv"');
      const [names, ...lines] = body.split('\r\n');
      expect(names.split(',').slice(0, 4)).toEqual(['session_id', 'user_id', 'nickname', 'email']);
      expect(lines.map((line: string) => ids.indexOf(line.split(',')[0] ?? ''))).toEqual([1, 2, 3, 0, -1]);
      expect(lines[0]).toContain(`,${grace.nickname},${grace.email},,,,,,,algorithms,`);
      expect(lines[0]).toMatch(/,true,\d+(\.\d+)?,\d+(\.\d+)?,\d+(\.\d+)?,\w+,\w+,31$/);
      expect(lines[2]).toMatch(/,false,,,,,,$/);
    });

    it('runs in no spreadsheet, whatever people are called', async () => {
      const dash = await signUp(api.client);
      await api.client.post('/auth/logout', undefined, { token: dash.token });
      const account = { nickname: '-2.3-cmd', email: '=cmd@example.org', password: 'correct horse battery' };
      const { body } = await api.client.post('/auth/register', account);
      await storeInterview(api, body.user.id, { startedAt: START + 8 * HOUR });
      const { body: file } = await exported('format=csv&q=cmd');
      expect(file).toContain(",'-2.3-cmd,'=cmd@example.org,");
    });

    it('is whole where it has many pages', async () => {
      for (let i = 0; i < 205; i += 1) {
        await storeInterview(api, grace.id, { startedAt: START + 1_000 * HOUR + (i % 50) });
      }
      const { body } = await exported(`format=jsonl&from=${at(1_000)}`);
      const lines = body.trimEnd().split('\n');
      expect(new Set(lines.map((line: string) => JSON.parse(line).session_id)).size).toBe(205);
    });
  });
});
