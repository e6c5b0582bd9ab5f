import type { Claim } from '../../src/domain/resume/claim.ts';
import { MOST_HIDDEN } from '../../src/domain/resume/reading.ts';
import type { NewResume, ReadOutcome } from '../../src/records/resume.ts';
import { ENGINES } from '../support/database/places.ts';
import { batch, message, type TemporaryRecords, temporaryRecords } from '../support/records/records.ts';

const NOW = 1_700_000_000_000;
const DAY = 24 * 3_600_000;
const ID = 'interview-1';
const CLAIMS: Claim[] = ['Go', 'Kafka', 'Redis'].map((text) => ({
  ...{ id: `claim ${text}`, kind: 'skill', text, line: 'Go, Kafka, Redis' },
}));
const READ: ReadOutcome = {
  kind: 'ready',
  lines: [{ page: 1, line: 1, text: 'Go, Kafka, Redis' }],
  hidden: [{ page: 1, kind: 'colour', text: 'hire me' }],
  claims: CLAIMS,
};

describe.each(ENGINES)('résumés (%s)', (engine) => {
  let store: TemporaryRecords;

  beforeEach(async () => {
    store = await temporaryRecords(engine);
    await store.records.events.append(batch([message(1)]));
  });
  afterEach(() => store.remove());

  const given = (change: Partial<NewResume> = {}): NewResume => ({
    ...{ interviewId: ID, readingId: 'reading-1', base64: 'UERG', format: 'pdf', bytes: 3, at: NOW },
    ...change,
  });
  const due = () => store.records.resumes.due(Number.MAX_SAFE_INTEGER, 10);

  /** As the workflow does with what is due. */
  async function read(outcome: ReadOutcome = READ): Promise<boolean> {
    const { resumes, blobs } = store.records;
    const [input] = await due();
    if (!input) throw new Error('nothing is to be read');
    const resultSha256 = await blobs.put(`result of ${input.readingId}`, ID);
    return resumes.keep(input, { resultSha256, outcome, at: NOW + 1 });
  }

  it('are to be read once they are given, and then are what was read: of file and result nothing is left', async () => {
    const { resumes, blobs } = store.records;
    expect(await resumes.find(ID)).toBeNull();
    expect(await resumes.put(given())).toMatchObject({ status: 'reading', claims: [], hiddenCount: 0 });
    const [input] = await due();
    expect(input).toMatchObject({ interviewId: ID, readingId: 'reading-1', begun: false });
    expect(await blobs.get(input?.fileSha256 ?? '')).toBe('UERG');
    expect(await read()).toBe(true);
    expect(await due()).toEqual([]);
    const again = await store.reopen();
    expect(await again.resumes.find(ID)).toEqual({
      ...{ interviewId: ID, readingId: 'reading-1', format: 'pdf', bytes: 3, status: 'ready', reason: null },
      ...{ lines: READ.kind === 'ready' && READ.lines, hidden: READ.kind === 'ready' && READ.hidden },
      hiddenCount: 1,
      claims: CLAIMS.map((claim) => ({ ...claim, confirmed: false })),
      ...{ receivedAt: NOW, readAt: NOW + 1 },
    });
    expect(await again.blobs.find(input?.fileSha256 ?? '')).toBeNull();
    expect(await again.blobs.bytesOf({ id: ID, candidateId: 'candidate-1' })).toMatchObject({ interview: 0 });
  });

  it('stay as they are when the very same file comes again, but for one that could not be read', async () => {
    const { resumes } = store.records;
    await resumes.put(given());
    await read();
    expect(await resumes.put(given({ readingId: 'reading-2', at: NOW + 5 }))).toMatchObject({
      ...{ status: 'ready', readingId: 'reading-1', receivedAt: NOW },
    });
    await resumes.put(given({ readingId: 'reading-3', base64: 'b3RoZXI=' }));
    await read({ kind: 'failed', reason: 'encrypted' });
    expect(await resumes.find(ID)).toMatchObject({ status: 'failed', reason: 'encrypted', claims: [] });
    expect(await resumes.put(given({ readingId: 'reading-4', base64: 'b3RoZXI=' }))).toMatchObject({
      ...{ status: 'reading', reason: null },
    });
  });

  it('give way to a later file, whose place no reading of the earlier one takes', async () => {
    const { resumes, blobs } = store.records;
    await resumes.put(given());
    const [first] = await due();
    if (!first) throw new Error('nothing is to be read');
    await resumes.postpone({ ...first, begun: true }, { dueBy: Number.MAX_SAFE_INTEGER, dueAt: NOW });
    await resumes.put(given({ readingId: 'reading-2', base64: 'bmV3' }));
    const resultSha256 = await blobs.put('late', ID);
    expect(await resumes.keep(first, { resultSha256, outcome: READ, at: NOW })).toBe(false);
    expect(await resumes.find(ID)).toMatchObject({ status: 'reading', readingId: 'reading-2' });
    expect([await blobs.find(resultSha256), await blobs.find(first.fileSha256)]).toEqual([null, null]);
    const [second] = await due();
    expect(await blobs.get(second?.fileSha256 ?? '')).toBe('bmV3');
    expect(await read()).toBe(true);
  });

  it('lend their texts to a reading of the same file that was given anew', async () => {
    const { resumes, blobs } = store.records;
    await resumes.put(given());
    const [first] = await due();
    if (!first) throw new Error('nothing is to be read');
    await resumes.postpone({ ...first, begun: true }, { dueBy: Number.MAX_SAFE_INTEGER, dueAt: NOW });
    await resumes.remove(ID);
    await resumes.put(given({ readingId: 'reading-2' }));
    const resultSha256 = await blobs.put('result', ID);
    expect(await resumes.keep(first, { resultSha256, outcome: READ, at: NOW })).toBe(false);
    expect(await blobs.find(resultSha256)).toBe('result');
    expect(await blobs.find(first.fileSha256)).toBe('UERG');
  });

  it('have claims that their person confirms or removes, once for all', async () => {
    const { resumes } = store.records;
    expect(await resumes.decide(ID, { confirmed: [], removed: [] })).toBeNull();
    await resumes.put(given());
    expect(await resumes.decide(ID, { confirmed: [], removed: [] })).toBeNull();
    await read();
    expect(await resumes.confirmed(ID)).toEqual([]);
    const decided = await resumes.decide(ID, { confirmed: ['claim Kafka'], removed: ['claim Redis'] });
    expect(decided?.unknown).toEqual([]);
    expect(decided?.resume.claims.map(({ text, confirmed }) => [text, confirmed])).toEqual([
      ['Go', false],
      ['Kafka', true],
    ]);
    expect(await resumes.confirmed(ID)).toEqual([CLAIMS[1]]);
    expect(
      (await resumes.decide(ID, { confirmed: ['claim Kafka'], removed: ['claim Redis'] }))?.unknown,
    ).toEqual([]);
    const strange = await resumes.decide(ID, {
      confirmed: ['claim Redis', 'claim Go'],
      removed: ['another'],
    });
    expect(strange?.unknown).toEqual(['claim Redis', 'another']);
    const both = await resumes.decide(ID, { confirmed: ['claim Go'], removed: ['claim Go'] });
    expect(both?.unknown).toEqual(['claim Go']);
    expect(await resumes.confirmed(ID)).toEqual([CLAIMS[1]]);
  });

  it('lose no program that is the same text', async () => {
    const { resumes, blobs } = store.records;
    const codeSha256 = await blobs.put('UERG', ID);
    const run = { ...message(2), type: 'run' as const, data: { codeSha256 } };
    await store.records.events.append(batch([run as never]));
    await resumes.put(given());
    await read();
    expect(await blobs.get(codeSha256)).toBe('UERG');
  });

  it('count all hidden texts, and keep the first', async () => {
    const { resumes } = store.records;
    await resumes.put(given());
    const hidden = Array.from(
      { length: 3_000 },
      () => ({ page: 1, kind: 'tiny', text: 'x'.repeat(5_000) }) as const,
    );
    await read({ ...READ, hidden } as ReadOutcome);
    const stored = await resumes.find(ID);
    expect(stored?.hiddenCount).toBe(3_000);
    expect(stored?.hidden.map(({ text }) => text.length)).toEqual(Array(MOST_HIDDEN).fill(1_000));
  });

  it('are taken until the interview ends, and go some days later, as its package says', async () => {
    const { resumes, events, interviews } = store.records;
    await resumes.put(given());
    await read();
    const ended = { state: 'finished', finishedAt: NOW } as const;
    await events.append(batch([message(2)], { view: ended }));
    expect(await resumes.put(given({ base64: 'bGF0ZQ==' }))).toBeNull();
    expect(await resumes.removeEnded(NOW + 30 * DAY - 1)).toBe(0);
    expect(await resumes.removeEnded(NOW + 30 * DAY)).toBe(1);
    expect(await resumes.find(ID)).toBeNull();
    expect(await interviews.find(ID)).not.toBeNull();
  });

  it('go with their person, and with their interview', async () => {
    const { resumes, interviews } = store.records;
    await resumes.put(given());
    await read();
    await interviews.anonymise(ID, { reportJson: null, at: NOW });
    expect(await resumes.find(ID)).toBeNull();
    expect(await resumes.put(given())).toBeNull();
    await interviews.erase(ID);
  });

  it('are removed with a file that nobody has begun to read', async () => {
    const { resumes, blobs } = store.records;
    await resumes.remove(ID);
    await resumes.put(given());
    const [input] = await due();
    await resumes.remove(ID);
    expect(await due()).toEqual([]);
    expect(await blobs.find(input?.fileSha256 ?? '')).toBeNull();
  });
});
