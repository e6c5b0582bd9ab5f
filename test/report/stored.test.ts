import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from '../../src/content-hash.ts';
import { REPORT_VERSION, type StoredReport } from '../../src/contract/report.ts';
import { buildReport } from '../../src/report/derive/report.ts';
import { findReport, recordOf } from '../../src/report/stored.ts';
import { withoutPerson } from '../../src/report/without-person.ts';
import { execute } from '../support/database/execute.ts';
import { type TemporaryRecords, temporaryRecords } from '../support/records/records.ts';
import { startStory } from '../support/story.ts';

const ID = 'interview-1';
/** What stays of a report by each version that had erasure: nothing can derive it again, so every later version reads it. */
const KEPT = join(import.meta.dirname, '../fixtures/erased-reports');

describe('a stored report', () => {
  let store: TemporaryRecords;
  beforeEach(async () => {
    store = await temporaryRecords();
    const story = await startStory({ records: store.records });
    await story.takesTask();
    await story.checks('print(1)', ['accepted', 'accepted', 'accepted']);
    await story.reviewed();
    await story.does({ type: 'finish' });
    await store.records.interviews.saveReport(ID, await derived());
  });
  afterEach(() => store.remove());

  async function derived() {
    const plan = await store.records.interviews.findPlan(ID);
    if (!plan) throw new Error('the story has no plan');
    return recordOf(buildReport(plan, await store.records.events.after(ID, 0)));
  }

  /** Rewrites the row as another version, or somebody, has left it; resolves with its hash. */
  async function rewrite(
    change: (content: Record<string, unknown>) => object,
    { withHash = true } = {},
  ): Promise<string> {
    const [row] = await execute<{ json: string; sha256: string }>(
      store.location,
      'select json, sha256 from reports',
    );
    if (!row) throw new Error('there is no report');
    const { hash: _, ...content } = JSON.parse(row.json);
    const other = change(content);
    const sha256 = withHash ? contentHash(other) : row.sha256;
    const json = JSON.stringify({ ...other, hash: sha256 });
    await execute(store.location, 'update reports set json = ?, sha256 = ?', [json, sha256]);
    return sha256;
  }

  /** What the first versions of the product wrote: less, and without a number. */
  const asEarlier = ({ report_version: _, timeline: __, ...content }: Record<string, unknown>) => content;

  it('is read as it was saved, its fields in their order', async () => {
    const record = await derived();
    const result = await findReport(ID, store.records);
    expect(JSON.stringify(result?.report)).toBe(record.json);
    expect([result?.sha256, result?.announcedSha256]).toEqual([record.sha256, null]);
    expect(result?.report.report_version).toBe(REPORT_VERSION);
  });

  it('is null where there is none', async () => {
    expect(await findReport('nothing', store.records)).toBeNull();
  });

  it.each([
    ['of an earlier version', asEarlier],
    ['of a later version', (content: object) => ({ ...content, report_version: 7, more: 1 })],
  ])('%s is derived again when it is read, and what was announced stays known', async (_, change) => {
    const announcedSha256 = await rewrite(change);
    const { json, sha256, judgement } = await derived();
    const result = await findReport(ID, store.records);
    expect(result).toMatchObject({ sha256, announcedSha256 });
    expect(await store.records.interviews.findReport(ID)).toEqual({ json, sha256, announcedSha256 });
    expect((await store.records.interviews.find(ID))?.judgement).toEqual(judgement);
    expect(await findReport(ID, store.records)).toEqual(result);
  });

  it('that is derived again twice has the hash that was announced at first', async () => {
    const announcedSha256 = await rewrite(asEarlier);
    await findReport(ID, store.records);
    await rewrite((content) => ({ ...content, report_version: 7 }));
    expect(await findReport(ID, store.records)).toMatchObject({ announcedSha256 });
  });

  it('of another version that was changed after it was recorded is not replaced, and said so', async () => {
    await rewrite((content) => ({ ...asEarlier(content), duration_ms: 1 }), { withHash: false });
    const before = await store.records.interviews.findReport(ID);
    await expect(findReport(ID, store.records)).rejects.toThrow(
      'the stored report of interview interview-1 is of another version and has not the recorded hash',
    );
    expect(await store.records.interviews.findReport(ID)).toEqual(before);
  });

  it.each<[string, (content: Record<string, unknown>) => object, RegExp]>([
    [
      'with a field too few',
      ({ timeline: _, ...content }) => content,
      /no report of version 3:\n.*timeline/s,
    ],
    ['with a field too many', (content) => ({ ...content, more: 1 }), /no report of version 3:\n.*more/s],
    [
      'with a word that is none',
      (content) => ({ ...content, locale: 'xx' }),
      /no report of version 3:\n.*locale/s,
    ],
  ])('%s is a fault that says what and where', async (_, change, message) => {
    await rewrite(change);
    await expect(findReport(ID, store.records)).rejects.toThrow(message);
  });

  describe('of a person who was erased', () => {
    /** Leaves the figures, as the version of that time wrote them; resolves with them. */
    async function erased(change: (content: StoredReport) => object): Promise<object> {
      const { report } = (await findReport(ID, store.records)) ?? {};
      if (!report) throw new Error('there is no report');
      const kept = change(withoutPerson(report));
      await store.records.interviews.anonymise(ID, { reportJson: JSON.stringify(kept), at: 1 });
      return kept;
    }

    it.each([
      ['this version', REPORT_VERSION],
      ['an earlier version', REPORT_VERSION - 1],
      ['a later version', REPORT_VERSION + 1],
    ])('is read as it was kept by %s, with the hash of the whole report', async (_, report_version) => {
      const { sha256 } = await derived();
      const kept = await erased((content) => ({ ...content, report_version }));
      const before = await store.records.interviews.findReport(ID);
      expect(await findReport(ID, store.records)).toEqual({ report: kept, sha256, announcedSha256: null });
      expect(await store.records.interviews.findReport(ID)).toEqual(before);
    });

    it('says that it is kept as of its version where that cannot be read any more', async () => {
      await erased(({ timeline: _, ...content }) => ({ ...content, report_version: 1 }));
      await expect(findReport(ID, store.records)).rejects.toThrow(
        /is kept as of version 1, since its person was erased, and does not read as version 3:\n.*timeline/s,
      );
    });

    it.each(readdirSync(KEPT))('is still read as %s has it', async (file) => {
      const kept = JSON.parse(readFileSync(join(KEPT, file), 'utf8'));
      await erased(() => kept);
      expect((await findReport(ID, store.records))?.report).toEqual(kept);
    });
  });

  it.each([
    ['{"report_version":', 'is no JSON'],
    ['7', 'is no object'],
  ])('that is %s is a fault', async (json, message) => {
    await execute(store.location, 'update reports set json = ?', [json]);
    await expect(findReport(ID, store.records)).rejects.toThrow(message);
  });
});
