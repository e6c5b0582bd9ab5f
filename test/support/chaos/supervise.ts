import { setTimeout as delay } from 'node:timers/promises';
import type { ClusterProcess } from '../cluster/process.ts';

const LOOK_EVERY_MS = 50;
/** As a supervisor of a machine waits before it starts one again. */
const PAUSE_MS = 300;
/** Of a fault that nobody has caught, its trace is among them. */
const LAST_LINES = 60;
const TRACE = /^ {4}at /m;

/** Of processes that have just been started: starts again whoever has ended, as the supervisor of a machine does. */
export interface Supervisor {
  /** Whoever ends now stays so for so long. */
  leaveDown(one: ClusterProcess, ms: number): void;
  /** Ends that nobody has asked for, with the last words. */
  surprises: string[];
  /** All process ids there have been. */
  pids: Set<number>;
  /** Starts nobody any more. */
  stop(): Promise<void>;
}

export function supervise(processes: readonly ClusterProcess[]): Supervisor {
  const downUntil = new Map<ClusterProcess, number>();
  const pids = new Set<number>();
  const surprises: string[] = [];
  let isOver = false;
  const watches = processes.map(watch);

  async function watch(one: ClusterProcess): Promise<void> {
    let coming = lastWordOf(one.untilReady());
    for (;;) {
      pids.add(one.pid());
      while (one.isRunning() && !isOver) await delay(LOOK_EVERY_MS);
      if (isOver) return;
      const signal = one.endedBy();
      const said = await coming;
      // At its start it may find a server away, and ends with a line that says so: then it is started anew.
      const isAway = (signal === 1 || signal === 2) && said !== null && !TRACE.test(said);
      const isExcused = signal === 'SIGKILL' || isAway;
      if (!isExcused) surprises.push(`${one.name} ended by itself (${signal}): ${lastWords(one)}`);
      await delay(Math.max(PAUSE_MS, (downUntil.get(one) ?? 0) - Date.now()));
      if (isOver) return;
      coming = lastWordOf(one.start());
    }
  }

  return {
    leaveDown: (one, ms) => downUntil.set(one, Date.now() + ms),
    surprises,
    pids,
    async stop() {
      isOver = true;
      await Promise.all(watches);
    },
  };
}

/** Of a process that is not ready, and never was. */
function lastWordOf(start: Promise<void>): Promise<string | null> {
  return start.then(
    () => null,
    ({ message }: Error) => message,
  );
}

function lastWords(one: ClusterProcess): string {
  return one.output().trim().split('\n').slice(-LAST_LINES).join(' | ').slice(-3_000);
}
