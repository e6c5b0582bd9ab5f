import { createOwnCases } from '../../../web/session/own-cases.ts';
import { createStore } from '../../../web/session/store.ts';
import { freshIndexedDb } from '../../support/web/indexed-db.ts';

describe('own cases', () => {
  beforeEach(freshIndexedDb);

  const cases = (session = 's') => createOwnCases(createStore(fail), session);
  const ownCase = (id: string, stdin: string) => ({ id, name: `case ${id}`, stdin });

  it('are kept for each task and interview, over a reload', async () => {
    await cases().keep('algorithms/a', ownCase('1', '3\n1 2 3'));
    expect(await cases().read('algorithms/a')).toEqual([ownCase('1', '3\n1 2 3')]);
    expect(await cases().read('algorithms/b')).toEqual([]);
    expect(await cases('other').read('algorithms/a')).toEqual([]);
  });

  it('are changed in their place, and dropped', async () => {
    const own = cases();
    await own.keep('t', ownCase('1', 'a'));
    await own.keep('t', ownCase('2', 'b'));
    await own.keep('t', ownCase('1', 'c'));
    expect(await own.read('t')).toEqual([ownCase('1', 'c'), ownCase('2', 'b')]);
    await own.drop('t', '1');
    expect(await own.read('t')).toEqual([ownCase('2', 'b')]);
  });

  it('are 50 at most', async () => {
    const own = cases();
    for (let id = 1; id <= 50; id += 1) expect(await own.keep('t', ownCase(String(id), ''))).toBe(true);
    expect(await own.keep('t', ownCase('51', ''))).toBe(false);
    expect(await own.keep('t', ownCase('50', 'changed'))).toBe(true);
    expect(await own.read('t')).toHaveLength(50);
  });
});

function fail(fault: unknown): never {
  throw fault;
}
