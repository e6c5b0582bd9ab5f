import { stopKeyOf, stopOfToken, stopTokenOf } from '../../src/mail/stops.ts';
import { randomKey } from '../../src/privacy/seal.ts';

const KEY = randomKey('installation');
const ADA = { organisationId: 'acme', email: 'ada@example.org' };

describe('a stop', () => {
  it('is of an address however it is written, and of one company', () => {
    const same = stopKeyOf(KEY, { ...ADA, email: 'ADA@EXAMPLE.ORG' });
    expect(stopKeyOf(KEY, ADA)).toBe(same);
    expect(stopKeyOf(KEY, { ...ADA, organisationId: 'other' })).not.toBe(same);
    expect(stopKeyOf(KEY, { userId: 'ada' })).not.toBe(same);
  });

  it('does not tell whose it is, without the key', () => {
    expect(stopKeyOf(KEY, ADA)).not.toMatch(/ada|acme/);
    expect(stopKeyOf(randomKey('other'), ADA)).not.toBe(stopKeyOf(KEY, ADA));
  });

  it('follows from the link of a mail alone', () => {
    for (const whose of [ADA, { userId: 'user-1' }]) {
      const stopKey = stopKeyOf(KEY, whose);
      const token = stopTokenOf(KEY, stopKey);
      expect(stopOfToken(KEY, token)).toEqual({ kind: 'userId' in whose ? 'news' : 'invited', stopKey });
      const turned = token.endsWith('0') ? `${token.slice(0, -1)}1` : `${token.slice(0, -1)}0`;
      expect(stopOfToken(KEY, turned)).toBeNull();
      expect(stopOfToken(randomKey('other'), token)).toBeNull();
    }
    const news = stopTokenOf(KEY, stopKeyOf(KEY, { userId: 'user-1' }));
    expect(stopOfToken(KEY, news.replace('news', 'invited'))).toBeNull();
    for (const text of ['', 'invited', 'x'.repeat(100_000)]) expect(stopOfToken(KEY, text)).toBeNull();
  });
});
