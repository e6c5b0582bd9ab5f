/** What was opened, to be closed in the reverse order: what depends on something stops before it. */
export interface Closing {
  add(name: string, close: () => Promise<void>, patienceMs?: number): void;
  /** To be closed behind all others. */
  addLast(name: string, close: () => Promise<void>): void;
  /** Closes all; one that fails or hangs does not keep the others open. Rejects with what went wrong. */
  close(): Promise<void>;
}

/** Longer than a worker's grace time. */
const PATIENCE_MS = 25_000;

export function createClosing(patienceMs = PATIENCE_MS): Closing {
  const parts: { name: string; close: () => Promise<void>; withinMs: number }[] = [];
  return {
    add(name, close, withinMs = patienceMs) {
      parts.push({ name, close, withinMs });
    },
    addLast(name, close) {
      parts.unshift({ name, close, withinMs: patienceMs });
    },
    async close() {
      const failures: Error[] = [];
      for (let one = parts.pop(); one; one = parts.pop()) {
        try {
          await within(one.withinMs, one.close());
        } catch (error) {
          failures.push(new Error(`${one.name} did not close`, { cause: error }));
        }
      }
      if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join('; '));
    },
  };
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`it took longer than ${ms} ms`)), ms);
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
