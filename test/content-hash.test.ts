import { contentHash } from '../src/content-hash.ts';

describe('the hash of a content', () => {
  it('is the SHA-256 of its canonical JSON', () => {
    // From: printf '{"a":[1,"ä"],"b":null}' | sha256sum
    expect(contentHash({ b: null, a: [1, 'ä'] })).toBe(
      '09d06402b1598786e7403149b3c484b8ab826d83c444852812290076db12646b',
    );
  });

  it('does not change with the order of keys, undefined values or the way numbers are written', () => {
    const hash = contentHash(JSON.parse('{"a":1.0,"b":{"c":10,"d":[]}}'));
    expect(contentHash({ b: { d: [], c: 1e1, e: undefined }, a: 1 })).toBe(hash);
  });

  it('changes with the order of a list, a value, or null in place of nothing', () => {
    const hashes = [{ a: [1, 2] }, { a: [2, 1] }, { a: [1, '2'] }, { a: null }, {}].map(contentHash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('is there whatever the texts are: half a character counts as the replacement character', () => {
    const half = '\ud83d';
    expect(contentHash({ a: [half, { b: `x${half}` }] })).toBe(
      contentHash({ a: ['\ufffd', { b: 'x\ufffd' }] }),
    );
  });

  it('of nothing is that of no bytes', () => {
    expect(contentHash(undefined)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});
