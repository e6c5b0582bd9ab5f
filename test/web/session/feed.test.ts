import { EMPTY_FEED, fold, rewound } from '../../../web/session/feed.ts';
import type { Feed } from '../../../web/session/session.ts';
import type { StoredEvent, StreamEvent } from '../../../web/session/wire.ts';
import { cpuTimeOf } from '../../support/hostile/cpu-time.ts';

function message(seq: number, text = `message ${seq}`): StoredEvent {
  return { seq, type: 'message', data: { message_id: `m${seq}`, role: 'user', text } };
}

function final(seq: number, replyId: string, replyTo: string[] = []): StoredEvent {
  const data = { reply_id: replyId, reply_to: replyTo, message_id: `m${seq}`, text: 'Well done.' };
  return { seq, type: 'final', data: { ...data, role: 'assistant', model: 'test', degraded: false } };
}

const typing = (attempt: number): StreamEvent => ({ type: 'typing', data: { reply_id: 'r', attempt } });
const delta = (attempt: number, index: number, text: string): StreamEvent => ({
  type: 'delta',
  data: { reply_id: 'r', attempt, index, text },
});

describe('the feed', () => {
  it('shows what happened, in order, each once', () => {
    const feed = fold(fold(EMPTY_FEED, [message(1), message(2)]), [message(2), message(3)]);
    expect(feed.items.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(feed.seq).toBe(3);
  });

  it('shows a problem that was reported, with the ids of the calls that failed', () => {
    const data = { text: 'Nothing runs', request_ids: ['r1', 'r2'] };
    const { items } = fold(EMPTY_FEED, [{ seq: 1, type: 'problem_reported', data }]);
    expect(items).toEqual([{ seq: 1, kind: 'problem', ...data }]);
  });

  it('knows of a recording whose words are being written, and forgets it with what gave way', () => {
    const told = (elapsed_ms: number): StreamEvent => ({
      type: 'transcribing',
      data: { upload_id: 'u', elapsed_ms, duration_ms: 9_000 },
    });
    const feed = fold(EMPTY_FEED, [message(1), told(0), told(2_000)]);
    expect(feed.transcribing).toEqual({ uploadId: 'u', elapsedMs: 2_000, durationMs: 9_000 });
    expect(rewound(feed, 1)).toEqual(EMPTY_FEED);
  });

  it('goes back to before an event, with what was unanswered then', () => {
    const before = [message(1), final(2, 'r1', ['m1']), message(3)];
    const after = [final(4, 'r2', ['m3']), message(5), typing(1), delta(1, 0, 'We')];
    expect(rewound(fold(EMPTY_FEED, [...before, ...after]), 4)).toEqual(fold(EMPTY_FEED, before));
    expect(rewound(fold(EMPTY_FEED, before), 9)).toEqual(fold(EMPTY_FEED, before));
    expect(rewound(fold(EMPTY_FEED, before), 1)).toEqual(EMPTY_FEED);
  });

  it('is the same whether events come one by one or together', () => {
    const events = [message(1), typing(1), delta(1, 0, 'We'), final(2, 'r', ['m1']), message(3), typing(2)];
    const oneByOne = events.reduce((feed, event) => fold(feed, [event]), EMPTY_FEED);
    expect(fold(EMPTY_FEED, events)).toEqual(oneByOne);
  });

  it('grows a reply by its pieces and puts the whole in its place', () => {
    const writing = fold(EMPTY_FEED, [typing(1), delta(1, 0, 'Well '), delta(1, 1, 'done')]);
    expect(writing.replies).toEqual([{ replyId: 'r', attempt: 1, text: 'Well done' }]);
    const done = fold(writing, [final(1, 'r')]);
    expect(done.replies).toEqual([]);
    expect(done.items).toMatchObject([{ kind: 'reply', text: 'Well done.' }]);
  });

  it('drops the text of an attempt when a higher one begins, and what is still said by the lower one', () => {
    const events = [typing(1), delta(1, 0, 'Hm'), typing(2), delta(1, 1, 'mm'), delta(2, 0, 'Yes')];
    expect(fold(EMPTY_FEED, events).replies).toEqual([{ replyId: 'r', attempt: 2, text: 'Yes' }]);
  });

  it('takes the text so far, which follows a reconnect, for all of it', () => {
    const before = fold(EMPTY_FEED, [typing(1), delta(1, 0, 'Well ')]);
    expect(fold(before, [typing(1), delta(1, 3, 'Well done')]).replies[0]?.text).toBe('Well done');
  });

  it('knows which messages wait for an answer', () => {
    const asked = fold(EMPTY_FEED, [message(1), message(2), message(3)]);
    expect(asked.unanswered).toEqual(['m1', 'm2', 'm3']);
    expect(fold(asked, [final(4, 'r', ['m1', 'm2'])]).unanswered).toEqual(['m3']);
  });

  it('shows how far a run is until it has ended', () => {
    const running = fold(EMPTY_FEED, [{ type: 'progress', data: { run_id: 'x', done: 1, total: 4 } }]);
    expect(running.progress).toEqual({ id: 'x', done: 1, total: 4 });
    const run = { run_id: 'x', task_id: 't', language: 'python', verdict: 'accepted', judged: true } as const;
    const ended = fold(running, [
      { seq: 1, type: 'run', data: { ...run, passed: 4, total: 4, duration_ms: 9 } },
    ]);
    expect(ended.progress).toBeNull();
    expect(ended.items).toMatchObject([{ kind: 'run', verdict: 'accepted' }]);
  });

  it('counts an event of a kind that it does not know, and shows nothing of it', () => {
    const unknown = { seq: 1, type: 'fireworks', data: {} } as unknown as StoredEvent;
    const feed = fold(EMPTY_FEED, [unknown, message(2)]);
    expect([feed.seq, feed.items.length]).toEqual([2, 1]);
  });

  it('does not touch the list while only a reply grows', () => {
    const before = fold(EMPTY_FEED, [message(1)]);
    expect(fold(before, [typing(1), delta(1, 0, 'a')]).items).toBe(before.items);
  });

  it('takes 5,000 events in batches, and 10,000 pieces one by one, well within a second', async () => {
    let feed: Feed = EMPTY_FEED;
    const took = await cpuTimeOf(() => {
      feed = EMPTY_FEED;
      for (let seq = 1; seq <= 5_000; seq += 50) {
        feed = fold(
          feed,
          Array.from({ length: 50 }, (_, index) => message(seq + index)).flatMap((event) => [
            event,
            { type: 'clock', data: { server_time: '' } } satisfies StreamEvent,
          ]),
        );
        feed = { ...feed, unanswered: [] };
      }
      for (let index = 0; index < 10_000; index += 1) feed = fold(feed, [delta(1, index, 'x')]);
    });
    expect(feed.items).toHaveLength(5_000);
    expect(feed.replies[0]?.text).toHaveLength(10_000);
    expect(took).toBeLessThan(1_000);
  });
});
