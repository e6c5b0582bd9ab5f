import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';

/** A browser that has kept nothing yet: another implementation than a browser's, of the same standard. */
export function freshIndexedDb(): void {
  provideIndexedDb(new IDBFactory());
}

export function provideIndexedDb(factory: unknown): void {
  Object.defineProperty(globalThis, 'indexedDB', { value: factory, configurable: true, writable: true });
}
