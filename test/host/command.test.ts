import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand, startDetached } from '../../src/host/command.ts';
import { endProcess, startOf } from '../../src/host/process.ts';
import { eventually } from '../support/eventually.ts';

const shell = (script: string, options = {}) => runCommand('sh', ['-c', script], options);

describe('a command', () => {
  it('resolves with what it printed on standard output', async () => {
    expect((await shell('echo one; echo two >&2; echo three')).split('\n')).toEqual(['one', 'three']);
  });

  it('tells each line of both outputs, also of those that overwrite each other', async () => {
    const lines: string[] = [];
    await shell(String.raw`echo out; printf '10%%\r20%%\n' >&2; printf end`, {
      onLine: (line: string) => lines.push(line),
    });
    expect(lines.sort()).toEqual(['10%', '20%', 'end', 'out']);
  });

  it('fails with its code and its last five lines', async () => {
    const failure = shell('for n in 1 2 3 4 5 6 7; do echo line $n; done; exit 3');
    await expect(failure).rejects.toMatchObject({ name: 'CommandFailed' });
    await expect(failure).rejects.toThrow(
      /exit code 3: .*: line 3 \| line 4 \| line 5 \| line 6 \| line 7$/s,
    );
  });

  it('fails when there is no such program', async () => {
    await expect(runCommand('/nowhere/program', [])).rejects.toThrow(/^Command failed with ENOENT/);
  });

  it('knows the settings of the machine and none of ours', async () => {
    process.env.JWT_SECRET = 'ours';
    process.env.MACHINES_OWN = 'theirs';
    try {
      const output = await shell('echo "$JWT_SECRET/$MACHINES_OWN/$EXTRA"', { env: { EXTRA: 'added' } });
      expect(output).toBe('/theirs/added');
    } finally {
      delete process.env.JWT_SECRET;
      delete process.env.MACHINES_OWN;
    }
  });

  it('is ended by its signal', async () => {
    const controller = new AbortController();
    const start = performance.now();
    const command = runCommand('sleep', ['20'], { signal: controller.signal });
    controller.abort(new Error('Viva stops'));
    await expect(command).rejects.toMatchObject({ name: 'CommandFailed' });
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('a detached server', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'viva-detached-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const start = (file: string, args: string[]) =>
    startDetached(file, args, { env: { PATH: process.env.PATH }, log: join(folder, 'log') });

  it('runs in a session of its own and writes to its log', async () => {
    const server = start('sh', ['-c', 'echo out; echo err >&2; exec sleep 60']);
    const pid = server.pid as number;
    const identity = { pid, startedAt: startOf(pid) as string };
    try {
      await eventually(async () => readFileSync(join(folder, 'log'), 'utf8') === 'out\nerr\n');
      const session = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[3];
      expect(session).toBe(String(pid));
      expect(server.ending()).toBeNull();
    } finally {
      await endProcess(identity, 1_000);
    }
  });

  it('says why it has ended', async () => {
    const server = start('sh', ['-c', 'exit 4']);
    await eventually(async () => server.ending() === 'sh ended with code 4');
  });

  it('has no number when it cannot be started', async () => {
    const server = start('/nowhere/server', []);
    expect(server.pid).toBeUndefined();
    await eventually(async () => /ENOENT/.test(server.ending() ?? ''));
  });
});
