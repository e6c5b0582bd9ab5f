import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { type TemporaryRecords, temporaryRecords } from './support.ts';

describe('texts stored by their hash', () => {
  let store: TemporaryRecords;
  beforeAll(async () => {
    store = await temporaryRecords();
  });
  afterAll(() => store.remove());

  it('come back as they were, under the SHA-256 of their UTF-8 bytes', async () => {
    const { blobs } = store.records;
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({
        unit: fc.constantFrom("'", '"', '\\', '\0', '?', ':a', '$1', '%', '\n', '😀', ''),
        maxLength: 50,
      }),
    );
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const sha256 = await blobs.put(text);
        expect(sha256).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
        expect(await blobs.get(sha256)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('are stored once, also when several put the same text at once', async () => {
    const { blobs } = store.records;
    const hashes = await Promise.all(Array.from({ length: 10 }, () => blobs.put('print(1)')));
    expect(new Set(hashes).size).toBe(1);
    expect(await blobs.get(hashes[0] as string)).toBe('print(1)');
  });

  it('may be megabytes long', async () => {
    const { blobs } = store.records;
    const text = 'line of output é\n'.repeat(300_000);
    expect(await blobs.get(await blobs.put(text))).toBe(text);
  });

  it('are refused when they have no UTF-8 form', async () => {
    await expect(store.records.blobs.put('lone \ud800 surrogate')).rejects.toThrow('lone surrogate');
  });

  it('say so when there is none under a hash', async () => {
    await expect(store.records.blobs.get('0'.repeat(64))).rejects.toThrow('no text is stored under 0000');
  });
});
