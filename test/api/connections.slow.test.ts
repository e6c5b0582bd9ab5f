import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Registry } from 'prom-client';
import { type RunningApi, startApi } from '../../src/api/server.ts';
import { startTestApi, type TestApi } from '../support/api/api.ts';

const BODY_MS = 1_500;

/** Connections as proxies and slow clients hold them. */
describe('a connection', () => {
  let api: TestApi;
  let impatient: RunningApi;

  beforeAll(async () => {
    api = await startTestApi();
    impatient = await startApi(
      { ...api, registry: new Registry() },
      { port: 0, host: '127.0.0.1', bodyMs: BODY_MS },
    );
  });
  afterAll(async () => {
    await impatient.close();
    await api.close();
  });

  it('that was idle for longer than 5 s takes the next call', async () => {
    const socket = connect(api.api.port, '127.0.0.1');
    for (const waiting of [0, 6_000, 6_000]) {
      await pause(waiting);
      const answer = received(socket);
      socket.write(post('/auth/login', '{"login":"nobody@example.org","password":"none"}'));
      expect(await answer).toMatch(/^HTTP\/1\.1 401 [\s\S]*\r\nKeep-Alive: timeout=65\r\n/i);
    }
    socket.destroy();
  });

  it.each([
    ['to a call that reads it', '/auth/login', /^HTTP\/1\.1 408 [\s\S]*application\/problem\+json/],
    ['to a call that does not', '/nowhere', /^HTTP\/1\.1 404 /],
  ])('ends when a body trickles %s', async (_, path, answer) => {
    const socket = connect(impatient.port, '127.0.0.1');
    const start = performance.now();
    socket.write(post(path, '{"login":"x"}').slice(0, -8));
    const trickle = setInterval(() => socket.write(' '), 200);
    const close = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => {});
    expect(await received(socket)).toMatch(answer);
    await close;
    clearInterval(trickle);
    expect(performance.now() - start).toBeGreaterThan(BODY_MS - 100);
    expect(performance.now() - start).toBeLessThan(BODY_MS + 5_000);
  });

  it('that is kept alive does not hold a server that stops, once its last call is answered', async () => {
    const other = await startTestApi();
    const agent = new Agent({ keepAlive: true });
    const body = JSON.stringify({ login: 'nobody', password: 'a password' });
    const call = request({
      port: other.api.port,
      agent,
      method: 'POST',
      path: '/auth/login',
      headers: {
        'Content-Type': 'application/json',
        'Content-Length': body.length,
        Expect: '100-continue',
      },
    });
    await once(call, 'continue');
    const end = other.api.close();
    call.end(body);
    const [answer] = (await once(call, 'response')) as [IncomingMessage];
    expect([answer.statusCode, answer.headers.connection]).toEqual([401, 'keep-alive']);
    answer.resume();
    const late = new AbortController();
    const patience = pause(3_000, 'held', { signal: late.signal }).catch(() => 'stopped');
    expect(await Promise.race([end.then(() => 'stopped'), patience])).toBe('stopped');
    late.abort();
    agent.destroy();
    await other.close();
  });

  it('outlives the time for bodies once the body is there', async () => {
    const socket = connect(impatient.port, '127.0.0.1');
    for (const waiting of [0, BODY_MS + 500]) {
      await pause(waiting);
      const answer = received(socket);
      socket.write(post('/auth/login', '{"login":"nobody@example.org","password":"none"}'));
      expect(await answer).toMatch(/^HTTP\/1\.1 401 /);
    }
    socket.destroy();
  });
});

function post(path: string, body: string): string {
  return [
    `POST ${path} HTTP/1.1`,
    'Host: localhost',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');
}

/** What comes next on the connection, up to the end of a short answer. */
function received(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    socket.once('data', (chunk) => resolve(String(chunk)));
    socket.once('close', () => reject(new Error('the connection was closed')));
  });
}
