/** As much of `localStorage` as is used. Reading the property itself throws where storage is forbidden. */
export interface TextStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

export interface Settings<Values extends object> {
  get(): Values;
  change(values: Partial<Values>): void;
  subscribe(listener: () => void): () => void;
}

/**
 * What a person has set for this browser: the editor's preferences, the panes. Read at once, for the first paint. A stored
 * value of another type than the default's is left out; where nothing can be stored, a change holds until the reload.
 */
export function createSettings<Values extends object>(
  name: string,
  defaults: Values,
  storage: () => TextStorage,
): Settings<Values> {
  const listeners = new Set<() => void>();
  let values = { ...defaults, ...known(read(storage, name), defaults) };

  return {
    get: () => values,
    change(changed) {
      values = { ...values, ...changed };
      write(storage, name, JSON.stringify(values));
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What is stored, as far as it has the form of the defaults. */
function known<Values extends object>(text: string | null, defaults: Values): Partial<Values> {
  const stored = text === null ? null : parsed(text);
  if (typeof stored !== 'object' || stored === null) return {};
  const types = new Map(Object.entries(defaults).map(([key, value]) => [key, typeof value]));
  const fitting = Object.entries(stored).filter(([key, value]) => types.get(key) === typeof value);
  return Object.fromEntries(fitting) as Partial<Values>;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Another version, or a person, has written something else there: as if nothing were.
    return null;
  }
}

function read(storage: () => TextStorage, name: string): string | null {
  try {
    return storage().getItem(name);
  } catch {
    // Forbidden: the defaults hold.
    return null;
  }
}

function write(storage: () => TextStorage, name: string, text: string): void {
  try {
    storage().setItem(name, text);
  } catch {
    // Forbidden or full: the change holds for this page.
  }
}
