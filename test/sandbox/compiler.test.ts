import { readFileSync } from 'node:fs';
import type { SandboxContainer } from '../../src/sandbox/container.ts';
import { BOX } from '../../src/sandbox/protocol.ts';
import { startedContainer } from '../support/sandbox/container.ts';
import { SETUP_TIMEOUT_MS } from '../support/sandbox/sandbox.ts';

/** No compiler here runs the candidate's code; should one ever be talked into it, it must not matter. */
describe('a compiler that runs a hostile program', () => {
  let container: SandboxContainer;
  const put = new Set<string>(); // a file in the box is there for good
  beforeAll(async () => {
    container = await startedContainer({ purpose: 'compile' });
  }, SETUP_TIMEOUT_MS);
  afterAll(() => container?.dispose());

  function compileWith(program: string, stdin = '', time = { cpuMs: 600, wallMs: 2000 }) {
    if (!put.has(program))
      container.put(program, 0o444, readFileSync(new URL(`programs/${program}`, import.meta.url)));
    put.add(program);
    return container.run({
      user: 'compiler',
      argv: ['/usr/bin/python3', `${BOX}/${program}`],
      env: { PATH: '/usr/bin' },
      stdin: Buffer.from(stdin),
      ...time,
      outputBytes: 64 * 1024,
      fileKb: 64 * 1024,
      stackKb: 65_536,
    });
  }

  it('is stopped when it forks without end', async () => {
    expect(await compileWith('fork-bomb.py')).toMatchObject({ stopped: expect.stringMatching(/cpu|wall/) });
  });

  it('is stopped when it takes all memory', async () => {
    // Long enough to fill it on a machine that has other work: this is not about time.
    const time = { cpuMs: 6_000, wallMs: 20_000 };
    expect((await compileWith('memory-child.py', '', time)).oomKills).toBeGreaterThan(0);
  });

  it('leaves no process and no file behind', async () => {
    expect((await compileWith('daemon.py', 'leave\n')).stdout.toString()).toBe('left\n');
    expect((await compileWith('daemon.py', 'look\n')).stdout.toString()).toBe('[] []\n');
  });

  it('cannot hurt the supervisor', async () => {
    const { stdout } = await compileWith('meddle-with-supervisor.py');
    expect(stdout.toString()).toMatch(/^(\w+ PermissionError\n){7}$/);
  });

  it('makes no system call that a program may not', async () => {
    expect((await compileWith('forbidden-calls.py')).stdout.toString()).toBe('[]\n');
  });
});
