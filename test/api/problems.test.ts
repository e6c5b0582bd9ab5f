import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Koa from 'koa';
import { z } from 'zod';
import type { State } from '../../src/api/context.ts';
import { needsSignIn } from '../../src/api/endpoint.ts';
import { problems } from '../../src/api/problems.ts';
import { ENDPOINTS } from '../../src/api/resources.ts';
import { startTestApi, type TestApi } from '../support/api/api.ts';
import type { Answer } from '../support/api/client.ts';
import { type Person, signUp } from '../support/api/people.ts';
import { type StoredInterview, storeInterview } from '../support/api/stored-interview.ts';
import { cpuTimeOf } from '../support/hostile/cpu-time.ts';

const RUSSIAN = /^[^a-z]*\p{Script=Cyrillic}/iu;
const NO_SESSION = '00000000-0000-4000-8000-000000000000';

describe('problems', () => {
  let api: TestApi;
  let person: Person;
  let russian: Person;
  let interview: StoredInterview;

  beforeAll(async () => {
    api = await startTestApi();
    person = await signUp(api.client);
    russian = await signUp(api.client, { locale: 'ru' });
    interview = await storeInterview(api, person.id, { locale: 'ru' });
  });
  afterAll(() => api.close());

  /** Title, detail and every fault's message. */
  function textsOf({ body }: Answer): string[] {
    return [
      body.title,
      body.detail,
      ...(body.errors ?? []).map(({ message }: { message: string }) => message),
    ];
  }

  function expectRussian(answer: Answer): void {
    expect(answer.status).toBeGreaterThanOrEqual(400);
    for (const text of textsOf(answer)) expect(text).toMatch(RUSSIAN);
    expect(answer.headers.get('content-language')).toBe('ru');
  }

  describe('speak a language', () => {
    const asksForRussian = { headers: { 'Accept-Language': 'ru-RU,ru;q=0.9,en;q=0.5' } };

    it('that the browser asks for, of somebody unknown', async () => {
      expectRussian(await api.client.get('/auth/me', asksForRussian));
      expectRussian(
        await api.client.post('/auth/login', { login: 'nobody', password: 'none' }, asksForRussian),
      );
      expectRussian(await api.client.post('/auth/register', {}, asksForRussian));
      const english = await api.client.get('/auth/me', { headers: { 'Accept-Language': 'de, *;q=0.1' } });
      expect(english.body.title).toBe('Unauthorized');
    });

    it('that is the user’s own, whatever the browser asks for', async () => {
      const english = { token: russian.token, headers: { 'Accept-Language': 'en' } };
      expectRussian(await api.client.get(`/interview/${NO_SESSION}`, english));
      expectRussian(await api.client.post('/interview/start', { track: 'x', level: 'y' }, english));
      expectRussian(await api.client.patch(`/users/${person.id}`, { role: 'admin' }, english));
    });

    it('that is the interview’s, before the user’s', async () => {
      const { token } = person;
      const inIt = { session_id: interview.id, task_id: 'none' };
      expectRussian(await api.client.post('/chat/send', { session_id: interview.id, text: ' ' }, { token }));
      expectRussian(await api.client.post('/tasks/hint', inIt, { token }));
      expectRussian(await api.client.get(`/interview/${interview.id}/events?after=x`, { token }));
      expectRussian(await api.client.get(`/interview/${interview.id}/report`, { token }));
      expectRussian(await api.client.get(`/chat/stream?session_id=${interview.id}&after=x`, { token }));
      const english = await api.client.post('/chat/send', { session_id: NO_SESSION, text: 'x' }, { token });
      expect(english.body.detail).toBe('no such interview');
    });

    it('that tells a stranger nothing about an interview', async () => {
      const stranger = await signUp(api.client);
      const answer = await api.client.get(`/interview/${interview.id}`, { token: stranger.token });
      expect([answer.status, answer.body.detail]).toEqual([404, 'no such interview']);
    });

    it.each(
      ENDPOINTS.filter(({ body, bodyType }) => body && !bodyType).map(
        ({ method, path, access }) => [method, path, needsSignIn({ access })] as const,
      ),
    )('in every fault of %s %s', async (method, path, signedIn) => {
      const at = path.replace(':id', path.startsWith('/interview') ? interview.id : person.id);
      for (const wrong of [wrongFields(path), 'nothing', [1], null]) {
        const answer = await api.client.send(method.toUpperCase(), at, {
          token: russian.token,
          headers: { 'Content-Type': 'application/json' },
          raw: JSON.stringify(wrong),
        });
        expect([at, answer.status]).toEqual([at, 422]);
        // Whoever needs no token is nobody, of no language.
        if (!signedIn) continue;
        expectRussian(answer);
      }
    });

    /** Every field that any call has, each wrong in some way. */
    function wrongFields(path: string): Record<string, unknown> {
      return {
        session_id: path === '/auth/register' ? 7 : '',
        task_id: 7,
        language: 'cobol',
        languages: [1],
        max_tasks: 99,
        seconds: 1.5,
        events: [{ seq: 0, type: 'shout', at: 'now' }],
        text: '',
        code: '\0',
        role: 'king',
        email: 'x',
        nickname: '?',
        locale: 'xx',
        unknown: true,
      };
    }
  });

  it('are not written behind an answer that has begun', async () => {
    const app = new Koa<State>();
    app.use(problems(api, () => undefined));
    app.use((ctx) => {
      ctx.respond = false;
      ctx.res.write('the first half');
      throw new Error('no second half');
    });
    const server = createServer(app.callback()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await expect(response.text()).rejects.toThrow('terminated');
    server.close();
  });

  describe('are bounded', () => {
    /** `ms`: what was computed, for which others can have waited. */
    async function measured(
      call: () => Promise<Response>,
    ): Promise<{ bytes: number; ms: number; body: Answer['body'] }> {
      let text = '';
      const ms = await cpuTimeOf(async () => {
        const response = await call();
        text = await response.text();
        expect(response.status).toBe(422);
      });
      return { bytes: text.length, ms, body: JSON.parse(text) };
    }

    function post(path: string, body: unknown) {
      return () =>
        fetch(`${api.client.url}${path}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${person.token}` },
          body: typeof body === 'string' ? body : JSON.stringify(body),
        });
    }

    const worst: [string, string, () => unknown][] = [
      ['100,000 languages', '/interview/start', () => ({ languages: Array(100_000).fill(1) })],
      ['20,000 unknown fields', '/auth/login', () => fields(20_000)],
      ['a field whose name is 250 KB long', '/auth/login', () => ({ ['é'.repeat(125_000)]: 1 })],
      ['50,000 events', '/telemetry/anticheat', () => ({ session_id: 'x', events: Array(50_000).fill({}) })],
      [
        '200 events with 100 unknown fields each',
        '/telemetry/anticheat',
        () => ({
          session_id: 'x',
          events: Array.from({ length: 200 }, () => ({ ...fields(100), type: 'blur', seq: 0, at: '' })),
        }),
      ],
      ['100,000 levels of nesting', '/chat/send', () => nested(50_000)],
    ];

    it.each(worst)('in size and time for %s', async (_, path, body) => {
      const { bytes, ms, body: problem } = await measured(post(path, body()));
      expect(bytes).toBeLessThan(20_000);
      expect(ms).toBeLessThan(400);
      expect(problem.errors.length).toBeLessThanOrEqual(51);
    });

    it('to 50 faults and a word on how many more there are', async () => {
      const { body } = await measured(post('/auth/login', { ...fields(70), login: 'x', password: 'x' }));
      expect(body.errors).toHaveLength(51);
      expect(body.errors[49]).toEqual({ path: 'k49', message: 'unknown field' });
      expect(body.errors[50]).toEqual({ path: '', message: 'and 20 more faults' });
      expect(body.detail).toBe('the request has 70 faults');
      const fifty = await measured(post('/auth/login', { ...fields(50), login: 'x', password: 'x' }));
      expect(fifty.body.errors).toHaveLength(50);
    });

    it('by the length of a list before anything in it', async () => {
      const { body } = await measured(
        post('/interview/start', { track: 'data', level: 'junior', languages: Array(7).fill('cobol') }),
      );
      expect(body.errors).toEqual([{ path: 'languages', message: 'must have at most 6 entries' }]);
    });

    it('because every list of a request says how long it may be', () => {
      const bodies = ENDPOINTS.flatMap(({ body }) =>
        body ? z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) : [],
      );
      const lists = bodies.flatMap(listsIn);
      expect(lists.length).toBeGreaterThanOrEqual(2);
      for (const list of lists) expect(list).toHaveProperty('maxItems');
    });

    function listsIn(schema: unknown): object[] {
      if (typeof schema !== 'object' || schema === null) return [];
      const here = 'type' in schema && schema.type === 'array' ? [schema] : [];
      return [...here, ...Object.values(schema).flatMap(listsIn)];
    }

    function fields(count: number): Record<string, number> {
      return Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 1]));
    }

    function nested(levels: number): string {
      return `{"more":${'['.repeat(levels)}${']'.repeat(levels)}}`;
    }
  });
});
