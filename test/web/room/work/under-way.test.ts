import { underWay } from '../../../../web/room/work/under-way.ts';
import type { OutboxItem } from '../../../../web/session/session.ts';
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

  it('is a check when the interview is in one that was asked for elsewhere', () => {
    expect(underWay(aSnapshot({ interview: anInterview({ state: 'evaluating' }) }))).toBe('check');
  });
});
