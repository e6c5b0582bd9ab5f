import { solveProbability } from '../../src/domain/measurement/ability.ts';
import { taskScore } from '../../src/domain/measurement/scoring.ts';
import type { TaskCard } from '../../src/domain/measurement/selection.ts';
import { LEVELS, type Level } from '../../src/domain/vocabulary.ts';
import type { Random } from './random.ts';

/** How candidates answer. The engine knows nothing of it: it always assumes the first world. */
export interface World {
  name: string;
  /** One sentence for a reader of the table. */
  assumption: string;
  levelOf(candidate: number): Level;
  /** A candidate with the random stream of their interview; each call is one task, and gives its score 0–1. */
  candidate(ability: number, random: Random): (task: TaskCard) => number;
}

/** The checks that an interview allows by default. */
const MAX_ATTEMPTS = 3;
const SLIP = 0.05;
const WRONG_RATING = 100;

const atMiddle = (): Level => 'middle';

export const ASSUMED_WORLD: World = {
  name: 'as assumed',
  assumption: 'a task is solved with the chance of the Rasch model or not at all; s is 1 or 0',
  levelOf: atMiddle,
  candidate: (ability, random) => (task) => (solves(ability, task.rating, random) ? 1 : 0),
};

/**
 * A candidate has a pace of their own, a task takes its share of the par time and more the harder it is; what is not
 * ready by the limit is not handed in, and what is late costs what `taskScore` takes for it.
 */
const TIME_PRESSURE: World = {
  name: 'time pressure',
  assumption:
    'work takes lognormal time around 0.8 × par, longer on hard tasks; what is late at the limit is lost',
  levelOf: atMiddle,
  candidate(ability, random) {
    const pace = paceOf(random);
    return (task) => {
      const solved = solves(ability, task.rating, random);
      const elapsedMs = timeOn(task, ability, pace, random);
      return solved && elapsedMs <= task.limitMs
        ? scored(task, { passedShare: 1, attempts: 1, elapsedMs })
        : 0;
    };
  },
};

const SLIPS: World = {
  name: 'slips of 5 %',
  assumption: 'one solved task in twenty is lost by carelessness, whatever the ability',
  levelOf: atMiddle,
  candidate: (ability, random) => (task) => {
    const solved = solves(ability, task.rating, random);
    return random.uniform() >= SLIP && solved ? 1 : 0;
  },
};

const GRADED: World = {
  name: 'graded scores',
  assumption:
    'who solves needs 1–3 attempts, any time up to the limit and has any quality; who does not passes 0–80 % of the tests',
  levelOf: atMiddle,
  candidate: (ability, random) => (task) => graded(task, solves(ability, task.rating, random), random),
};

const WRONG_RATINGS: World = {
  name: 'ratings off by 100',
  assumption: 'each task is in truth 100 points harder or easier than its rating, as a coin falls',
  levelOf: atMiddle,
  candidate: (ability, random) => (task) => (solves(ability, misrated(task, random), random) ? 1 : 0),
};

const ANY_LEVEL: World = {
  ...ASSUMED_WORLD,
  name: 'any level',
  assumption: 'a third each is interviewed as junior, middle and senior, whatever their ability',
  levelOf: (candidate) => LEVELS[candidate % LEVELS.length] as Level,
};

const ALL_AT_ONCE: World = {
  name: 'all at once',
  assumption: 'time pressure, slips, graded scores, wrong ratings and any level together',
  levelOf: ANY_LEVEL.levelOf,
  candidate(ability, random) {
    const pace = paceOf(random);
    return (task) => {
      const solved = solves(ability, misrated(task, random), random);
      const slipped = random.uniform() < SLIP;
      const late = timeOn(task, ability, pace, random) > task.limitMs;
      return graded(task, solved && !slipped && !late, random);
    };
  },
};

export const MISSPECIFIED_WORLDS: readonly World[] = [
  TIME_PRESSURE,
  SLIPS,
  GRADED,
  WRONG_RATINGS,
  ANY_LEVEL,
  ALL_AT_ONCE,
];

function solves(ability: number, difficulty: number, random: Random): boolean {
  return random.uniform() < solveProbability(ability, difficulty);
}

function misrated(task: TaskCard, random: Random): number {
  return task.rating + (random.uniform() < 0.5 ? WRONG_RATING : -WRONG_RATING);
}

/** Factor on all times of one candidate. */
function paceOf(random: Random): number {
  return Math.exp(0.3 * random.normal());
}

function timeOn(task: TaskCard, ability: number, pace: number, random: Random): number {
  const hardness = Math.exp((0.5 * (task.rating - ability)) / 400);
  return 0.8 * task.parMs * pace * hardness * Math.exp(0.4 * random.normal());
}

function graded(task: TaskCard, solved: boolean, random: Random): number {
  const elapsedMs = random.uniform() * task.limitMs;
  const attempts = 1 + Math.floor(random.uniform() * MAX_ATTEMPTS);
  const quality = random.uniform();
  return solved
    ? scored(task, { passedShare: 1, attempts, elapsedMs, quality })
    : scored(task, { passedShare: 0.8 * random.uniform(), attempts: MAX_ATTEMPTS, elapsedMs, quality });
}

function scored(
  { parMs, limitMs }: TaskCard,
  answer: { passedShare: number; attempts: number; elapsedMs: number; quality?: number },
): number {
  return taskScore({ quality: null, ...answer, parMs, limitMs });
}
