import { randomUUID } from 'node:crypto';
import { pastInterviews } from '../../src/report/past.ts';
import { type TemporaryRecords, temporaryRecords } from '../support/records/records.ts';
import { startStory } from '../support/story.ts';

/** More than are listed at a time. */
const INTERVIEWS = 101;

describe('past interviews', () => {
  let store: TemporaryRecords;
  beforeEach(async () => {
    store = await temporaryRecords();
  });
  afterEach(() => store.remove());

  it('are all that have finished, however many, each with the fold of its events', async () => {
    const { records } = store;
    const ids = Array.from({ length: INTERVIEWS }, () => randomUUID());
    for (const interviewId of ids) {
      const story = await startStory({ records, interviewId });
      await story.does({ type: 'finish' });
    }
    await startStory({ records, interviewId: 'still-open' });
    const { past, erased } = await pastInterviews(records);
    expect(erased).toBe(0);
    expect(past.map(({ plan }) => plan.interviewId).sort()).toEqual(ids.sort());
    for (const { interview, events } of past) {
      expect([interview.state, interview.seq]).toEqual(['finished', events.length]);
    }
  });

  it('leave out those whose people were erased, and count them', async () => {
    const { records } = store;
    for (const interviewId of ['kept', 'erased']) {
      const story = await startStory({ records, interviewId });
      await story.does({ type: 'finish' });
    }
    await records.interviews.anonymise('erased', { reportJson: null, at: Date.now() });
    const { past, erased } = await pastInterviews(records);
    expect([past.map(({ plan }) => plan.interviewId), erased]).toEqual([['kept'], 1]);
  });
});
