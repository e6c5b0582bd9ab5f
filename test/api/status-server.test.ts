import { networkInterfaces } from 'node:os';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import type { Listener } from '../../src/api/listener.ts';
import { startStatus } from '../../src/api/status-server.ts';
import type { Probe } from '../../src/domain/probe.ts';

const METRICS_TOKEN = 'a-token-for-prometheus';
const OK: Probe = { status: 'ok', latencyMs: 1 };

describe('a process without the API', () => {
  let listener: Listener;
  let database: Probe;
  const stopping = new AbortController();

  beforeAll(async () => {
    listener = await startStatus(
      {
        probes: { temporal: async () => OK, database: async () => database, docker: async () => OK },
        registry: new Registry(),
        settings: { version: '0.0.0-test', role: 'worker', metricsTokens: [METRICS_TOKEN] },
        logger: pino({ level: 'silent' }),
        stopping: stopping.signal,
      },
      { port: 0, host: '0.0.0.0' },
    );
  });
  beforeEach(() => {
    database = OK;
  });
  afterAll(() => listener.close());

  const ask = async (path: string, { host = '127.0.0.1', ...init }: RequestInit & { host?: string } = {}) => {
    const answer = await fetch(`http://${host}:${listener.port}${path}`, init);
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  const outside = () =>
    Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '';

  it('says that it lives, how it is, and its metrics', async () => {
    expect(JSON.parse((await ask('/health/live')).text)).toEqual({ status: 'ok' });
    const health = await ask('/health');
    expect([health.status, JSON.parse(health.text)]).toEqual([
      200,
      {
        status: 'ok',
        version: '0.0.0-test',
        checks: {
          temporal: { status: 'ok', latency_ms: 1 },
          database: { status: 'ok', latency_ms: 1 },
          docker: { status: 'ok', latency_ms: 1 },
        },
      },
    ]);
    const metrics = await ask('/metrics');
    expect(metrics.text).toContain('viva_health{check="docker"} 1\n');
    expect(metrics.text).toContain('viva_build_info{version="0.0.0-test"');
  });

  it('is down with what it cannot do without', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    database = { status: 'down', latencyMs: 0 };
    expect((await ask('/health')).status).toBe(503);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
  });

  it('shows details to this machine, and to whoever sends the token', async () => {
    const host = outside();
    expect((await ask('/metrics', { host })).status).toBe(401);
    expect(JSON.parse((await ask('/health', { host })).text)).toEqual({ status: 'ok' });
    const headers = { Authorization: `Bearer ${METRICS_TOKEN}` };
    expect((await ask('/metrics', { host, headers })).status).toBe(200);
    expect(JSON.parse((await ask('/health', { host, headers })).text)).toHaveProperty('checks');
  });

  it.each([
    ['GET', '/'],
    ['GET', '/auth/me'],
    ['GET', '/interviews'],
    ['GET', '/constructor'],
    ['GET', '/health/'],
    ['POST', '/health'],
    ['GET', '/assets/index.js'],
  ])('answers nothing else: %s %s', async (method, path) => {
    const { status, headers, text } = await ask(path, { method });
    expect([status, headers.get('content-type')]).toEqual([
      404,
      expect.stringMatching(/^application\/problem\+json/),
    ]);
    expect(JSON.parse(text)).toMatchObject({ status: 404, code: 'not_found' });
  });

  it('says that it is about to stop, and that it lives', async () => {
    stopping.abort();
    const health = await ask('/health');
    expect([health.status, JSON.parse(health.text)]).toEqual([
      503,
      { status: 'down', draining: true, version: '0.0.0-test' },
    ]);
    expect(JSON.parse((await ask('/health', { host: outside() })).text)).toEqual({
      status: 'down',
      draining: true,
    });
    expect((await ask('/health/live')).status).toBe(200);
  });
});
