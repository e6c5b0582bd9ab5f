import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { ENGINES } from '../support/database/places.ts';
import { batch, message, type TemporaryRecords, temporaryRecords } from '../support/records/records.ts';

describe.each(ENGINES)('texts stored by their hash (%s)', (engine) => {
  let store: TemporaryRecords;
  beforeAll(async () => {
    store = await temporaryRecords(engine);
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

  it('have the replacement character for each half of a surrogate pair, which has no UTF-8 form', async () => {
    const { blobs } = store.records;
    const sha256 = await blobs.put('lone \ud800 half');
    expect(sha256).toBe(await blobs.put('lone \ufffd half'));
    expect(await blobs.get(sha256)).toBe('lone \ufffd half');
  });

  it('count as bytes of the interview and its candidate that brought them first', async () => {
    const { blobs, events } = store.records;
    for (const interviewId of ['first', 'second'])
      await events.append(batch([message(1)], { plan: { interviewId } }));
    expect(await blobs.add('é'.repeat(50), 'first')).toMatchObject({ isNew: true });
    expect(await blobs.add('é'.repeat(50), 'second')).toMatchObject({ isNew: false });
    await blobs.put('x'.repeat(7), 'second');
    const bytesOf = (id: string) => blobs.bytesOf({ id, candidateId: 'user-1' });
    expect(await bytesOf('first')).toEqual({ interview: 100, candidate: 107 });
    expect(await bytesOf('second')).toEqual({ interview: 7, candidate: 107 });
    expect(await blobs.bytesOf({ id: 'other', candidateId: 'user-2' })).toEqual({
      interview: 0,
      candidate: 0,
    });
  });

  it('can be removed, with their bytes', async () => {
    const { blobs, events } = store.records;
    await events.append(batch([message(1)], { plan: { interviewId: 'third', candidateId: 'user-3' } }));
    const { sha256 } = await blobs.add('refused', 'third');
    await blobs.remove(sha256, 'third');
    await blobs.remove(sha256, 'third');
    await expect(blobs.get(sha256)).rejects.toThrow('no text');
    expect(await blobs.bytesOf({ id: 'third', candidateId: 'user-3' })).toEqual({
      interview: 0,
      candidate: 0,
    });
  });

  it('say so when there is none under a hash', async () => {
    await expect(store.records.blobs.get('0'.repeat(64))).rejects.toThrow('no text is stored under 0000');
  });
});
