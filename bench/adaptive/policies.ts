import {
  type Estimate,
  estimateAbility,
  type Prior,
  type Response,
  solveProbability,
} from '../../src/domain/measurement/ability.ts';
import { chooseTask, type TaskCard } from '../../src/domain/measurement/selection.ts';
import type { Random } from './random.ts';

/** One way to choose tasks and to estimate ability from what became of them. */
export interface Policy {
  name: string;
  choose(interview: Progress): TaskCard;
  /** `se` is null where the method knows no error of its own. */
  estimate(responses: readonly Response[], prior: Prior): { mean: number; se: number | null };
}

/** One interview on its way. */
interface Progress {
  interviewId: string;
  prior: Prior;
  responses: readonly Response[];
  /** The latest estimate, the prior at first. */
  estimate: { mean: number; se: number | null };
  /** Tasks of the track not yet given. */
  left: readonly TaskCard[];
  random: Random;
}

const posterior = (responses: readonly Response[], prior: Prior): Estimate =>
  estimateAbility(responses, prior);

/** The rules that interviews run on. */
export const ENGINE: Policy = { name: 'engine', choose: asTheEngine, estimate: posterior };

export const RANDOM_CHOICE: Policy = {
  name: 'random choice',
  choose: ({ left, random }) => pick(left[Math.floor(random.uniform() * left.length)]),
  estimate: posterior,
};

/** The same tasks for everybody at a level, easy to hard and back: nearest to these distances from the level's mean. */
const RUNGS = [-150, 0, 150, 300, 150, 0];

export const LADDER: Policy = {
  name: 'fixed ladder',
  choose({ left, responses, prior }) {
    const target = prior.mean + (RUNGS[responses.length % RUNGS.length] ?? 0);
    return pick([...left].sort((a, b) => Math.abs(a.rating - target) - Math.abs(b.rating - target))[0]);
  },
  estimate: posterior,
};

const K = 32;

/** θ ← θ + K·(s − P(θ, b)), choosing as the engine does but by that θ. */
export const ELO: Policy = {
  name: `Elo, K = ${K}`,
  choose: asTheEngine,
  estimate: (responses, prior) => ({
    mean: responses.reduce(
      (ability, { rating, score }) => ability + K * (score - solveProbability(ability, rating)),
      prior.mean,
    ),
    se: null,
  }),
};

export const POLICIES: readonly Policy[] = [RANDOM_CHOICE, LADDER, ELO, ENGINE];

function asTheEngine({ interviewId, estimate, left, responses }: Progress): TaskCard {
  const choice = chooseTask({
    ability: estimate.mean,
    se: estimate.se ?? 0,
    candidates: left,
    seenTaskIds: [],
    seed: `${interviewId}:${responses.length + 1}`,
    bankVersion: '',
  });
  return pick(left.find((task) => task.taskId === choice?.taskId));
}

function pick(task: TaskCard | undefined): TaskCard {
  if (!task) throw new Error('the track has fewer tasks than an interview');
  return task;
}
