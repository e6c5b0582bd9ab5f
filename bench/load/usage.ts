import { readdirSync, readFileSync } from 'node:fs';

/** Of `/proc`: clock ticks are 10 ms on every Linux that Node runs on. */
const TICK_MS = 10;

/** Processor time of a process and of the children that it has waited for, ms; 0 for one that is gone. */
export function cpuMs(pid: number): number {
  const fields = statOf(pid);
  return fields === null ? 0 : TICK_MS * [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0);
}

/** Of a process and of all whose parent it is, such as a PostgreSQL server's. */
export function cpuOfFamilyMs(pid: number): number {
  const children = readdirSync('/proc').filter(
    (entry) => /^\d+$/.test(entry) && parentOf(Number(entry)) === pid,
  );
  return children.reduce((sum, child) => sum + cpuMs(Number(child)), cpuMs(pid));
}

/** Memory that is really there, MB. */
export function residentMb(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1]) / 1024;
}

function parentOf(pid: number): number {
  return Number(statOf(pid)?.[1] ?? Number.NaN);
}

/** From the third field on: the second is a name, which may hold anything. Null for a process that is gone. */
function statOf(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}
