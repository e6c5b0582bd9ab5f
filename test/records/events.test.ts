import fc from 'fast-check';
import type { InterviewEvent } from '../../src/domain/interview/events.ts';
import { ENGINES } from '../support/database/places.ts';
import {
  batch,
  message,
  type TemporaryRecords,
  taskIssued,
  temporaryRecords,
} from '../support/records/records.ts';

describe.each(ENGINES)('the events of an interview (%s)', (engine) => {
  let store: TemporaryRecords;
  beforeEach(async () => {
    store = await temporaryRecords(engine);
  });
  afterEach(() => store.remove());

  it('are read in order after any number, as many as asked for', async () => {
    const { events } = store.records;
    await events.append(batch([message(1), message(2), message(3)]));
    await events.append(batch([message(4)]));
    await events.append(batch([message(1)], { plan: { interviewId: 'interview-2' } }));
    const seqs = (found: InterviewEvent[]) => found.map(({ seq }) => seq);
    expect(seqs(await events.after('interview-1', 0))).toEqual([1, 2, 3, 4]);
    expect(seqs(await events.after('interview-1', 2))).toEqual([3, 4]);
    expect(seqs(await events.after('interview-1', 1, 2))).toEqual([2, 3]);
    expect(await events.after('interview-1', 4)).toEqual([]);
    expect(await events.after('nothing', 0)).toEqual([]);
  });

  describe('that a lost workflow task had stored', () => {
    const at = (seq: number, ms: number, text: string) => ({ ...message(seq, text), at: ms });
    const texts = async () => {
      const stored = await store.records.events.after('interview-1', 0);
      return stored.map(({ seq, data }) => `${seq} ${(data as { text: string }).text}`);
    };
    const lastSeq = async () => (await store.records.interviews.find('interview-1'))?.lastSeq;

    it('give way to what was decided anew, in whatever order, and to fewer', async () => {
      const { events } = store.records;
      await events.append(batch([at(1, 10, 'a')]));
      await events.append(batch([at(2, 20, 'b'), at(3, 20, 'c')]));
      await events.append(batch([at(4, 21, 'd')]));
      await events.append(batch([at(2, 30, 'c')]));
      expect([await texts(), await lastSeq()]).toEqual([['1 a', '2 c'], 2]);
      await events.append(batch([at(3, 31, 'b'), at(4, 31, 'd')]));
      expect([await texts(), await lastSeq()]).toEqual([['1 a', '2 c', '3 b', '4 d'], 4]);
    });

    it('do not come back when that task stores them late', async () => {
      const { events } = store.records;
      await events.append(batch([at(1, 10, 'a')]));
      await events.append(batch([at(2, 30, 'new')]));
      await events.append(batch([at(2, 20, 'old'), at(3, 20, 'older')]));
      await events.append(batch([at(3, 21, 'older')]));
      expect([await texts(), await lastSeq()]).toEqual([['1 a', '2 new'], 2]);
    });

    it('do not come back behind a gap, where what stood between has given way', async () => {
      const { events } = store.records;
      await events.append(batch([at(1, 10, 'a')]));
      await events.append(batch([at(2, 20, 'old'), at(3, 20, 'older')]));
      await events.append(batch([at(2, 30, 'new')]));
      await events.append(batch([at(4, 21, 'oldest')]));
      expect([await texts(), await lastSeq()]).toEqual([['1 a', '2 new'], 2]);
    });

    it('say that they gave way, and from which number on, to whoever has read them', async () => {
      const { events, interviews } = store.records;
      const replaced = async () => (await interviews.find('interview-1'))?.replaced;
      const before = Date.now();
      expect(await events.append(batch([at(1, 10, 'a'), at(2, 20, 'b')]))).toEqual({ hasReplaced: false });
      expect(await events.append(batch([at(2, 20, 'b'), at(3, 20, 'c')]))).toEqual({ hasReplaced: false });
      expect(await replaced()).toBeNull();
      expect(await events.append(batch([at(3, 30, 'x')]))).toEqual({ hasReplaced: true });
      const first = await replaced();
      expect(first).toEqual({ from: 3, at: expect.any(Number) });
      expect(first?.at).toBeGreaterThanOrEqual(before);
      expect(await events.append(batch([at(3, 20, 'late')]))).toEqual({ hasReplaced: false });
      await events.append(batch([at(2, 40, 'y')]));
      await events.append(batch([at(2, 41, 'z')]));
      const last = await replaced();
      expect(last?.from).toBe(2);
      expect(last?.at).toBeGreaterThanOrEqual((first?.at ?? 0) + 2);
    });

    it('give way from the first that differs in its moment on', async () => {
      const { events } = store.records;
      await events.append(batch([at(1, 10, 'a'), at(2, 20, 'b'), at(3, 20, 'c')]));
      await events.append(batch([at(1, 10, 'a'), at(2, 30, 'x')]));
      expect([await texts(), await lastSeq()]).toEqual([['1 a', '2 x'], 2]);
    });
  });

  it('keep every letter of their data', async () => {
    const { events } = store.records;
    let seq = 0;
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 100 }), async (text) => {
        seq++;
        await events.append(batch([message(seq, text)]));
        expect(await events.after('interview-1', seq - 1)).toEqual([message(seq, text)]);
      }),
      { numRuns: 50 },
    );
  });

  it('have the replacement character for half a surrogate pair, which no reader could show', async () => {
    const { events } = store.records;
    await events.append(batch([message(1, 'cut \ud83d')]));
    expect(await events.after('interview-1', 0)).toEqual([message(1, 'cut \ufffd')]);
  });

  it('are found by their type, the last one first', async () => {
    const { events } = store.records;
    await events.append(batch([message(1), taskIssued(2, 'a'), taskIssued(3, 'b'), message(4)]));
    expect(await events.lastOf('interview-1', 'task')).toEqual(taskIssued(3, 'b'));
    expect(await events.lastOf('interview-1', 'feedback')).toBeNull();
  });

  it('are counted in the interview where they report a problem, each once', async () => {
    const { events, interviews } = store.records;
    const problem = (seq: number): InterviewEvent => ({
      seq,
      at: 1_000 + seq,
      type: 'problem_reported',
      data: { text: 'The clock stands still.', requestIds: [] },
    });
    const reports = batch([message(1), problem(2), problem(3)]);
    await events.append(reports);
    await events.append(reports);
    await events.append(batch([problem(4)]));
    await events.append(batch([problem(1)], { plan: { interviewId: 'interview-2' } }));
    expect((await interviews.find('interview-1'))?.problemsReported).toBe(3);
    expect((await interviews.find('interview-2'))?.problemsReported).toBe(1);
  });

  it('are stored once, as they came first, however often a batch is sent', async () => {
    const { events } = store.records;
    const messages = batch([message(1), message(2)]);
    await Promise.all([events.append(messages), events.append(messages), events.append(messages)]);
    await events.append(batch([message(2, 'another text'), message(3)]));
    expect(await events.after('interview-1', 0)).toEqual([message(1), message(2), message(3)]);
  });

  it('move the row on, and never back', async () => {
    const { events, interviews } = store.records;
    const first = batch([message(1)]);
    const second = batch([message(2)], { view: { state: 'task_issued', taskNumber: 1 } });
    await events.append(first);
    await events.append(second);
    await events.append(first);
    expect(await interviews.find('interview-1')).toMatchObject({ state: 'task_issued', taskNumber: 1 });
  });

  it('end in the same row and the same list in whatever order batches arrive', async () => {
    const { events, interviews } = store.records;
    let run = 0;
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
    await fc.assert(
      fc.asyncProperty(order, async (positions) => {
        const interviewId = `shuffled-${run++}`;
        const batches = [0, 1, 2, 3, 4].map((i) =>
          batch([message(2 * i + 1), message(2 * i + 2)], { plan: { interviewId }, view: { taskNumber: i } }),
        );
        for (const position of positions) await events.append(batches[position] as (typeof batches)[0]);
        expect(await interviews.find(interviewId)).toMatchObject({ taskNumber: 4 });
        const seqs = (await events.after(interviewId, 0)).map(({ seq }) => seq);
        expect(seqs).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      }),
      { numRuns: 20 },
    );
  });

  it('and the row are stored together or not at all', async () => {
    const { events, interviews } = store.records;
    const event = { ...message(1), at: null as never };
    await expect(events.append(batch([event]))).rejects.toThrow(
      /NOT NULL constraint failed: events\.at|"at" of relation "events" violates not-null/,
    );
    expect(await interviews.find('interview-1')).toBeNull();
    expect(await interviews.findPlan('interview-1')).toBeNull();
  });

  it('of an empty batch change nothing', async () => {
    await store.records.events.append(batch([]));
    expect(await store.records.interviews.find('interview-1')).toBeNull();
  });
});
