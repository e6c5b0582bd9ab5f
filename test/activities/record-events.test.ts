import { createEventRecorder } from '../../activities/record-events.ts';
import type { LiveEvent } from '../../src/bus/bus.ts';
import { createMemoryBus } from '../../src/bus/memory.ts';
import type { InterviewEvent } from '../../src/domain/interview/events.ts';
import type { FailedTest } from '../../src/domain/measurement/results.ts';
import { batch, message, type TemporaryRecords, temporaryRecords } from '../support/records/records.ts';

describe('a batch of events', () => {
  let store: TemporaryRecords;
  beforeEach(async () => {
    store = await temporaryRecords();
  });
  afterEach(() => store.remove());

  it('is stored, watched and announced, ends what was shown of its replies, and says when it took the place of another', async () => {
    const bus = createMemoryBus({ error: (_, text) => expect(text).toBe('') });
    const announcements: LiveEvent[] = [];
    await bus.subscribe('interview-1', (event) => announcements.push(event));
    const seqs: number[] = [];
    const recordEvents = createEventRecorder({
      records: store.records,
      bus,
      hasModel: true,
      watch: ({ events }) => seqs.push(...events.map(({ seq }) => seq)),
    });
    const final: InterviewEvent = {
      seq: 2,
      at: 1,
      type: 'final',
      data: { replyId: 'r1', replyTo: [], messageId: 'a1', text: 'Hm.', model: 'small', degraded: false },
    };
    await recordEvents(batch([message(1, 'Hello'), final]));
    expect(announcements).toEqual([
      { type: 'stored', seq: 2 },
      { type: 'settled', replyId: 'r1' },
    ]);
    await recordEvents(batch([{ ...message(2, 'Otherwise'), at: Date.now() }]));
    expect(announcements.slice(2)).toEqual([{ type: 'replaced' }, { type: 'stored', seq: 2 }]);
    expect(seqs).toEqual([1, 2, 2]);
    expect((await store.records.events.after('interview-1', 0)).map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('is told with where the output of a visible test departs, which no event says', async () => {
    const recordEvents = createEventRecorder({
      ...{ records: store.records, hasModel: true, watch: () => undefined },
      bus: createMemoryBus({ error: (_, text) => expect(text).toBe('') }),
    });
    const tests = [
      { name: '01', hidden: false, verdict: 'wrong_answer', difference: 'Line 1: expected `4`, got `5`.' },
      { name: '02', hidden: true, verdict: 'wrong_answer', difference: 'not to be told' },
    ];
    const stored = await store.records.blobs.put(JSON.stringify({ tests }));
    const told = async (seq: number, failed: FailedTest, resultSha256 = stored) =>
      (await recordEvents(batch([run(seq, failed, resultSha256)]))).departure;
    const failed = { name: '01', hidden: false, verdict: 'wrong_answer' } as const;
    expect(await told(1, failed)).toEqual({ seq: 1, difference: 'Line 1: expected `4`, got `5`.' });
    expect(await told(2, { ...failed, name: '02', hidden: true })).toBeUndefined();
    // A database that was put back has not what was stored since.
    expect(await told(3, failed, '0'.repeat(64))).toBeUndefined();
  });
});

function run(seq: number, failed: FailedTest, resultSha256: string): InterviewEvent {
  return {
    ...{ seq, at: seq, type: 'run' },
    data: {
      ...{ runId: `r${seq}`, taskId: 'algorithms/sum', language: 'python', verdict: 'wrong_answer' },
      ...{ passed: 0, total: 1, durationMs: 1, codeSha256: '1'.repeat(64), resultSha256, failed },
    },
  };
}
