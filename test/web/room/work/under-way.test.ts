import { underWay } from '../../../../web/room/work/under-way.ts';
import type { FeedItem, OutboxItem } from '../../../../web/session/session.ts';
import { anInterview, aSnapshot } from '../../../support/web/snapshot.ts';

const base = { id: 'item', at: '2026-11-29T08:00:00.000Z', problem: null } as const;
const work = { taskId: 'algorithms/a', language: 'python', code: '', revision: 1 } as const;
const run = (state: OutboxItem['state']): OutboxItem => ({ ...base, ...work, kind: 'run', state });
const check = (state: OutboxItem['state']): OutboxItem => ({ ...base, ...work, kind: 'check', state });
const message: OutboxItem = { ...base, kind: 'message', text: 'Hi', state: 'sending' };

describe('what is under way', () => {
  it('is nothing when only messages wait or a run was refused', () => {
    expect(underWay(aSnapshot({ outbox: [message, run('refused')] }))).toBeNull();
  });

  it('is the run or the check that was asked for, on its way or not yet', () => {
    expect(underWay(aSnapshot({ outbox: [message, run('sending')] }))).toBe('run');
    expect(underWay(aSnapshot({ outbox: [run('waiting')] }))).toBe('run_waits');
    expect(underWay(aSnapshot({ outbox: [check('sending'), run('waiting')] }))).toBe('check');
  });

  it('is a review once the check has its result', () => {
    const interview = anInterview({ state: 'evaluating' });
    const verdict: FeedItem = {
      ...{
        kind: 'verdict',
        seq: 2,
        submission_id: '1',
        attempt: 1,
        verdict: 'accepted',
        passed: 1,
        total: 1,
      },
      ...{ task_id: 'algorithms/a', language: 'python', duration_ms: 1, automatic: false },
    };
    const state: FeedItem = {
      ...{ kind: 'state', seq: 1, state: 'evaluating', taskNumber: 1, cause: 'check', outcome: null },
    };
    const feed = (items: readonly FeedItem[]) => ({ ...aSnapshot().feed, items });
    expect(underWay(aSnapshot({ interview, feed: feed([state]) }))).toBe('check');
    expect(underWay(aSnapshot({ interview, feed: feed([state, verdict]) }))).toBe('review');
    expect(underWay(aSnapshot({ interview, feed: feed([state, verdict, { ...state, seq: 3 }]) }))).toBe(
      'check',
    );
  });

  it('is a check when the interview is in one that was asked for elsewhere', () => {
    expect(underWay(aSnapshot({ interview: anInterview({ state: 'evaluating' }) }))).toBe('check');
  });
});
