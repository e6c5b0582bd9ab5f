import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { SETTINGS, startTestApi, type TestApi } from '../support/api/api.ts';
import { type Person, signUp } from '../support/api/people.ts';
import { type StoredInterview, storeInterview } from '../support/api/stored-interview.ts';

const DRAIN_MS = 600;

describe('an API that is about to stop', () => {
  let api: TestApi;
  let owner: Person;
  let interview: StoredInterview;
  let stopping: AbortController;
  /** The interview takes a message once this resolves. */
  let taken: PromiseWithResolvers<void>;
  let isAsked: Promise<void>;

  beforeEach(async () => {
    stopping = new AbortController();
    taken = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    isAsked = asked.promise;
    api = await startTestApi(({ gateway }) => ({
      stopping: stopping.signal,
      settings: { ...SETTINGS, drainMs: DRAIN_MS },
      gateway: {
        ...gateway,
        async send(_, { messageId }) {
          asked.resolve();
          await taken.promise;
          return { messageId, seq: 2 };
        },
      },
    }));
    owner = await signUp(api.client);
    interview = await storeInterview(api, owner.id);
  });
  afterEach(() => api.close());

  const say = () =>
    api.client.post(
      '/chat/send',
      { session_id: interview.id, text: 'Hello' },
      { token: owner.token, headers: { 'Idempotency-Key': randomUUID() } },
    );
  /** What a browser or a library without a parser of its own would get. */
  async function streamedText(): Promise<string> {
    const response = await fetch(`${api.client.url}/chat/stream?session_id=${interview.id}`, {
      headers: { Authorization: `Bearer ${owner.token}` },
    });
    return response.text();
  }

  it('says so at once to whoever asks how it is, and that it lives', async () => {
    expect((await api.client.get('/health')).body.draining).toBeUndefined();
    stopping.abort();
    const health = await api.client.get('/health');
    expect([health.status, health.body]).toEqual([
      503,
      { status: 'down', draining: true, version: '0.0.0-test' },
    ]);
    expect((await api.client.get('/health/live')).status).toBe(200);
    expect((await api.client.get('/metrics')).status).toBe(200);
  });

  it('refuses new work in the language of whoever asks, before it does anything of it', async () => {
    stopping.abort();
    for (const [language, detail] of [
      ['en', 'this server is about to stop; try again with the same key'],
      ['ru', 'этот сервер сейчас остановится; повторите запрос с тем же ключом'],
    ] as const) {
      const headers = {
        'Accept-Language': language,
        'Idempotency-Key': randomUUID(),
        Origin: 'https://front.example',
      };
      const body = { session_id: interview.id, text: 'Hello' };
      const answer = await api.client.post('/chat/send', body, { token: owner.token, headers });
      expect([answer.status, answer.body.code, answer.body.detail]).toEqual([503, 'stopping', detail]);
      expect(answer.headers.get('retry-after')).toBe('1');
      expect(answer.headers.get('connection')).toBe('close');
      expect(answer.headers.get('access-control-allow-origin')).toBe('https://front.example');
    }
    expect((await api.client.get('/auth/me', { token: owner.token })).body.code).toBe('stopping');
    const large = { session_id: interview.id, text: 'x'.repeat(200_000) };
    expect((await api.client.post('/chat/send', large, { token: owner.token })).status).toBe(503);
  });

  it('serves pages and files, which nobody asks for twice', async () => {
    stopping.abort();
    const get = (path: string) => fetch(`${api.client.url}${path}`);
    const page = await get(`/room/${interview.id}`);
    expect([page.status, page.headers.get('connection')]).toEqual([200, 'close']);
    const [file = ''] = /\/assets\/[^"]+\.js/.exec(await page.text()) ?? [];
    expect((await get(file)).status).toBe(200);
    expect((await api.client.get('/nowhere')).status).toBe(404);
  });

  it('answers what is under way, and its connection ends', async () => {
    const call = say();
    await isAsked;
    stopping.abort();
    const drained = api.api.drain();
    expect(await Promise.race([drained.then(() => 'drained'), pause(2 * DRAIN_MS, 'waits')])).toBe('waits');
    taken.resolve();
    const { status, headers } = await call;
    expect([status, headers.get('connection')]).toEqual([202, 'close']);
    await drained;
  });

  it('ends streams with a cursor once proxies have had time to look elsewhere', async () => {
    await interview.store([{ type: 'message', data: { messageId: randomUUID(), text: 'Hello' } }]);
    const raw = streamedText();
    const stream = await api.client.stream(interview.id, { token: owner.token });
    await stream.until(({ seq }) => seq === 2);
    const start = performance.now();
    stopping.abort();
    const drained = api.api.drain();
    const late = await api.client.stream(interview.id, { token: owner.token, after: 1 });
    await late.until(({ seq }) => seq === 2);
    await Promise.all([stream.ended, late.ended, drained]);
    expect(performance.now() - start).toBeGreaterThanOrEqual(DRAIN_MS - 5);
    expect(performance.now() - start).toBeLessThan(DRAIN_MS + 1_000);
    for (const { events } of [stream, late]) {
      expect(events.at(-1)).toEqual({ seq: undefined, type: 'closing', data: { last_seq: 2 } });
    }
    expect(await raw).toMatch(/\n\nid: 2\nretry: \d{3,4}\n\nevent: closing\ndata: \{"last_seq":2\}\n\n$/);
  });

  it('sends whoever opens a stream after that back, so that a browser comes again by itself', async () => {
    stopping.abort();
    await api.api.drain();
    expect(await streamedText()).toBe('retry: 1000\n\n');
  });
});
