import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** One process, told apart from a later one that got the same number. */
export interface ProcessIdentity {
  pid: number;
  /** What {@link startOf} said of it. */
  startedAt: string;
}

/** This process. */
export function thisProcess(): ProcessIdentity {
  return { pid: process.pid, startedAt: startOf(process.pid) as string };
}

/**
 * When a process started, as `<boot>/<time>`, which is only good for comparing; null when it is gone or only waits to
 * be reaped. Linux: boot id and field 22 of `/proc/<pid>/stat` (proc_pid_stat(5)), in clock ticks since boot; elsewhere
 * what `ps` says, and no boot id.
 */
export function startOf(pid: number): string | null {
  if (process.platform !== 'linux') return startFromPs(pid);
  const stat = readIfThere(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // The name in brackets may hold spaces and brackets itself; the fields after it may not.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, ticks] = [fields[0], fields[19]];
  if (state === 'Z' || state === 'X') return null;
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${ticks}`;
}

export function isRunning(identity: ProcessIdentity): boolean {
  return startOf(identity.pid) === identity.startedAt;
}

/** Ends a process with SIGTERM and, after `graceMs`, with SIGKILL. Resolves when it is gone; leaves a namesake alone. */
export async function endProcess(identity: ProcessIdentity, graceMs: number): Promise<void> {
  for (const [signal, patience] of [
    ['SIGTERM', graceMs],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!isRunning(identity)) return;
    send(identity.pid, signal);
    const giveUpAt = Date.now() + patience;
    while (isRunning(identity) && Date.now() < giveUpAt) await delay(25);
  }
  if (isRunning(identity)) throw new Error(`process ${identity.pid} does not end`);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // It may end by itself between the look and the signal.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function startFromPs(pid: number): string | null {
  try {
    const time = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return time === '' ? null : `/${time}`;
  } catch {
    return null; // ps ends with 1 when there is no such process
  }
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return null;
    throw error;
  }
}
