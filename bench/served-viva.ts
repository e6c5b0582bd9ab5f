import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { BenchViva, BenchVivaOptions } from './viva.ts';

/** Viva in a process of its own. */
export interface ServedViva extends Pick<BenchViva, 'url' | 'dataDir' | 'temporal'> {
  pid: number;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** All its threads keep to it; servers that it has started, such as Temporal's, stay where they like. */
  core?: number;
  nodeArgs?: string[];
  /** Of the checkout; this one where left out. */
  folder?: string;
  viva?: BenchVivaOptions;
}

export async function serveViva({
  core,
  nodeArgs = [],
  folder = resolve(import.meta.dirname, '..'),
  viva = {},
}: ServeOptions = {}): Promise<ServedViva> {
  const script = join(import.meta.dirname, 'serve.ts');
  // Not all that this process was started with: an `-e` among it would run the bench again in each child.
  const args = ['--disable-warning=ExperimentalWarning', ...nodeArgs, script, folder, JSON.stringify(viva)];
  // In its own folder, where it looks for what it builds and reads.
  const server = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: server.stdout });
  const [line] = await Promise.race([
    once(lines, 'line'),
    once(server, 'exit').then(() => Promise.reject(new Error('the server has ended'))),
  ]);
  const pid = server.pid as number;
  if (core !== undefined) execFileSync('taskset', ['-acp', String(core), String(pid)], { stdio: 'ignore' });
  return {
    ...(JSON.parse(line) as Pick<BenchViva, 'url' | 'dataDir' | 'temporal'>),
    pid,
    async close() {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
    },
  };
}
