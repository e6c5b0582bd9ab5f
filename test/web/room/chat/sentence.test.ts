import { sentenceOf } from '../../../../web/room/chat/sentence.ts';
import type { FeedItem } from '../../../../web/session/session.ts';
import { texts } from '../../../../web/texts/en/room.ts';

const RUN = {
  ...{ seq: 1, kind: 'run', run_id: 'r', task_id: 't', language: 'python', duration_ms: 1 },
  ...{ judged: true, verdict: 'wrong_answer', passed: 1, total: 2 },
} as FeedItem & { kind: 'run' };

describe('the sentence about a run', () => {
  it.each([
    ['counts the tests that passed', {}, 'Run: 1 of 2 tests passed'],
    [
      'says how one ended that ran on no test',
      { verdict: 'compile_error', total: 0 },
      'Run: does not compile',
    ],
    ['counts nothing where nothing is judged', { judged: false, total: 0 }, 'Run on own input'],
    ['says that it was cancelled', { verdict: 'cancelled' }, 'Run cancelled'],
  ] as const)('%s', (_, changes, text) => {
    expect(sentenceOf({ ...RUN, ...changes }, texts)?.text).toBe(text);
  });
});
