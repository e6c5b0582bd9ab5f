import { isOpen, obstacle, readOnlyReason } from '../../../../web/room/work/obstacle.ts';
import { anInterview, aSnapshot } from '../../../support/web/snapshot.ts';

const closed = anInterview({ state: 'feedback_ready', deadline_at: null });

describe('a task', () => {
  it('is open while its clock runs, also between a check and the next attempt', () => {
    expect(isOpen(aSnapshot())).toBe(true);
    expect(isOpen(aSnapshot({ interview: anInterview({ state: 'feedback_ready' }) }))).toBe(true);
  });

  it('is open while a check stops its clock', () => {
    expect(isOpen(aSnapshot({ interview: anInterview({ state: 'evaluating', deadline_at: null }) }))).toBe(
      true,
    );
  });

  it('is closed without a deadline, and when the interview has another one', () => {
    expect(isOpen(aSnapshot({ interview: closed }))).toBe(false);
    expect(isOpen(aSnapshot({ interview: anInterview({ current_task_id: 'backend/other' }) }))).toBe(false);
  });
});

describe('the text of a task', () => {
  it('can be changed by the candidate who has the seat', () => {
    expect(readOnlyReason(aSnapshot(), 'python')).toBeNull();
  });

  it('is only to be read, for a reason that is told', () => {
    expect(readOnlyReason(aSnapshot({ task: null }), 'python')).toBe('no_task');
    expect(readOnlyReason(aSnapshot({ role: 'watcher' }), 'python')).toBe('watching');
    expect(readOnlyReason(aSnapshot({ seat: { state: 'tab', silent: false } }), 'python')).toBe('seat');
    expect(readOnlyReason(aSnapshot({ interview: closed }), 'python')).toBe('closed');
    expect(readOnlyReason(aSnapshot(), 'cpp')).toBe('not_offered');
  });
});

describe('running and submitting', () => {
  it('is possible with a text, while nothing else is under way', () => {
    expect(obstacle(aSnapshot(), 'python', 'print(1)')).toBeNull();
    const busy = aSnapshot({ interview: anInterview({ state: 'evaluating' }) });
    expect(obstacle(busy, 'python', 'print(1)')).toBe('under_way');
  });

  it('is not possible with a text that the server would not take', () => {
    expect(obstacle(aSnapshot(), 'python', ' \n\t')).toBe('blank');
    expect(obstacle(aSnapshot(), 'python', 'a'.repeat(65_536))).toBeNull();
    expect(obstacle(aSnapshot(), 'python', 'a'.repeat(65_537))).toBe('too_long');
    expect(obstacle(aSnapshot(), 'python', 'я'.repeat(32_769))).toBe('too_long');
  });
});
