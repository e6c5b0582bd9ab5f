import { createEventRecorder } from '../../activities/record-events.ts';
import type { LiveEvent } from '../../src/bus/bus.ts';
import { createMemoryBus } from '../../src/bus/memory.ts';
import type { InterviewEvent } from '../../src/domain/interview/events.ts';
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
});
