export interface Latest<Value> {
  (value: Value): void;
  /** Resolves when nothing is on its way. */
  busy(): Promise<void>;
}

/** Does one thing at a time, and of what is asked meanwhile only the newest: where only the last value counts. */
export function latest<Value = void>(act: (value: Value) => Promise<void>): Latest<Value> {
  let next: { value: Value } | null = null;
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    try {
      while (next !== null) {
        const { value } = next;
        next = null;
        await act(value);
      }
    } finally {
      running = null;
    }
  }

  const ask = (value: Value): void => {
    next = { value };
    running ??= run();
  };
  return Object.assign(ask, { busy: () => running ?? Promise.resolve() });
}
