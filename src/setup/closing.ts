/** What was opened, to be closed in the reverse order: what depends on something stops before it. */
export interface Closing {
  add(name: string, close: () => Promise<void>): void;
  /** Closes all; one that fails does not keep the others open. Rejects with what failed. */
  close(): Promise<void>;
}

export function createClosing(): Closing {
  const opened: { name: string; close: () => Promise<void> }[] = [];
  return {
    add(name, close) {
      opened.push({ name, close });
    },
    async close() {
      const failures: Error[] = [];
      for (let one = opened.pop(); one; one = opened.pop()) {
        try {
          await one.close();
        } catch (error) {
          failures.push(new Error(`${one.name} did not close`, { cause: error }));
        }
      }
      if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join('; '));
    },
  };
}
