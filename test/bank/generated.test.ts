import { createTestCache } from '../../src/bank/generated.ts';

/** Counts how often each text is made. */
function counted(size: number) {
  const counts = new Map<string, number>();
  const generate = (key: string) => () => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return { input: 'x'.repeat(size), expected: key };
  };
  return { counts, generate };
}

describe('the cache of generated tests', () => {
  it('makes a test once while there is room', () => {
    const make = createTestCache(100);
    const { counts, generate } = counted(10);
    expect(make('a', generate('a'))).toBe(make('a', generate('a')));
    expect(counts.get('a')).toBe(1);
  });

  it('drops the test that was not used for longest when room runs out', () => {
    const make = createTestCache(25);
    const { counts, generate } = counted(10);
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) make(key, generate(key));
    expect(Object.fromEntries(counts)).toEqual({ a: 1, b: 2, c: 1 });
  });

  it('makes a test that is larger than all room once, for as long as no other is asked for', () => {
    const make = createTestCache(5);
    const { counts, generate } = counted(10);
    for (const key of ['a', 'a', 'b', 'b', 'a']) expect(make(key, generate(key)).expected).toBe(key);
    expect(Object.fromEntries(counts)).toEqual({ a: 2, b: 1 });
  });

  it('refuses what a broken generator returns', () => {
    const make = createTestCache();
    expect(() => make('a', () => ({ input: 'x', expected: 5 as unknown as string }))).toThrow(/must return/);
  });
});
