import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { toolEnvironment } from './environment.ts';

export interface CommandOptions {
  cwd?: string | undefined;
  /** Added to this process's environment, from which our own settings and secrets are left out. */
  env?: Record<string, string> | undefined;
  /** Called for each line of both output streams. */
  onLine?: ((line: string) => void) | undefined;
  /** Ends the command with SIGTERM. */
  signal?: AbortSignal | undefined;
}

/** A command that could not be started or ended with another code than 0; the message ends with its last words. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}

const KEPT_LINES = 5;

/** Runs a program to its end and resolves with what it printed on standard output. */
export function runCommand(file: string, args: string[], options: CommandOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: options.cwd,
      env: { ...toolEnvironment(), ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal: options.signal,
    });
    const lastLines: string[] = [];
    const onLine = (line: string) => {
      if (line.trim() === '') return;
      lastLines.push(line.trim());
      if (lastLines.length > KEPT_LINES) lastLines.shift();
      options.onLine?.(line);
    };
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    eachLine(child.stdout, onLine);
    eachLine(child.stderr.setEncoding('utf8'), onLine);
    child.once('error', (error) => reject(new CommandFailed(`${file}: ${error.message}`, { cause: error })));
    child.once('close', (code, signal) => {
      if (code === 0) return resolve(stdout);
      const ended = code === null ? `was ended by ${signal}` : `ended with code ${code}`;
      reject(new CommandFailed(`${[file, ...args].join(' ')} ${ended}: ${lastLines.join(' | ')}`));
    });
  });
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

function eachLine(stream: NodeJS.ReadableStream, onLine: (line: string) => void): void {
  let rest = '';
  stream.on('data', (text: string) => {
    const lines = (rest + text).split(/[\r\n]+/);
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  });
  stream.on('end', () => onLine(rest));
}
