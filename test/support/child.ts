import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { eventually } from './eventually.ts';

/** A program under test with all that it has printed so far. */
export interface Child {
  process: ChildProcess;
  pid: number;
  output(): string;
  /** Resolves with the first match in what it prints. */
  prints(pattern: RegExp, withinMs?: number): Promise<RegExpExecArray>;
  /** Resolves with its exit code, or the signal that ended it, once it is gone and its output complete. */
  ended: Promise<number | NodeJS.Signals>;
}

export function startChild(command: string, args: string[], options: SpawnOptions = {}): Child {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const end = new Promise<number | NodeJS.Signals>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? (signal as NodeJS.Signals)));
  });
  return {
    process: child,
    pid: child.pid as number,
    output: () => output,
    ended: end,
    async prints(pattern, withinMs) {
      await eventually(async () => {
        if (child.exitCode !== null && !pattern.test(output)) throw new Error(`it ended early: ${output}`);
        return pattern.test(output);
      }, withinMs);
      return pattern.exec(output) as RegExpExecArray;
    },
  };
}
