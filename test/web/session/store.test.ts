import { deleteDB, openDB } from 'idb';
import { createStore, forgetAll, type Store } from '../../../web/session/store.ts';
import { eventually } from '../../support/eventually.ts';
import { freshIndexedDb, provideIndexedDb } from '../../support/web/indexed-db.ts';
import { manualTimers } from '../../support/web/timers.ts';

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

  it('is empty once everything of a person is forgotten', async () => {
    const store = open();
    await store.set('draft', 'x');
    store.rest();
    forgetAll([]);
    await eventually(async () => (await open().get('draft')) === undefined);
    expect(losses).toEqual([]);
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

  it('goes on in memory where the database does not open within seconds, and waits once', async () => {
    // A page that heeds nothing holds it, and an upgrade that waits for that page is first in the queue.
    const holder = await openDB('viva', 1, { upgrade: (fresh) => void fresh.createObjectStore('values') });
    const upgrade = openDB('viva', 2);
    const timers = manualTimers();
    const store = createStore((fault) => losses.push(fault), timers);
    const waiting = Promise.all([store.get('outbox'), store.set('draft', 'x')]);
    await timers.pass(3_900);
    expect([store.isLasting(), losses]).toEqual([true, []]);
    await timers.pass(200);
    await waiting;
    await store.set('draft', 'y');
    expect(await store.get('draft')).toBe('y');
    expect([store.isLasting(), losses]).toMatchObject([false, [{ name: 'Silence' }]]);
    holder.close();
    (await upgrade).close();
  });

  it('lets go of the database where another page has to change or delete it', async () => {
    const store = open();
    await store.set('draft', 'x');
    await deleteDB('viva');
    const newer = await openDB('viva', 2);
    newer.close();
    await store.set('draft', 'y');
    expect(await store.get('draft')).toBe('y');
    expect(losses).toMatchObject([{ name: 'VersionError' }]);
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
