import { isDiskFull, saysDiskFull } from '../../src/host/disk-full.ts';

describe('a disk that is full', () => {
  it('is known by the codes of the system and of SQLite, also as the cause of something else', () => {
    for (const code of ['ENOSPC', 'EDQUOT', 'SQLITE_FULL']) {
      const error = Object.assign(new Error('not written'), { code });
      expect([isDiskFull(error), isDiskFull(new Error('no start', { cause: error }))]).toEqual([true, true]);
    }
    expect(isDiskFull(Object.assign(new Error('disk is full'), { code: 'EACCES' }))).toBe(false);
  });

  it('is known by the words of a service that keeps its files there', () => {
    const told = new Error('14 UNAVAILABLE: UpdateNamespace failed. Error: database or disk is full (13).');
    expect([saysDiskFull(told), saysDiskFull(new Error('no start', { cause: told }))]).toEqual([true, true]);
    expect([saysDiskFull(new Error('14 UNAVAILABLE: no connection')), saysDiskFull(null)]).toEqual([
      false,
      false,
    ]);
  });
});
