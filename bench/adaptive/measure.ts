import { priorFor } from '../../src/domain/measurement/ability.ts';
import type { TaskCard } from '../../src/domain/measurement/selection.ts';
import { type Accuracy, accuracyOf, availability, cramerRaoBound, highestExposure } from './accuracy.ts';
import { ENGINE, LADDER, POLICIES } from './policies.ts';
import { drawAbilities, type Interview, simulate, type Track } from './simulate.ts';
import { ASSUMED_WORLD, MISSPECIFIED_WORLDS, type World } from './worlds.ts';

/** Interviews of up to this many tasks are simulated: what the contract allows. */
export const MOST_TASKS = 6;
/** Numbers of tasks after which accuracy is told. */
export const TASK_COUNTS = [2, 3, 4, 5, 6];
/** Candidates of the simulation; the engine meets them with the prior of level middle, which is the same. */
export const POPULATION = priorFor('middle');
/** Candidates of the availability figures, and how near a task must be to the target. */
const AVAILABILITY_RANGE = { from: 1100, to: 2100 };
const AVAILABILITY_POINTS = 150;

/** One policy: the accuracy after each number of {@link TASK_COUNTS}. */
export interface PolicyFigures {
  policy: string;
  accuracy: Accuracy[];
}

export interface TrackFigures {
  name: string;
  tasks: number;
  policies: PolicyFigures[];
  /** Share of four- and six-task interviews with a task near the target at every step. */
  available: { four: number; six: number };
  /** Share of four-task interviews that give the most given task. */
  exposure: number;
  /** Share of six-task interviews that the engine's stop rule ends before the sixth task. */
  stopsEarly: number;
}

/** The engine after four and after six tasks when its assumptions do not hold, with the ladder beside it. */
interface WorldFigures {
  world: string;
  assumption: string;
  engine: { four: Accuracy; six: Accuracy };
  ladder: { four: Accuracy; six: Accuracy };
}

export interface Figures {
  candidates: number;
  /** Of {@link TASK_COUNTS}. */
  bound: number[];
  tracks: TrackFigures[];
  /** All tracks together. */
  all: PolicyFigures[];
  worlds: WorldFigures[];
}

/** Measures each track with `candidates` people, and the other worlds with as many spread over the tracks. */
export function measure(
  tracks: readonly Track[],
  candidates: number,
  worlds: readonly World[] = [ASSUMED_WORLD, ...MISSPECIFIED_WORLDS],
): Figures {
  const runs = tracks.map((track) => ({
    track,
    byPolicy: POLICIES.map((policy) =>
      simulate({
        world: ASSUMED_WORLD,
        policy,
        track,
        tasks: MOST_TASKS,
        abilities: drawAbilities(candidates, POPULATION, track.name),
      }),
    ),
  }));
  return {
    candidates,
    bound: TASK_COUNTS.map((tasks) => cramerRaoBound(tasks, POPULATION.sd)),
    tracks: runs.map(({ track, byPolicy }) => {
      const engine = byPolicy[POLICIES.indexOf(ENGINE)] ?? [];
      return {
        name: track.name,
        tasks: track.cards.length,
        policies: policyFigures(byPolicy),
        available: availabilityOn(track, candidates),
        exposure: highestExposure(engine, 4),
        stopsEarly: engine.filter(stopsEarly).length / engine.length,
      };
    }),
    all: policyFigures(POLICIES.map((_, index) => runs.flatMap(({ byPolicy }) => byPolicy[index] ?? []))),
    worlds: worlds.map((world) => worldFigures(world, tracks, Math.ceil(candidates / tracks.length))),
  };
}

/** A bank of tasks at even steps from 900 to 2400, for comparison. */
export function evenTrack(count: number): Track {
  const cards = Array.from({ length: count }, (_, index): TaskCard => {
    const rating = Math.round(900 + (1500 * index) / (count - 1));
    return { taskId: `even/${index}`, title: '', rating, parMs: 600_000, limitMs: 1_500_000, hints: 3 };
  });
  return { name: `even bank of ${count}`, cards };
}

function policyFigures(byPolicy: readonly Interview[][]): PolicyFigures[] {
  return POLICIES.map(({ name }, index) => ({
    policy: name,
    accuracy: TASK_COUNTS.map((tasks) => accuracyOf(byPolicy[index] ?? [], tasks)),
  }));
}

function availabilityOn(track: Track, candidates: number): TrackFigures['available'] {
  const { from, to } = AVAILABILITY_RANGE;
  const abilities = Array.from(
    { length: candidates },
    (_, i) => from + ((to - from) * (i + 0.5)) / candidates,
  );
  const interviews = simulate({ world: ASSUMED_WORLD, policy: ENGINE, track, abilities, tasks: MOST_TASKS });
  return {
    four: availability(interviews, 4, AVAILABILITY_POINTS),
    six: availability(interviews, 6, AVAILABILITY_POINTS),
  };
}

/** The engine's own rule, from `issueTask` in src/domain/interview/machine.ts. */
function stopsEarly({ estimates }: Interview): boolean {
  return estimates.slice(2, -1).some(({ se }) => se !== null && se <= 150);
}

function worldFigures(world: World, tracks: readonly Track[], candidates: number): WorldFigures {
  const [engine = [], ladder = []] = [ENGINE, LADDER].map((policy) =>
    tracks.flatMap((track) =>
      simulate({
        world,
        policy,
        track,
        tasks: MOST_TASKS,
        abilities: drawAbilities(candidates, POPULATION, `${track.name} in other worlds`),
      }),
    ),
  );
  const { name, assumption } = world;
  return { world: name, assumption, engine: fourAndSix(engine), ladder: fourAndSix(ladder) };
}

function fourAndSix(interviews: readonly Interview[]): { four: Accuracy; six: Accuracy } {
  return { four: accuracyOf(interviews, 4), six: accuracyOf(interviews, 6) };
}
