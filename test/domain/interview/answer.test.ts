import { type Interview, MOST_RECORDED } from '../../../src/domain/interview/interview.ts';
import { decide, evolve, initialInterview } from '../../../src/domain/interview/machine.ts';
import { CommandRefused } from '../../../src/domain/interview/refusal.ts';
import { plan } from '../../support/plan.ts';

describe('a recorded answer', () => {
  const surroundings = { at: 5, inFlight: false, integrity: null };
  const answer = (uploadId: string) => ({ uploadId, messageId: 'm', durationMs: 9_000, sha256: 's' });
  const tried = (interview: Interview, uploadId: string) =>
    decide(interview, { type: 'recordAnswer', answer: answer(uploadId) }, surroundings);
  const begun: Interview = { ...initialInterview(plan()), seq: 1 };

  function afterwards(interview: Interview, uploadId: string): Interview {
    const [body] = tried(interview, uploadId);
    if (!body) throw new Error('nothing was decided');
    return evolve(interview, { ...body, seq: interview.seq + 1, at: 5 });
  }

  it('is an event with what was measured, and keeps the interview from being idle', () => {
    expect(tried(begun, 'one')).toEqual([{ type: 'answer_recorded', data: answer('one') }]);
    expect(afterwards(begun, 'one')).toMatchObject({ recorded: ['one'], lastActivityAt: 5, seq: 2 });
  });

  it('is one once, while the interview runs, and not without end', () => {
    expect(() => tried(afterwards(begun, 'one'), 'one')).toThrow(CommandRefused);
    expect(() => tried({ ...begun, state: 'finished' }, 'one')).toThrow(CommandRefused);
    const full = { ...begun, recorded: Array.from({ length: MOST_RECORDED }, (_, index) => `${index}`) };
    expect(() => tried(full, 'one')).toThrow(CommandRefused);
  });
});
