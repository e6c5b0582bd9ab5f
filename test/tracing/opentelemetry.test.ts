import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pino } from 'pino';
import { openTracing } from '../../src/tracing/open.ts';
import { requestsToPassOn, serveRequests } from '../../src/tracing/served.ts';
import { noTracing, type Tracing } from '../../src/tracing/tracing.ts';
import { eventually } from '../support/eventually.ts';
import { type Collector, startCollector } from '../support/servers/collector.ts';

const ID = 'a3bb189e-8bf9-4888-9912-ace4e6543002';
const OTHER = 'b3bb189e-8bf9-4888-9912-ace4e6543002';

describe('spans', () => {
  let collector: Collector;
  let tracing: Tracing;
  let logged: Record<string, unknown>[];

  beforeEach(async () => {
    collector = await startCollector();
    logged = [];
    tracing = await open();
  });
  afterEach(async () => {
    await tracing.close();
    await collector.close();
  });

  function open({ endpoint = collector.url, share = 1 } = {}): Promise<Tracing> {
    const logger = pino({ level: 'info' }, { write: (line: string) => logged.push(JSON.parse(line)) });
    const resource = { 'service.name': 'viva', 'viva.role': 'api' };
    return openTracing({ endpoint, headers: { 'x-key': 'secret' }, share, resource, logger, everyMs: 100 });
  }
  const work = () => tracing.span('work', { kind: 'internal' }, async () => 'done');

  it('reach the collector as one tree, with who sent them and what it asks for', async () => {
    await serveRequests([{ id: ID }], () =>
      tracing.span(
        'outer',
        { kind: 'server', attributes: { route: '/x', absent: undefined } },
        async (span) => {
          span.rename('GET /x');
          const [passedOn] = requestsToPassOn();
          await serveRequests(passedOn ? [passedOn] : [], () =>
            tracing.span('inner', { kind: 'consumer' }, async () => {
              tracing.past('model', { durationMs: 250, attributes: { tokens: 7 }, failure: 'timeout' });
            }),
          );
        },
      ),
    );
    await tracing.close();
    const [outer, inner, model] = ['GET /x', 'inner', 'model'].map((name) =>
      collector.spans.find((span) => span.name === name),
    );
    expect(outer).toMatchObject({
      attributes: { route: '/x' },
      resource: { 'service.name': 'viva', 'viva.role': 'api' },
    });
    expect(outer?.parentSpanId ?? '').toBe('');
    expect(inner).toMatchObject({ traceId: outer?.traceId, parentSpanId: outer?.spanId });
    expect(model).toMatchObject({ traceId: outer?.traceId, parentSpanId: inner?.spanId, status: 2 });
    expect(model?.durationMs).toBeCloseTo(250, -1);
    expect(collector.headers[0]).toMatchObject({ 'x-key': 'secret' });
  });

  it('that are of several requests are in the trace of the first, and name the others', async () => {
    const traceOf = (digit: string) => `00-${digit.repeat(32)}-${digit.repeat(16)}-01`;
    const requests = [
      { id: ID, trace: traceOf('1') },
      { id: OTHER, trace: traceOf('2') },
    ];
    await serveRequests(requests, work);
    await tracing.close();
    expect(collector.spans).toMatchObject([
      { traceId: '1'.repeat(32), parentSpanId: '1'.repeat(16), links: [{ traceId: '2'.repeat(32) }] },
    ]);
  });

  it('of work that fails say of what kind the fault was, not its words', async () => {
    const fails = tracing.span('work', { kind: 'internal' }, async () => {
      throw new RangeError('words of a candidate');
    });
    await expect(fails).rejects.toThrow(RangeError);
    await tracing.close();
    expect(collector.spans).toMatchObject([{ status: 2 }]);
    expect(collector.bodies.join()).toContain('RangeError');
    expect(collector.bodies.join()).not.toContain('words');
  });

  it('of a share of nothing are not sent, but for those of a trace that is kept elsewhere', async () => {
    await tracing.close();
    tracing = await open({ share: 0 });
    await work();
    await serveRequests([{ id: ID, trace: `00-${'3'.repeat(32)}-${'3'.repeat(16)}-01` }], work);
    await tracing.close();
    expect(collector.spans.map(({ traceId }) => traceId)).toEqual(['3'.repeat(32)]);
  });

  it('that the collector refuses cost one line, and one when it takes them again', async () => {
    collector.behave('refuses');
    for (const count of [1, 2]) {
      await work();
      await eventually(async () => collector.headers.length >= count, 10_000);
    }
    await eventually(async () => logged.length > 0);
    collector.behave('takes');
    await work();
    await eventually(async () => logged.length > 1, 10_000);
    expect(logged.map(({ msg }) => msg)).toEqual([
      'the collector takes no spans: they are lost',
      'the collector takes spans again',
    ]);
  });

  it('hold up neither work nor stop when the collector hangs, and take no more than so much memory', async () => {
    collector.behave('hangs');
    const startedAt = performance.now();
    for (let count = 0; count < 5_000; count += 1) await work();
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    const stopping = performance.now();
    await tracing.close();
    expect(performance.now() - stopping).toBeLessThan(3_000);
  });

  it('need no library where nobody collects', async () => {
    expect(await openTracing(null)).toBe(noTracing);
    expect(await noTracing.span('work', { kind: 'internal' }, async () => 'done')).toBe('done');
    const program = `
      import { registerHooks } from 'node:module';
      const loaded = [];
      registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
      await import('${join(import.meta.dirname, '../../src/main.ts')}');
      console.log(loaded.filter((url) => /@opentelemetry\\/(sdk|exporter|otlp|resources|core)/.test(url)).length);`;
    const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', program];
    expect(execFileSync(process.execPath, args, { encoding: 'utf8' }).trim()).toBe('0');
  });
});
