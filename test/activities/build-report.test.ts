import Database from 'better-sqlite3';
import { createReportBuilder } from '../../activities/build-report.ts';
import { contentHash } from '../../src/content-hash.ts';
import { type TemporaryRecords, temporaryRecords } from '../support/records/records.ts';
import { bankOf, SUM_TASK, startStory } from '../support/story.ts';

const HALF = '\ud83d';

describe('the report of an interview with half a character in its events', () => {
  let store: TemporaryRecords;
  beforeEach(async () => {
    store = await temporaryRecords();
  });
  afterEach(() => store.remove());

  /** As events were stored before texts were cut at characters. */
  function spoilEvents(): void {
    const database = new Database(store.location.path);
    const spoilt = database
      .prepare(`update events set data = replace(data, 'Fine.', ?) where type = 'feedback'`)
      .run(`Fine ${JSON.stringify(HALF).slice(1, -1)}`);
    expect(spoilt.changes).toBe(1);
    database.close();
  }

  it('is built, with the replacement character there, and always the same', async () => {
    const { records } = store;
    const bank = bankOf(SUM_TASK);
    const story = await startStory({ records, bank });
    await story.takesTask();
    await story.checks('print(1)', ['accepted', 'accepted', 'accepted']);
    await story.reviewed();
    await story.does({ type: 'finish' });
    spoilEvents();
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
