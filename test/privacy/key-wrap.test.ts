import { createKeyWrap, KeyLocked } from '../../src/privacy/key-wrap.ts';
import { startRewrapping } from '../../src/privacy/rewrap.ts';
import { randomKey, SealBroken } from '../../src/privacy/seal.ts';
import { type TemporaryRecords, temporaryRecords } from '../support/records/records.ts';

const OLD = 'the secret of last year, long enough';
const NEW = 'the secret of this year, long enough';

describe('the wrapping of keys', () => {
  it('hides their bytes, and gives them back to whoever has the secret', () => {
    const key = randomKey('k1');
    const wrapped = createKeyWrap([OLD]).wrap(key);
    expect(Buffer.from(wrapped.bytes).includes(key.secret.export())).toBe(false);
    expect(createKeyWrap([OLD]).unwrap(wrapped).secret.equals(key.secret)).toBe(true);
    expect(createKeyWrap([NEW, OLD]).unwrap(wrapped).secret.equals(key.secret)).toBe(true);
  });

  it('is learned by whoever only opens, before somebody does it', () => {
    const key = randomKey('k1');
    const learner = createKeyWrap([null, NEW]);
    const left = learner.wrap(key);
    expect([learner.secretId, left.secretId]).toEqual([null, null]);
    expect(createKeyWrap([]).unwrap(left).secret.equals(key.secret)).toBe(true);
    const wrapped = createKeyWrap([NEW]).wrap(key);
    expect(learner.unwrap(wrapped).secret.equals(key.secret)).toBe(true);
    expect(learner.missing([null, wrapped.secretId])).toEqual([]);
  });

  it('says which secret is missing and what to do', () => {
    const wrapped = createKeyWrap([OLD]).wrap(randomKey('k1'));
    const open = () => createKeyWrap([NEW]).unwrap(wrapped);
    expect(open).toThrow(KeyLocked);
    expect(open).toThrow(/PAYLOAD_SECRET.*fingerprint [0-9a-f]{16}.*<new>,<old>/);
    expect(open).toThrow(wrapped.secretId ?? '');
  });

  it('does not open in the row of another key', () => {
    const wrapped = createKeyWrap([OLD]).wrap(randomKey('k1'));
    expect(() => createKeyWrap([OLD]).unwrap({ ...wrapped, id: 'k2' })).toThrow(SealBroken);
  });
});

describe('a new secret', () => {
  let store: TemporaryRecords;

  beforeEach(async () => {
    store = await temporaryRecords();
  });
  afterEach(() => store.remove());

  it.each([
    ['an older secret', [OLD], [NEW, OLD]],
    ['none', [], [NEW]],
    ['none, by those who had learned it', [null, NEW], [NEW]],
  ])(
    'wraps all keys anew that were wrapped by %s, and leaves destroyed ones alone',
    async (_, before, after) => {
      const { personKeys } = store.records;
      const keys = Array.from({ length: 120 }, (_, index) => randomKey(`k${index}`));
      for (const key of keys) await personKeys.ensure(`p-${key.id}`, createKeyWrap(before).wrap(key), 0);
      await personKeys.destroy('p-k7', 1);
      const logged: unknown[] = [];
      const logger = { info: (fields: unknown) => logged.push(fields), warn: fail };
      await startRewrapping({ personKeys, wrap: createKeyWrap(after), logger }).finished;
      expect(logged).toEqual([expect.objectContaining({ keys: 119 })]);
      const wrap = createKeyWrap([NEW]);
      expect(await personKeys.secretIds()).toEqual([wrap.secretId]);
      for (const key of keys) {
        const stored = await personKeys.find(key.id);
        const bytes = stored?.bytes;
        if (key.id === 'k7') expect(bytes).toBeNull();
        else if (stored && bytes)
          expect(wrap.unwrap({ ...stored, bytes }).secret.equals(key.secret)).toBe(true);
      }
    },
  );

  function fail(fields: unknown): void {
    throw new Error(JSON.stringify(fields));
  }
});
