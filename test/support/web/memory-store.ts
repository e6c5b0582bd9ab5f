import type { Store } from '../../../web/session/store.ts';

/** What outlives a reload, for tests that need no database. */
export function memoryStore(): Pick<Store, 'get' | 'set' | 'delete'> & { names(): string[] } {
  const values = new Map<string, unknown>();
  return {
    get: async (name) => values.get(name),
    async set(name, value) {
      values.set(name, value);
    },
    async delete(name) {
      values.delete(name);
    },
    names: () => [...values.keys()],
  };
}
