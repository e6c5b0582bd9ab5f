import {
  feedbackBy,
  isAccepted,
  isAttempt,
  isFailure,
  isFreeCompilation,
  isOutage,
} from '../../../src/domain/measurement/verdicts.ts';
import { VERDICTS } from '../../../src/domain/vocabulary.ts';

const VERDICTS_OF_TESTS = [...VERDICTS, 'not_run'] as const;

describe('of all verdicts', () => {
  it('one is accepted and one an outage of ours', () => {
    expect(VERDICTS.filter(isAccepted)).toEqual(['accepted']);
    expect(VERDICTS.filter(isOutage)).toEqual(['internal_error']);
  });

  it('two are no attempts', () => {
    expect(VERDICTS.filter((verdict) => !isAttempt(verdict))).toEqual(['internal_error', 'compile_error']);
  });

  it('those of attempts are reviewed, a compile error gets a prepared text, an outage nothing', () => {
    for (const verdict of VERDICTS.filter(isAttempt)) expect(feedbackBy(verdict)).toBe('reviewer');
    expect(feedbackBy('compile_error')).toBe('template');
    expect(feedbackBy('internal_error')).toBeNull();
  });

  it('a compile error alone costs no attempt and gets no time for its compilation', () => {
    expect(VERDICTS.filter(isFreeCompilation)).toEqual(['compile_error']);
  });

  it('neither an accepted test nor one that was not run is a failure', () => {
    expect(VERDICTS_OF_TESTS.filter((verdict) => !isFailure(verdict))).toEqual(['accepted', 'not_run']);
  });
});
