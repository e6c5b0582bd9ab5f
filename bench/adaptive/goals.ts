import type { Accuracy } from './accuracy.ts';
import { type Figures, type PolicyFigures, TASK_COUNTS, type TrackFigures } from './measure.ts';
import { ELO, ENGINE, LADDER } from './policies.ts';

/** A figure that the engine should reach. `value` is that of all tracks together and decides. */
export interface Goal {
  name: string;
  limit: string;
  value: number;
  /** By how much the figure may be off for want of candidates (one standard error); null where it is exact enough. */
  error: number | null;
  byTrack: number[];
  met: boolean;
}

const LIMITS = {
  boundRatio: { four: 1.15, six: 1.17 },
  ladderRatio: { four: 0.96, six: 0.9 },
  eloRatio: 0.7,
  coverage: [0.86, 0.94] as const,
  available: { four: 0.98, six: 0.85 },
};

export function judgeGoals(figures: Figures): Goal[] {
  const { all, tracks } = figures;
  const ratio = (
    name: string,
    limit: number,
    of: (policies: PolicyFigures[]) => number,
    error: number,
  ): Goal => {
    const value = of(all);
    return {
      name,
      limit: `≤ ${limit.toFixed(2)}`,
      value,
      error: error * value,
      byTrack: tracks.map(({ policies }) => of(policies)),
      met: value <= limit,
    };
  };
  const coverage = (tasks: number): Goal => {
    const of = (policies: PolicyFigures[]) => accuracy(policies, ENGINE.name, tasks).coverage ?? 0;
    const value = of(all);
    const [low, high] = LIMITS.coverage;
    return {
      name: `coverage of the 90 % band, ${tasks} tasks`,
      limit: `${low.toFixed(2)}–${high.toFixed(2)}`,
      value,
      error: Math.sqrt((value * (1 - value)) / (figures.candidates * tracks.length)),
      byTrack: tracks.map(({ policies }) => of(policies)),
      met: value >= low && value <= high,
    };
  };
  const available = (tasks: string, limit: number, of: (track: TrackFigures) => number): Goal => {
    const byTrack = tracks.map(of);
    // The thinnest track decides: an interview has one track.
    const value = Math.min(...byTrack);
    const name = `a task near the target at each of ${tasks} steps`;
    return { name, limit: `≥ ${limit.toFixed(2)}`, value, error: null, byTrack, met: value >= limit };
  };
  const four = accuracy(all, ENGINE.name, 4);
  const six = accuracy(all, ENGINE.name, 6);
  const overBound = (tasks: number) => (policies: PolicyFigures[]) =>
    accuracy(policies, ENGINE.name, tasks).rmse / (figures.bound[TASK_COUNTS.indexOf(tasks)] ?? 0);
  const over = (other: string, tasks: number) => (policies: PolicyFigures[]) =>
    accuracy(policies, ENGINE.name, tasks).rmse / accuracy(policies, other, tasks).rmse;
  const [relative4, relative6] = [four.rmseError / four.rmse, six.rmseError / six.rmse];
  return [
    ratio('error ÷ bound, 4 tasks', LIMITS.boundRatio.four, overBound(4), relative4),
    ratio('error ÷ bound, 6 tasks', LIMITS.boundRatio.six, overBound(6), relative6),
    ratio('error ÷ ladder’s, 4 tasks', LIMITS.ladderRatio.four, over(LADDER.name, 4), relative4),
    ratio('error ÷ ladder’s, 6 tasks', LIMITS.ladderRatio.six, over(LADDER.name, 6), relative6),
    ratio('error ÷ Elo’s, 4 tasks', LIMITS.eloRatio, over(ELO.name, 4), relative4),
    ratio('error ÷ Elo’s, 6 tasks', LIMITS.eloRatio, over(ELO.name, 6), relative6),
    coverage(4),
    coverage(6),
    available('four', LIMITS.available.four, (track) => track.available.four),
    available('six', LIMITS.available.six, (track) => track.available.six),
  ];
}

function accuracy(policies: readonly PolicyFigures[], name: string, tasks: number): Accuracy {
  const found = policies.find(({ policy }) => policy === name)?.accuracy[TASK_COUNTS.indexOf(tasks)];
  if (!found) throw new Error(`${name} was not measured after ${tasks} tasks`);
  return found;
}
