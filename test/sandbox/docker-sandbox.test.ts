import { availableParallelism } from 'node:os';
import type { Language } from '../../src/domain/vocabulary.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { findToolchain } from '../../src/setup/sandbox-image/toolchain.ts';
import { eventually } from '../support/eventually.ts';
import {
  docker,
  LIMITS,
  openSandbox,
  ownContainers,
  request,
  SETUP_TIMEOUT_MS,
} from '../support/sandbox/sandbox.ts';

const SLEEP = 'import time\nprint("awake", flush=True)\ntime.sleep(60)\n';
const PATIENT = { ...LIMITS, wallMs: 30_000 };

describe('the sandbox', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await openSandbox();
  }, SETUP_TIMEOUT_MS);
  afterAll(async () => {
    await sandbox.close();
    expect(await ownContainers()).toEqual([]);
  });

  it('answers each input in order', async () => {
    const inputs = ['1', '22', '333'].map((stdin) => ({ name: `n${stdin}`, stdin }));
    const { runs } = await sandbox.execute(request({ code: 'print(int(input()) + 1)', inputs }));
    expect(runs.map(({ name, end, stdout }) => [name, end, stdout])).toEqual([
      ['n1', 'completed', '2\n'],
      ['n22', 'completed', '23\n'],
      ['n333', 'completed', '334\n'],
    ]);
  });

  it('tells how far it is, in every language from none to all', async () => {
    const inputs = ['1', '2', '3'].map((name) => ({ name, stdin: '' }));
    for (const [language, code] of [
      ['python', 'print(1)'],
      ['python', 'raise ValueError'],
      ['cpp', 'int main() {}'],
    ] as const) {
      const progress: [number, number][] = [];
      await sandbox.execute(
        request({ language, code, inputs, onProgress: (done, total) => progress.push([done, total]) }),
      );
      expect(progress).toEqual([0, 1, 2, 3].map((done) => [done, 3]));
    }
  });

  it('says how long it waited, compiled and ran, which together are all the time', async () => {
    const code = '#include <unistd.h>\nint main() { usleep(300000); }';
    const submission = request({ language: 'cpp', code, cacheKey: 'one' });
    const start = performance.now();
    const { times, durationMs } = await sandbox.execute(submission);
    const elapsed = performance.now() - start;
    expect(times.waitingMs + times.compileMs + times.runningMs).toBeGreaterThan(elapsed - 20);
    expect(times.waitingMs + times.compileMs + times.runningMs).toBeLessThan(elapsed + 20);
    expect(times.waitingMs).toBeGreaterThan(20); // two containers were started
    expect(times.compileMs).toBeGreaterThan(20);
    expect(times.runningMs).toBeGreaterThanOrEqual(300);
    expect(durationMs).toBe(times.compileMs + times.runningMs);

    const again = await sandbox.execute(submission);
    expect(again.times.compileMs).toBe(0);
    const anothers = await sandbox.execute({ ...submission, cacheKey: 'another' });
    expect(anothers.times.compileMs).toBeGreaterThan(20);
  });

  it('counts what it waited for a turn as waiting', async () => {
    const code = 'import time\ntime.sleep(0.5)';
    const limits = { ...LIMITS, wallMs: 5_000 };
    const all = Array.from({ length: availableParallelism() + 1 }, (_, index) =>
      sandbox.execute(request({ code, limits, owner: `owner-${index}` })),
    );
    const last = (await Promise.all(all)).at(-1);
    expect(last?.times.waitingMs).toBeGreaterThan(300);
  });

  it('lets an input have an output limit of its own', async () => {
    const inputs = [
      { name: 'more', stdin: '300000', outputBytes: 300_000 },
      { name: 'as all', stdin: '65537' },
    ];
    const { runs } = await sandbox.execute(request({ code: 'print("a" * int(input()), end="")', inputs }));
    expect(runs.map(({ end, stdout }) => [end, stdout.length])).toEqual([
      ['completed', 300_000],
      ['output_limit', 65_536],
    ]);
  });

  it('lets nobody wait behind the programs of one owner that only sleep', async () => {
    const enough = new AbortController();
    const code = 'import time\ntime.sleep(4)';
    const limits = { ...LIMITS, wallMs: 6000 };
    let ends = 0;
    const sleepers = Array.from({ length: 14 }, () =>
      sandbox.execute(request({ code, limits, owner: 'sleeper' }), enough.signal).then(
        () => ends++,
        () => {},
      ),
    );
    const { runs, times } = await sandbox.execute(request({ code: 'print(1)', owner: 'another' }));
    expect(runs[0]?.stdout).toBe('1\n');
    expect(ends).toBe(0);
    expect(times.waitingMs).toBeLessThan(3000);
    enough.abort();
    await Promise.all(sleepers);
  });

  it('passes a large input whole', async () => {
    const stdin = `${'0123456789'.repeat(300_000)}\n`;
    const { runs } = await sandbox.execute(
      request({ code: 'import sys\nprint(len(sys.stdin.read()))', inputs: [{ name: '1', stdin }] }),
    );
    expect(runs[0]).toMatchObject({ end: 'completed', stdout: '3000001\n' });
  });

  it('compiles and runs the template of every language that it offers', async () => {
    expect(sandbox.languages().length).toBeGreaterThan(1);
    for (const { id, template } of sandbox.languages()) {
      const { compile, runs } = await sandbox.execute(
        request({
          language: id,
          code: template,
          limits: { cpuMs: 3000, wallMs: 10_000, memoryKb: 256 * 1024, outputBytes: 65_536 },
          inputs: [{ name: '1', stdin: ' hello \n' }],
        }),
      );
      expect({ id, compile, runs }).toMatchObject({
        id,
        compile: { ok: true },
        runs: [{ end: 'completed', stdout: 'hello\n', stderr: '' }],
      });
    }
  });

  it('has each language in the version that its label tells', async () => {
    const programs: [Language, string][] = [
      ['python', 'import sys\nprint("Python %d.%d" % sys.version_info[:2])'],
      ['javascript', 'console.log("JavaScript (Node.js %d)", parseInt(process.versions.node))'],
      [
        'cpp',
        '#include <cstdio>\nint main() { printf("C++%ld (GCC %d)", __cplusplus / 100 % 100, __GNUC__); }',
      ],
      [
        'java',
        'class A { public static void main(String[] a) { System.out.print("Java " + Runtime.version().feature()); } }',
      ],
      ['go', 'package main\nimport "runtime"\nfunc main() { v := runtime.Version(); print("Go ", v[2:6]) }'],
    ];
    const limits = { ...LIMITS, cpuMs: 3000, wallMs: 10_000, memoryKb: 256 * 1024 };
    for (const [language, code] of programs) {
      const { runs } = await sandbox.execute(request({ language, code, limits }));
      const { label } = sandbox.languages().find(({ id }) => id === language) ?? {};
      expect(`${runs[0]?.stdout}${runs[0]?.stderr}`.trim()).toBe(label);
    }
    const { versions } = await findToolchain(process.arch);
    const { label } = sandbox.languages().find(({ id }) => id === 'typescript') ?? {};
    const major = (version: string) => Number.parseInt(version, 10);
    expect(label).toBe(`TypeScript ${major(versions.typescript)} (Node.js ${major(versions.node)})`);
  });

  it('measures the CPU time of a whole process tree within 10 %', async () => {
    const code = `
import os, time

def spin(seconds):
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass

for _ in range(2):
    if os.fork() == 0:
        spin(0.3)
        os._exit(0)
spin(0.3)
while True:
    try:
        os.wait()
    except ChildProcessError:
        break
print(sum(os.times()[:4]))
`;
    const { runs } = await sandbox.execute(
      request({ code, limits: { ...LIMITS, cpuMs: 3000, wallMs: 10_000 } }),
    );
    const known = Number(runs[0]?.stdout) * 1000;
    expect(known).toBeGreaterThan(800);
    expect(runs[0]?.cpuMs).toBeGreaterThan(known * 0.9);
    expect(runs[0]?.cpuMs).toBeLessThan(known * 1.1);
  });

  it('measures the memory of a whole process tree within 5 MB', async () => {
    // Parent and child hold a block each at the same time.
    const code = `
import os
megabytes = int(input())
read, write = os.pipe()
child = os.fork()
block = bytearray(b'x') * (megabytes << 20)
if child == 0:
    os.read(read, 1)
    os._exit(0)
os.write(write, b'x')
os.wait()
`;
    // The blocks outweigh the pages of the interpreter that the two processes share.
    const inputs = ['20', '40'].map((stdin) => ({ name: stdin, stdin }));
    const { runs } = await sandbox.execute(request({ code, inputs, limits: { ...LIMITS, cpuMs: 2000 } }));
    const [half = 0, full = 0] = runs.map(({ memoryKb }) => memoryKb);
    expect(Math.abs(full - half - 40 * 1024)).toBeLessThan(5 * 1024);
    expect(full).toBeGreaterThan(80 * 1024);
    expect(full).toBeLessThan((80 + 10) * 1024);
  });

  it('reports a container that was removed in the middle as unavailable', async () => {
    const before = new Set(await ownContainers());
    const running = sandbox.execute(request({ code: SLEEP, limits: PATIENT }));
    const outcome = expect(running).rejects.toMatchObject({ name: 'SandboxUnavailable' });
    const id = await eventually(async () => (await ownContainers()).find((id) => !before.has(id)) ?? null);
    await eventually(() => programRuns(id));
    await docker.getContainer(id).remove({ force: true });
    await outcome;
  });

  it('stops when it is told to, and leaves no container', async () => {
    const controller = new AbortController();
    const before = new Set(await ownContainers());
    const running = sandbox.execute(request({ code: SLEEP, limits: PATIENT }), controller.signal);
    const outcome = expect(running).rejects.toMatchObject({ name: 'AbortError' });
    const id = await eventually(async () => (await ownContainers()).find((id) => !before.has(id)) ?? null);
    await eventually(() => programRuns(id));
    controller.abort();
    await outcome;
    await eventually(async () => !(await ownContainers()).includes(id));
  });

  it('does not start what was cancelled before', async () => {
    await expect(sandbox.execute(request({ code: SLEEP }), AbortSignal.abort())).rejects.toMatchObject({
      name: 'AbortError',
    });
  });

  it('runs several at once without mixing them', async () => {
    const numbers = [1, 2, 3, 4];
    const all = await Promise.all(
      numbers.map((number) => sandbox.execute(request({ code: `print(${number} * 11)` }))),
    );
    expect(all.map(({ runs }) => runs[0]?.stdout)).toEqual(numbers.map((number) => `${number * 11}\n`));
  });

  it('is healthy with its engine and image, and says why when not', async () => {
    expect((await sandbox.health()).latencyMs).toBeLessThan(5_000);
    const missing = await openSandbox({ image: 'viva-sandbox:no-such-tag' });
    await expect(missing.health()).rejects.toMatchObject({ name: 'SandboxUnavailable' });
    await expect(missing.execute(request({ code: '' }))).rejects.toMatchObject({
      name: 'SandboxUnavailable',
    });
    await missing.close();
  });

  it('runs under the OCI runtime that is asked for, or says that the engine knows none of that name', async () => {
    const named = await openSandbox({ runtime: 'runc' });
    expect((await named.execute(request({ code: 'print(1)' }))).runs[0]?.stdout).toBe('1\n');
    await named.close();
    const unknown = await openSandbox({ runtime: 'no-such-runtime' });
    await expect(unknown.execute(request({ code: '' }))).rejects.toThrow(/no-such-runtime/);
    await unknown.close();
  });

  it('ends what runs when it closes, and takes nothing more', async () => {
    const closing = await openSandbox();
    const running = closing.execute(request({ code: SLEEP, limits: PATIENT }));
    const outcome = expect(running).rejects.toMatchObject({ name: 'SandboxUnavailable' });
    await eventually(async () => (await ownContainers()).length > 0);
    await closing.close();
    await outcome;
    await expect(closing.execute(request({ code: '' }))).rejects.toMatchObject({
      name: 'SandboxUnavailable',
    });
  });
});

/** Whether there is more than the supervisor in it by now. */
async function programRuns(id: string): Promise<boolean> {
  try {
    const { Processes } = await docker.getContainer(id).top();
    return Processes.length > 1;
  } catch (error) {
    // Not started yet; the engine has two ways to say so.
    if ([404, 409].includes((error as { statusCode?: number }).statusCode ?? 0)) return false;
    throw error;
  }
}
