import { CHECK_NAMES, type CheckName } from './checks/checks.ts';
import type { JudgedColumn } from './judge/questions.ts';
import type { Sample } from './sample.ts';
import { bootstrap } from './statistics/bootstrap.ts';
import { exactP, holm, wilson } from './statistics/exact.ts';

/** What replies are held against: a check, or what a judge says. */
export type Column = CheckName | JudgedColumn;

/** How often a check was kept. */
export interface Rate {
  check: Column;
  kept: number;
  of: number;
  /** 95 %. */
  interval: readonly [number, number];
}

/** How a rate differs from that of a baseline, over the situations that both have. */
export interface Change {
  check: Column;
  situations: number;
  /** Mean over the situations: a share, positive for better. */
  change: number;
  /** 95 %, by bootstrap over the situations. */
  interval: readonly [number, number];
  better: number;
  worse: number;
  /** McNemar's exact test of the situations that differ, corrected for the number of checks. */
  p: number;
  isLoss: boolean;
}

const SIGNIFICANT = 0.05;

export function ratesOf(samples: readonly Sample[], columns: readonly Column[] = CHECK_NAMES): Rate[] {
  return columns.map((check) => {
    const outcomes = samples
      .map((sample) => outcomeOf(sample, check))
      .filter((outcome) => outcome !== 'none');
    const kept = outcomes.filter((outcome) => outcome === 'pass').length;
    return { check, kept, of: outcomes.length, interval: wilson(kept, outcomes.length) };
  });
}

/** Paired by situation. What another judge has said is compared with nothing. */
export function compare(
  samples: readonly Sample[],
  baseline: readonly Sample[],
  columns: readonly Column[] = CHECK_NAMES,
): Change[] {
  const changes = columns.map((check) => {
    const judges = new Set(samples.map(({ judge }) => judge));
    const alike = isJudged(check) ? baseline.filter(({ judge }) => judges.has(judge)) : baseline;
    const [now, before] = [sharesOf(samples, check), sharesOf(alike, check)];
    const differences = [...now].flatMap(([situation, share]) => {
      const earlier = before.get(situation);
      return earlier === undefined ? [] : [share - earlier];
    });
    const better = differences.filter((difference) => difference > 0).length;
    const worse = differences.filter((difference) => difference < 0).length;
    const change = differences.reduce((sum, one) => sum + one, 0) / Math.max(1, differences.length);
    return {
      ...{ check, situations: differences.length, change, better, worse },
      interval: bootstrap(differences, check),
      p: exactP(better, worse),
    };
  });
  const ps = holm(changes.map(({ p }) => p));
  return changes.map((change, index) => {
    const p = ps[index] ?? 1;
    return { ...change, p, isLoss: change.change < 0 && p < SIGNIFICANT && change.interval[1] < 0 };
  });
}

/** How often the check was kept, by situation. */
function sharesOf(samples: readonly Sample[], check: Column): Map<string, number> {
  const bySituation = Map.groupBy(
    samples.filter((sample) => outcomeOf(sample, check) !== 'none'),
    ({ situation }) => situation,
  );
  return new Map(
    [...bySituation].map(([situation, ones]) => [
      situation,
      ones.filter((sample) => outcomeOf(sample, check) === 'pass').length / ones.length,
    ]),
  );
}

function outcomeOf({ checks }: Sample, check: Column) {
  return checks[check]?.outcome ?? 'none';
}

function isJudged(column: Column): column is JudgedColumn {
  return column.startsWith('judge:');
}
