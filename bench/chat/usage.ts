import { readFileSync } from 'node:fs';

export interface Usage {
  /** Of all threads. */
  cpuMs: number;
  /** Time that the main thread could have run, but something else had its processor (Linux). */
  waitedMs: number;
}

export async function usage(): Promise<Usage> {
  const { user, system } = process.cpuUsage();
  const [, waitedNs] = readFileSync('/proc/self/schedstat', 'utf8').split(' ');
  return { cpuMs: (user + system) / 1000, waitedMs: Number(waitedNs) / 1e6 };
}
