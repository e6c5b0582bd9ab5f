import { describeInterview } from '../../../src/domain/interview/details.ts';
import { tellInterview } from '../../support/api/report-interview.ts';
import { next } from '../../support/domain/interview-driver.ts';

describe('what an operator reads of an interview', () => {
  const review = { summary: 'Fine.', strengths: [], improvements: [], complexity: 'O(1) [x](http://x)' };

  it('names the reviews whose quality is uncertain, and no others', () => {
    const story = tellInterview();
    story.driver.act({ type: 'greet' });
    next(story.driver);
    story.checks('print(0)', 'wrong_answer', { review: { ...review, quality: 0.6, confident: true } });
    expect(describeInterview(story.driver.interview(), null)).not.toContain('Reviews to read with care');
    story.checks('print(1)', 'wrong_answer', { review: { ...review, quality: 0.7, confident: false } });
    expect(describeInterview(story.driver.interview(), null)).toContain(
      '- **Reviews to read with care** task 1, attempt 2: comments or names may have swayed the reviewer',
    );
  });

  it('does not doubt a quality that nobody has judged', () => {
    const story = tellInterview();
    story.driver.act({ type: 'greet' });
    next(story.driver);
    story.checks('print(1)', 'wrong_answer', { review: { ...review, quality: null, confident: false } });
    expect(describeInterview(story.driver.interview(), null)).not.toContain('Reviews to read with care');
  });

  it('repeats nothing that a model wrote', () => {
    const story = tellInterview();
    story.driver.act({ type: 'greet' });
    next(story.driver);
    story.checks('print(1)', 'accepted', { review: { ...review, quality: 0.7, confident: false } });
    expect(describeInterview(story.driver.interview(), null)).not.toMatch(/Fine\.|O\(1\)/);
  });
});
