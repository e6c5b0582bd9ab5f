/** A value that is replaced, never changed. Listeners hear once a frame, however often it was replaced in it. */
export interface Snapshot<Value extends object> {
  get(): Value;
  set(changes: Partial<Value>): void;
  subscribe(listener: () => void): () => void;
}

export function createSnapshot<Value extends object>(
  initial: Value,
  /** Calls back before the next frame is drawn, or soon where nothing is drawn. */
  frame: (callback: () => void) => void,
): Snapshot<Value> {
  const listeners = new Set<() => void>();
  let value = initial;
  let isDue = false;

  function tell(): void {
    isDue = false;
    for (const listener of listeners) listener();
  }

  return {
    get: () => value,
    set(changes) {
      value = { ...value, ...changes };
      if (isDue) return;
      isDue = true;
      frame(tell);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
