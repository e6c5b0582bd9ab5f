import fc from 'fast-check';
import { actions, always, ofType, play } from '../../support/domain/interview-play.ts';

describe('whatever happens in an interview, its judgement', () => {
  it('reviews and appeals change nothing but the number of the last event, and that there was an appeal', () => {
    always((driver, before) => {
      const last = driver.events().slice(before.seq).at(-1);
      if (last?.type !== 'integrity_reviewed' && last?.type !== 'appealed') return;
      const { appealed: _, ...after } = driver.interview();
      const { appealed: __, ...unchanged } = { ...before, seq: last.seq };
      expect(after).toEqual(unchanged);
    });
  });

  it('there is one appeal at most, and it comes after the end', () => {
    fc.assert(
      fc.property(actions, (taken) => {
        const driver = play(taken, () => {});
        const [appealed, ...more] = ofType(driver, 'appealed');
        expect(more).toEqual([]);
        const { finishedAt } = driver.interview();
        if (appealed) expect(appealed.at).toBeGreaterThanOrEqual(finishedAt ?? Number.POSITIVE_INFINITY);
      }),
    );
  });
});
