import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** What is to be done with a process at a point: ended at once, or stopped until somebody lets it go on. */
export type Deed = 'kill' | 'hold';

interface Order {
  id: string;
  deed: Deed;
  /** How often a process passes the point before. */
  skip: number;
}

const NEVER = new Int32Array(new SharedArrayBuffer(4));

/** In the process under test: what stands at each point. It is told of orders by files, so that it needs nobody to answer. */
export function createTrigger(folder: string): (point: string) => void {
  const passed = new Map<string, number>();
  return (point) => {
    appendFileSync(join(folder, 'hits', point), '.');
    const file = join(folder, 'orders', point);
    const order = read(file);
    if (!order) return;
    const times = passed.get(order.id) ?? 0;
    passed.set(order.id, times + 1);
    if (times < order.skip) return;
    try {
      renameSync(file, join(folder, 'taken', `${order.id} ${process.pid}`));
    } catch (fault) {
      if (isMissing(fault)) return; // Another process was there first.
      throw fault;
    }
    process.kill(process.pid, order.deed === 'kill' ? 'SIGKILL' : 'SIGSTOP');
    // The signal may come a moment later; nothing must happen until then.
    if (order.deed === 'kill') Atomics.wait(NEVER, 0, 0);
  };
}

/** On the side of the test. */
export interface Orders {
  folder: string;
  /** The next process that passes the point so often obeys. Resolves with its id, or null once it is withdrawn. */
  place(point: string, order: Omit<Order, 'id'>): { taken: Promise<number | null>; withdraw(): void };
  /** How often any process has passed a point. */
  hits(point: string): number;
}

const LOOK_EVERY_MS = 20;

export function createOrders(folder: string): Orders {
  for (const name of ['hits', 'orders', 'taken']) mkdirSync(join(folder, name), { recursive: true });
  let placed = 0;
  return {
    folder,
    place(point, order) {
      placed += 1;
      const id = String(placed);
      const file = join(folder, 'orders', point);
      const scratch = join(folder, `order-${id}`);
      writeFileSync(scratch, JSON.stringify({ id, ...order }));
      renameSync(scratch, file);
      const { promise: taken, resolve } = Promise.withResolvers<number | null>();
      const look = setInterval(() => {
        const found = readdirSync(join(folder, 'taken')).find((name) => name.startsWith(`${id} `));
        if (found) end(Number(found.split(' ')[1]));
      }, LOOK_EVERY_MS);
      const end = (pid: number | null) => {
        clearInterval(look);
        resolve(pid);
      };
      return {
        taken,
        withdraw() {
          rmSync(file, { force: true });
          // Whoever was faster is found by the next look.
          setTimeout(() => end(null), 2 * LOOK_EVERY_MS);
        },
      };
    },
    hits(point) {
      return statSync(join(folder, 'hits', point), { throwIfNoEntry: false })?.size ?? 0;
    },
  };
}

function read(file: string): Order | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Order;
  } catch (fault) {
    if (isMissing(fault)) return null;
    throw fault;
  }
}

function isMissing(fault: unknown): boolean {
  return (fault as NodeJS.ErrnoException).code === 'ENOENT';
}
