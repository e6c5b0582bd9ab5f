import { createStore, type Store } from '../../../web/session/store.ts';
import { freshIndexedDb, provideIndexedDb } from '../../support/web/indexed-db.ts';

describe('the store', () => {
  let losses: unknown[];
  const open = (): Store => createStore((fault) => losses.push(fault));

  beforeEach(() => {
    losses = [];
    freshIndexedDb();
  });

  it('keeps values for the next page', async () => {
    await open().set('outbox', [{ id: 'a' }]);
    const next = open();
    expect(await next.get('outbox')).toEqual([{ id: 'a' }]);
    await next.delete('outbox');
    expect(await open().get('outbox')).toBeUndefined();
    expect([next.isLasting(), losses]).toEqual([true, []]);
  });

  it('opens the database again after a rest', async () => {
    const store = open();
    await store.set('draft', 'x');
    store.rest();
    expect(await store.get('draft')).toBe('x');
    expect(store.isLasting()).toBe(true);
  });

  it('goes on in memory where there is no database, and says so once', async () => {
    provideIndexedDb(undefined);
    const store = open();
    await store.set('draft', 'x');
    await store.set('draft', 'y');
    expect(await store.get('draft')).toBe('y');
    await store.delete('draft');
    expect(await store.get('draft')).toBeUndefined();
    expect([store.isLasting(), losses.length]).toEqual([false, 1]);
  });

  it('goes on in memory where the database is forbidden', async () => {
    provideIndexedDb({
      open() {
        throw new DOMException('The user denied permission', 'SecurityError');
      },
    });
    const store = open();
    await store.set('draft', 'x');
    expect(await store.get('draft')).toBe('x');
    expect(losses).toMatchObject([{ name: 'SecurityError' }]);
  });

  it('goes on in memory with what does not fit any more, and still reads what did', async () => {
    const store = open();
    await store.set('old', 'kept');
    // What cannot be stored fails as what does not fit does: in the put.
    await store.set('new', () => 'no structured clone');
    expect(store.isLasting()).toBe(false);
    expect(await store.get('new')).toBeInstanceOf(Function);
    expect(await store.get('old')).toBe('kept');
    expect(losses).toMatchObject([{ name: 'DataCloneError' }]);
  });
});
