import { createReportBuilder } from '../../activities/build-report.ts';
import { contentHash } from '../../src/content-hash.ts';
import { execute } from '../support/database/execute.ts';
import { type TemporaryRecords, temporaryRecords } from '../support/records/records.ts';
import { bankOf, SUM_TASK, startStory } from '../support/story.ts';

const HALF = '\ud83d';

describe('the report of an interview with half a character in its events', () => {
  let store: TemporaryRecords;
  beforeEach(async () => {
    store = await temporaryRecords('sqlite');
  });
  afterEach(() => store.remove());

  /** As events were stored before texts were cut at characters. */
  async function spoilEvents(): Promise<void> {
    const sql = `update events set data = replace(cast(data as text), 'Fine.', ?) where type = 'feedback' returning seq`;
    const spoilt = await execute(store.location, sql, [`Fine ${JSON.stringify(HALF).slice(1, -1)}`]);
    expect(spoilt).toHaveLength(1);
  }

  it('is built, with the replacement character there, and always the same', async () => {
    const { records } = store;
    const bank = bankOf(SUM_TASK);
    const story = await startStory({ records, bank });
    await story.takesTask();
    await story.checks('print(1)', ['accepted', 'accepted', 'accepted']);
    await story.reviewed();
    await story.does({ type: 'finish' });
    await spoilEvents();
    const buildReport = createReportBuilder({ records, fingerprint: async () => {} });
    const sha256 = await buildReport({ interviewId: story.interviewId });
    const record = await records.interviews.findReport(story.interviewId);
    expect(record?.sha256).toBe(sha256);
    expect(record?.json).toContain('Fine \ufffd');
    const { hash, ...report } = JSON.parse(record?.json ?? '');
    expect([hash, contentHash(report)]).toEqual([sha256, sha256]);
    expect(await buildReport({ interviewId: story.interviewId })).toBe(sha256);
    for (const { data } of await records.events.after(story.interviewId, 0)) {
      expect(JSON.stringify(data)).not.toContain('\\ud83d');
    }
  });
});
