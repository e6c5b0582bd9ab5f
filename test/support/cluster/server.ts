import { toolEnvironment } from '../../../src/host/environment.ts';
import { type Child, startChild } from '../child.ts';
import { eventually } from '../eventually.ts';
import { dyingWithParent } from './process.ts';

const START_MS = 60_000;

/** A program that others of a cluster stand on, by which command ever. */
export interface ClusterServer {
  name: string;
  pid(): number;
  /** SIGKILL, and waits until it is gone. */
  kill(): Promise<void>;
  /** SIGTERM, and waits until it is gone. */
  stop(): Promise<void>;
  /** By the same command, after its end; waits until it answers. */
  start(): Promise<void>;
}

/** Starts it and waits until `answers`. The command has to become the program, or signals miss it. */
export async function startServer(
  name: string,
  command: readonly [program: string, ...args: string[]],
  { env, cwd, answers }: { env: Record<string, string>; cwd: string; answers: () => Promise<boolean> },
): Promise<ClusterServer> {
  let child: Child;
  const isRunning = () => child.process.exitCode === null && child.process.signalCode === null;

  async function start(): Promise<void> {
    const [program = '', ...args] = [...dyingWithParent(), ...command];
    child = startChild(program, args, { cwd, env: { ...toolEnvironment(), ...env } });
    await eventually(async () => {
      if (!isRunning()) throw new Error(`${name} ended at its start: ${child.output().slice(-2_000)}`);
      return answers().catch(() => false);
    }, START_MS);
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (isRunning()) process.kill(child.pid, signal);
    await child.ended;
  }

  await start();
  return {
    name,
    pid: () => child.pid,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    start,
  };
}
