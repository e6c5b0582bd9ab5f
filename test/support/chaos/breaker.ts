import { setTimeout as delay } from 'node:timers/promises';
import type { Dice } from '../dice.ts';
import { type Harm, lengthOf, signal, untilStill } from './harms.ts';
import type { Installation } from './installation.ts';
import type { PlannedFault } from './plan.ts';

/** Does what is planned when its moment has come. */
export interface Breaker {
  /** From now on these wait for their moments. */
  arm(faults: readonly PlannedFault[]): void;
  /** One more answer was acknowledged. */
  answered(): void;
  /** Resolves once somebody has come to each point at which the first one is waited for, or the time is over. */
  untilMet(withinMs: number): Promise<void>;
  /** What has not had its moment is given back; resolves once all that was broken is mended. */
  disarm(): Promise<PlannedFault[]>;
  /** What was done so far. */
  done: string[];
  /** Points at which something was done. */
  met: Set<string>;
}

/** Somebody who stands still for a harm does so until it has begun, or for so long, ms. */
const STANDSTILL_MS = [500, 7_000] as const;

export function createBreaker(
  place: Installation,
  { harms, dice, tell }: { harms: ReadonlyMap<string, Harm>; dice: Dice; tell: (line: string) => void },
): Breaker {
  const done: string[] = [];
  const met = new Set<string>();
  const busy = new Map<string, Promise<void>>();
  const underWay = new Set<Promise<void>>();
  let answers = 0;
  let waiting: { fault: PlannedFault; isDue: () => boolean }[] = [];
  let placed: { fault: PlannedFault; withdraw: () => void; taken: Promise<number | null> }[] = [];

  return {
    done,
    met,
    arm(faults) {
      answers = 0;
      for (const fault of faults) {
        if ('answers' in fault.when) {
          const { answers: due } = fault.when;
          waiting.push({ fault, isDue: () => answers >= due });
        } else stand(fault);
      }
    },
    answered() {
      answers += 1;
      const due = waiting.filter(({ isDue }) => isDue());
      waiting = waiting.filter((one) => !due.includes(one));
      for (const { fault } of due)
        if (fault.harm !== null) follow(cause(harmOf(fault.harm), fault, 'at random'));
    },
    async untilMet(withinMs) {
      const isForFirst = ({ fault: { when } }: { fault: PlannedFault }) => 'point' in when && when.skip === 0;
      const allMet = Promise.all(placed.filter(isForFirst).map(({ taken }) => taken));
      await Promise.race([allMet, delay(withinMs, undefined, { ref: false })]);
    },
    async disarm() {
      const left = waiting.map(({ fault }) => fault);
      waiting = [];
      for (const { withdraw } of placed) withdraw();
      for (const { fault, taken } of placed) if ((await taken) === null) left.push(fault);
      placed = [];
      while (underWay.size > 0) await Promise.all(underWay);
      return left;
    },
  };

  function follow(work: Promise<void>): void {
    const tracked = work.finally(() => underWay.delete(tracked));
    underWay.add(tracked);
  }

  /** One order a point at a time: a second one waits for the next round. */
  function stand(fault: PlannedFault): void {
    if ('answers' in fault.when || !('deed' in fault)) return;
    const { point, skip } = fault.when;
    const { deed, harm } = fault;
    if (placed.some(({ fault: { when } }) => 'point' in when && when.point === point)) {
      waiting.push({ fault, isDue: () => false });
      return;
    }
    const order = place.orders.place(point, { deed, skip });
    placed.push({ fault, ...order });
    follow(
      order.taken.then(async (pid) => {
        if (pid === null) return;
        met.add(point);
        const who = place.processes.find((one) => one.pid() === pid)?.name ?? `process ${pid}`;
        if (deed === 'kill') {
          note(`${who} killed at ${point}`, 'killed at a point');
          return;
        }
        // Else what lets it go on may come before it stands.
        await untilStill(pid);
        if (harm === null) {
          note(`${who} stands still at ${point}`, 'stood still at a point');
          await delay(dice.of(fault.lengthSeed).between(...STANDSTILL_MS));
          signal([pid], 'SIGCONT');
          return;
        }
        await cause(harmOf(harm), fault, `while ${who} is at ${point}`, () => signal([pid], 'SIGCONT'));
      }),
    );
  }

  async function cause(
    harm: Harm,
    { lengthSeed }: PlannedFault,
    when: string,
    onBegun = () => {},
  ): Promise<void> {
    const before = busy.get(harm.target) ?? Promise.resolve();
    const { promise, resolve } = Promise.withResolvers<void>();
    busy.set(harm.target, promise);
    await before;
    try {
      const lengthMs = lengthOf(harm, dice.of(lengthSeed));
      note(`${harm.name} ${when}, for ${lengthMs} ms`, harm.name);
      const mend = await harm.begin();
      onBegun();
      await delay(lengthMs);
      await mend();
    } finally {
      onBegun();
      resolve();
    }
  }

  function note(line: string, kind: string): void {
    done.push(kind);
    tell(line);
  }

  function harmOf(name: string): Harm {
    const harm = harms.get(name);
    if (!harm) throw new Error(`nobody knows how to do this: ${name}`);
    return harm;
  }
}
