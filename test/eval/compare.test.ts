import { CHECK_NAMES, type CheckName } from '../../eval/checks/checks.ts';
import { compare, ratesOf } from '../../eval/compare.ts';
import type { Sample } from '../../eval/sample.ts';
import { costOf, failuresOf, tableOf } from '../../eval/table.ts';

/** Replies in so many situations of which the first `failing` break the check. */
function samples(situations: number, check: CheckName, failing: number, each = 2): Sample[] {
  return Array.from({ length: situations * each }, (_, index) => {
    const situation = Math.floor(index / each);
    const outcome =
      situation < failing ? { outcome: 'fail' as const, why: 'so' } : { outcome: 'pass' as const };
    const checks = Object.fromEntries(
      CHECK_NAMES.map((name) => [name, name === check ? outcome : { outcome: 'none' }]),
    );
    return {
      ...{
        situation: `s${situation}`,
        sample: (index % each) + 1,
        text: 'x',
        model: 'm',
        degraded: false,
        failure: null,
      },
      ...{ prompts: 'p', requests: 1, tokensIn: 100, tokensOut: 10, firstMs: index, ms: 9 },
      checks: checks as Sample['checks'],
    };
  });
}

const changeOf = (now: Sample[], before: Sample[]) =>
  compare(now, before).find(({ check }) => check === 'length');

it('counts how often a check was kept, where there was something to check', () => {
  const rates = ratesOf(samples(10, 'length', 3));
  expect(rates.find(({ check }) => check === 'length')).toMatchObject({ kept: 14, of: 20 });
  expect(rates.find(({ check }) => check === 'leak')).toMatchObject({ kept: 0, of: 0 });
});

it('calls a loss what is worse in many situations', () => {
  expect(changeOf(samples(30, 'length', 15), samples(30, 'length', 1))).toMatchObject({
    ...{ situations: 30, better: 0, worse: 14, isLoss: true },
    change: expect.closeTo(-14 / 30, 10),
  });
});

it('calls no loss what may be chance, nor what is better', () => {
  expect(changeOf(samples(30, 'length', 3), samples(30, 'length', 1))?.isLoss).toBe(false);
  expect(changeOf(samples(30, 'length', 1), samples(30, 'length', 15))?.isLoss).toBe(false);
});

it('compares by situation, those alone that both have', () => {
  const before = samples(30, 'length', 0).filter(({ situation }) => situation !== 's0');
  expect(changeOf(samples(20, 'length', 1), before)).toMatchObject({ situations: 19, worse: 0, change: 0 });
});

it('writes a table, the failures and the cost', () => {
  const [now, before] = [samples(30, 'length', 15), samples(30, 'length', 1)];
  const table = tableOf(ratesOf(now), compare(now, before));
  expect(table.find((line) => line.startsWith('length'))).toMatch(
    /30\s+60\s+50\.0 %\s+38 … 62\s+-46\.7 .* 0\/14\s+0\.001\s+LOSS/,
  );
  expect(failuresOf(now)[0]).toBe('s0 1: length: so');
  expect(costOf(now)).toBe(
    '60 replies, 60 requests, 6000 tokens in, 600 out; first words after 30 ms (median)',
  );
});
