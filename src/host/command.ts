import { spawn } from 'node:child_process';
import { accessSync, closeSync, constants, openSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ExecaError, execa } from 'execa';
import { toolEnvironment } from './environment.ts';

export interface CommandOptions {
  cwd?: string | undefined;
  /** Added to this process's environment, from which our own settings and secrets are left out. */
  env?: Record<string, string> | undefined;
  /** Called for each line of both output streams. */
  onLine?: ((line: string) => void) | undefined;
  /** Ends the command with SIGTERM, and with SIGKILL where that does not help. */
  signal?: AbortSignal | undefined;
}

/** A command that could not be started or ended with another code than 0; the message ends with its last words. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}

const LAST_LINES = 5;

/** Runs a program to its end and resolves with what it printed on standard output. */
export async function runCommand(
  file: string,
  args: string[],
  { cwd, env, onLine, signal }: CommandOptions = {},
): Promise<string> {
  const lastLines: string[] = [];
  const note = (line: string) => {
    // Whoever draws progress on one line ends it with a carriage return alone.
    for (const part of line.split('\r')) {
      if (part.trim() === '') continue;
      lastLines.push(part.trim());
      if (lastLines.length > LAST_LINES) lastLines.shift();
      onLine?.(part);
    }
  };
  try {
    const { stdout } = await execa(file, args, {
      ...(cwd !== undefined && { cwd }),
      env: { ...toolEnvironment(), ...env },
      extendEnv: false,
      stdin: 'ignore',
      stdout: lines(note),
      stderr: lines(note),
      ...(signal && { cancelSignal: signal }),
    });
    return stdout;
  } catch (error) {
    if (!(error instanceof ExecaError)) throw error;
    const words = lastLines.length > 0 ? `: ${lastLines.join(' | ')}` : '';
    throw new CommandFailed(`${error.shortMessage}${words}`, { cause: error });
  }
}

/** A server that lives beside this process, in a session of its own, and may outlive it. */
export interface DetachedServer {
  /** Undefined where it could not be started. */
  pid: number | undefined;
  /** Why it has ended; null while it runs. */
  ending(): string | null;
}

/** Starts it without waiting for anything; `log` is a file for all that it prints. A terminal's Ctrl-C leaves it alone. */
export function startDetached(
  file: string,
  args: string[],
  { cwd, env, log }: { cwd?: string; env: NodeJS.ProcessEnv; log: string },
): DetachedServer {
  const output = openSync(log, 'a', 0o600);
  const server = spawn(file, args, { cwd, env, detached: true, stdio: ['ignore', output, output] });
  closeSync(output);
  server.unref();
  let ending: string | null = null;
  server.once('error', (error) => {
    ending = error.message;
  });
  server.once('exit', (code, signal) => {
    ending = `${file} ended with ${signal ?? `code ${code}`}`;
  });
  return { pid: server.pid, ending: () => ending };
}

/** For an output stream of a child: passes it on, and tells each line of it. */
export function lines(onLine: (line: string) => void): { transform(line: string): Generator<string> } {
  return {
    *transform(line) {
      onLine(line);
      yield line;
    },
  };
}

/** The absolute path of a program on PATH, or null. */
export function findOnPath(name: string, path = process.env.PATH ?? ''): string | null {
  for (const folder of path.split(delimiter)) {
    const candidate = join(folder, name);
    if (folder !== '' && isExecutable(candidate)) return candidate;
  }
  return null;
}

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
