import { Registry } from 'prom-client';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { eventually } from '../support/eventually.ts';
import { docker, openSandbox, ownContainers, request, SETUP_TIMEOUT_MS } from '../support/sandbox/sandbox.ts';

/** Of the metric, by labels. */
async function metricValue(
  registry: Registry,
  name: string,
  labels: Record<string, string>,
): Promise<number> {
  const metric = (await registry.getMetricsAsJSON()).find((metric) => metric.name === name);
  const sample = metric?.values.find((value) =>
    Object.entries(labels).every(
      ([key, wanted]) => value.labels[key as keyof typeof value.labels] === wanted,
    ),
  );
  return sample?.value ?? 0;
}

describe('the pool', () => {
  const registry = new Registry();
  let sandbox: Sandbox;
  const idle = () => metricValue(registry, 'viva_sandbox_idle_containers', { purpose: 'run' });
  const takes = (start: string) =>
    metricValue(registry, 'viva_sandbox_containers_total', { purpose: 'run', start });

  beforeAll(async () => {
    sandbox = await openSandbox({ registry, idle: { run: 2, compile: 0 } });
  }, SETUP_TIMEOUT_MS);
  afterAll(async () => {
    await sandbox.close();
    expect(await ownContainers()).toEqual([]);
  });

  it('fills by itself, and again after use', async () => {
    await eventually(async () => (await idle()) === 2);
    const before = await takes('warm');
    await sandbox.execute(request({ code: '' }));
    expect(await takes('warm')).toBe(before + 1);
    await eventually(async () => (await idle()) === 2);
  });

  it('never hands out a container twice', async () => {
    await eventually(async () => (await idle()) === 2);
    const first = new Set(await ownContainers());
    for (let i = 0; i < 2; i++) await sandbox.execute(request({ code: '' }));
    await eventually(async () => (await idle()) === 2 && (await ownContainers()).length === 2);
    expect((await ownContainers()).filter((id) => first.has(id))).toEqual([]);
  });

  it('starts one for whoever comes when none is left', async () => {
    const before = await takes('cold');
    const all = await Promise.all(
      Array.from({ length: 6 }, () => sandbox.execute(request({ code: 'print(1)' }))),
    );
    expect(all.map(({ runs }) => runs[0]?.stdout)).toEqual(Array(6).fill('1\n'));
    expect(await takes('cold')).toBeGreaterThan(before);
  });

  it('replaces idle containers that are lost', async () => {
    await eventually(async () => (await idle()) === 2);
    const lost = await ownContainers();
    for (const id of lost) await docker.getContainer(id).remove({ force: true }).catch(ignoreGoing);
    await eventually(async () => {
      const now = await ownContainers();
      return (await idle()) === 2 && now.length === 2 && now.every((id) => !lost.includes(id));
    });
    expect((await sandbox.execute(request({ code: 'print(1)' }))).runs[0]?.stdout).toBe('1\n');
  });

  it('gives a warm container the memory limit that is asked for', async () => {
    const code = 'block = bytearray(b"x") * (int(input()) << 20)\nprint(len(block) >> 20)';
    const inputs = ['20', '60'].map((stdin) => ({ name: stdin, stdin }));
    const limits = { cpuMs: 1000, wallMs: 4000, outputBytes: 1000 };
    const small = await sandbox.execute(
      request({ code, inputs, limits: { ...limits, memoryKb: 32 * 1024 } }),
    );
    expect(small.runs.map(({ end }) => end)).toEqual(['completed', 'memory_limit']);
    const large = await sandbox.execute(
      request({ code, inputs: [{ name: '1', stdin: '400' }], limits: { ...limits, memoryKb: 512 * 1024 } }),
    );
    expect(large.runs[0]).toMatchObject({ end: 'completed', stdout: '400\n' });
  });

  it('uses what an owner compiled before, and nobody else', async () => {
    const program = { language: 'cpp', code: '#include <cstdio>\nint main() { puts("1"); }\n' } as const;
    const compilations = () =>
      metricValue(registry, 'viva_sandbox_containers_total', { purpose: 'compile', start: 'cold' });
    const before = await compilations();
    for (const cacheKey of ['anna', 'anna', 'boris', undefined, undefined]) {
      const { runs } = await sandbox.execute(request({ ...program, cacheKey }));
      expect(runs[0]?.stdout).toBe('1\n');
    }
    expect(await compilations()).toBe(before + 4);
  });
});

/** One that the pool itself was removing. */
function ignoreGoing(error: { statusCode?: number }): void {
  if (error.statusCode !== 404 && error.statusCode !== 409) throw error;
}
