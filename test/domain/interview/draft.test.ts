import fc from 'fast-check';
import { type DraftRevision, judgeRevision, takesDrafts } from '../../../src/domain/interview/draft.ts';
import { viewOf } from '../../../src/domain/interview/interview.ts';
import {
  drive,
  recordFeedback,
  recordVerdict,
  startCheck,
  taskIdOf,
} from '../../support/domain/interview-driver.ts';

/** Few of each, so that they meet. */
const revision = fc.integer({ min: 1, max: 5 });
const code = fc.constantFrom('', 'a', 'b');
const stored = fc.option(fc.record({ revision, code }));
const sent: fc.Arbitrary<DraftRevision> = fc.record({
  language: fc.constant('python' as const),
  code,
  revision,
  baseRevision: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
});

describe('a revision of a draft', () => {
  it('is saved only over an older one, and over the one that its client knows if it says so', () => {
    fc.assert(
      fc.property(stored, sent, (before, next) => {
        fc.pre(judgeRevision(before, next) === 'save');
        const latest = before?.revision ?? 0;
        expect(next.revision).toBeGreaterThan(latest);
        expect([undefined, latest]).toContain(next.baseRevision);
      }),
    );
  });

  it('that follows the stored one is never refused', () => {
    fc.assert(
      fc.property(stored, sent, fc.boolean(), (before, next, says) => {
        const latest = before?.revision ?? 0;
        const following = { ...next, revision: latest + 1, baseRevision: says ? latest : undefined };
        expect(judgeRevision(before, following)).toBe('save');
      }),
    );
  });

  it('may be sent again after it was saved, whatever it was based on', () => {
    fc.assert(
      fc.property(stored, sent, (before, next) => {
        fc.pre(judgeRevision(before, next) === 'save');
        expect(judgeRevision(next, next)).toBe('same');
      }),
    );
  });

  it('with other code than the stored one of its number is a conflict', () => {
    fc.assert(
      fc.property(sent, code, (next, other) => {
        fc.pre(other !== next.code);
        expect(judgeRevision({ revision: next.revision, code: other }, next)).toBe('conflict');
      }),
    );
  });

  it('leaves of two pages that started from the same one exactly one behind, in either order', () => {
    fc.assert(
      fc.property(stored, sent, sent, (before, one, other) => {
        const baseRevision = before?.revision ?? 0;
        const revisions = [one, other].map((next, index) => ({
          ...next,
          code: `page ${index}`,
          revision: baseRevision + next.revision,
          baseRevision,
        }));
        for (const [first, second] of [revisions, revisions.toReversed()] as [
          DraftRevision,
          DraftRevision,
        ][]) {
          expect(judgeRevision(before, first)).toBe('save');
          expect(judgeRevision(first, second)).toBe('conflict');
        }
      }),
    );
  });
});

describe('drafts of a task', () => {
  it('are taken from its delivery to its deadline', () => {
    const driver = drive();
    const takes = (at: number) => takesDrafts(viewOf(driver.interview()), taskIdOf(driver), at);
    driver.act({ type: 'issueTask' });
    expect(takes(driver.now())).toBe(false);
    driver.act({ type: 'deliverTask' });
    const deadlineAt = viewOf(driver.interview()).deadlineAt ?? 0;
    expect([takes(driver.now()), takes(deadlineAt - 1), takes(deadlineAt)]).toEqual([true, true, false]);
    expect(takesDrafts(viewOf(driver.interview()), 'algorithms/another', driver.now())).toBe(false);
  });

  it('are taken during a check, whose clock stands still, and no longer once it has solved the task', () => {
    const driver = drive();
    const takes = (at: number) => takesDrafts(viewOf(driver.interview()), taskIdOf(driver), at);
    driver.act({ type: 'issueTask' });
    driver.act({ type: 'deliverTask' });
    const deadlineAt = viewOf(driver.interview()).deadlineAt ?? 0;
    startCheck(driver);
    expect(takes(deadlineAt + 1)).toBe(true);
    recordVerdict(driver, 'submission', 'accepted');
    recordFeedback(driver, 'submission');
    expect(takes(driver.now())).toBe(false);
  });
});
