import { randomKey, secretFor } from '../../src/privacy/seal.ts';

describe('a secret for one purpose', () => {
  const key = randomKey('installation');

  it('is the same wherever the key is', () => {
    expect(secretFor(key, 'marks')).toEqual(secretFor({ ...key }, 'marks'));
    expect(secretFor(key, 'marks')).toHaveLength(32);
  });

  it('is none of the key, of another purpose or of another key', () => {
    const secrets = [
      key.secret.export(),
      secretFor(key, 'marks'),
      secretFor(key, 'something else'),
      secretFor(randomKey('installation'), 'marks'),
    ].map((secret) => secret.toString('hex'));
    expect(new Set(secrets).size).toBe(4);
  });
});
