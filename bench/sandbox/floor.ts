import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import type Docker from 'dockerode';

/** Runs programs bare, in the root file system of a running container. */
export interface Floor {
  /** Each call of what it returns runs the program once, and resolves with the milliseconds. */
  program(argv: readonly string[]): Promise<{ run(): Promise<number>; end(): void }>;
  close(): Promise<void>;
}

/** Needs root on the engine's own host. The container must stay for as long as the floor is used. */
export async function openFloor(docker: Docker, image: string, containerId: string): Promise<Floor> {
  const folder = await mkdtemp(join(tmpdir(), 'viva-bench-'));
  const bare = join(folder, 'bare');
  await writeFile(bare, await compileBare(docker, image));
  await chmod(bare, 0o755);
  const { State } = await docker.getContainer(containerId).inspect();
  return {
    async program(argv) {
      const child = spawn(bare, [`/proc/${State.Pid}/root`, '/dev/null', ...argv], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
      return {
        async run() {
          child.stdin.write('x');
          const { value, done } = await lines.next();
          if (done) throw new Error(`the bare program failed (${await exitOf(child)})`);
          return Number(value) / 1e6;
        },
        end: () => child.stdin.end(),
      };
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

async function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null) await once(child, 'exit');
  return child.exitCode;
}

/** With the image's own compiler: the host need not have one. */
async function compileBare(docker: Docker, image: string): Promise<Buffer> {
  const source = await readFile(new URL('bare.c', import.meta.url));
  const command =
    'echo "$SOURCE" | base64 -d | gcc -D_GNU_SOURCE -O2 -static -x c - -o /tmp/bare && cat /tmp/bare';
  const chunks: Buffer[] = [];
  const output = new PassThrough().on('data', (chunk) => chunks.push(chunk));
  const errors = new PassThrough().on('data', (chunk) => process.stderr.write(chunk));
  const [{ StatusCode }] = await docker.run(image, ['-c', command], [output, errors], {
    Entrypoint: ['/bin/sh'],
    Env: [`SOURCE=${source.toString('base64')}`],
    Tty: false,
    HostConfig: { AutoRemove: true, NetworkMode: 'none' },
  });
  if (StatusCode !== 0) throw new Error('cannot compile bare.c');
  return Buffer.concat(chunks);
}
