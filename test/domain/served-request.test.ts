import { isRequestId, joinServed, MOST_SERVED, readServed } from '../../src/domain/served-request.ts';

const idOf = (digit: number) => `a3bb189e-8bf9-4888-9912-${String(digit).padStart(12, '0')}`;
const TRACE = `00-${'1'.repeat(32)}-${'2'.repeat(16)}-01`;

describe('the requests that something is done for', () => {
  it('have UUIDs for ids', () => {
    expect(isRequestId(idOf(1))).toBe(true);
    for (const other of ['', 'x', `${idOf(1)}\n`, `${idOf(1)}0`, idOf(1).toUpperCase(), 7, null]) {
      expect(isRequestId(other)).toBe(false);
    }
  });

  it('are read of a header as far as it has any', () => {
    const two = [{ id: idOf(1), trace: TRACE }, { id: idOf(2) }];
    expect(readServed(two)).toEqual(two);
    expect(readServed([{ id: 'nonsense' }, null, 7, { id: idOf(3), trace: 'nonsense', more: 'x' }])).toEqual([
      { id: idOf(3) },
    ]);
    expect(readServed({ id: idOf(1) })).toEqual([]);
    expect(readServed(Array.from({ length: 1_000 }, () => ({ id: idOf(1) })))).toHaveLength(MOST_SERVED);
  });

  it('are joined: each once, and the first ones of many', () => {
    const many = Array.from({ length: 30 }, (_, digit) => ({ id: idOf(digit) }));
    const [first = { id: '' }] = many;
    expect(joinServed([first], [first])).toEqual([first]);
    expect(joinServed([first], many)).toEqual(many.slice(0, MOST_SERVED));
  });
});
