import { explanationOf } from '../../../web/api/problem.ts';
import { problem } from '../../support/web/problem.ts';

describe('the explanation of a problem', () => {
  it('is what is wrong with each field, where fields are wrong', () => {
    const errors = [
      { path: 'code', message: 'there is nothing to run' },
      { path: 'stdin', message: 'too long' },
    ];
    expect(explanationOf(problem(422, 'invalid', { errors }))).toBe('there is nothing to run; too long');
  });

  it('is the sentence about the whole elsewhere, and nothing where there is no problem', () => {
    expect(explanationOf(problem(409, 'wrong_state', { detail: 'the task is closed' }))).toBe(
      'the task is closed',
    );
    expect(explanationOf(null)).toBe('');
  });
});
