import { seededRandom } from '../random.ts';
import { solveProbability } from './ability.ts';

/** A task as the rules see it: what is needed to choose it and to run its clock. */
export interface TaskCard {
  taskId: string;
  /** In the interview's language. */
  title: string;
  rating: number;
  /** Time a fit candidate needs, and time given; milliseconds. */
  parMs: number;
  limitMs: number;
  /** Rungs of its hint ladder. */
  hints: number;
}

export interface ChoiceRequest {
  ability: number;
  se: number;
  /** Tasks of the track not yet given in this interview. */
  candidates: readonly TaskCard[];
  /** Tasks that the candidate met in an earlier interview: only when nothing else is left. */
  seenTaskIds: readonly string[];
  seed: string;
  bankVersion: string;
}

/** Why a task was chosen, kept with the choice so that it can be made again from this alone. */
export interface TaskChoice {
  taskId: string;
  ability: number;
  se: number;
  /** The rating that the ability solves with the wanted chance. */
  target: number;
  /** The tasks nearest to the target, among which the seed decided, nearest first. */
  candidates: { taskId: string; rating: number; chance: number }[];
  seed: string;
  bankVersion: string;
}

/** Wanted chance that the candidate solves the next task. */
const TARGET_CHANCE = 0.6;
const NEAREST = 3;

/** b = θ̂ − 400·log10(p / (1 − p)). */
export function targetRating(ability: number): number {
  return ability - 400 * Math.log10(TARGET_CHANCE / (1 - TARGET_CHANCE));
}

/** The next task, or null when there is none left. Deterministic in its request. */
export function chooseTask(request: ChoiceRequest): TaskChoice | null {
  const target = targetRating(request.ability);
  const seenIds = new Set(request.seenTaskIds);
  const unseen = request.candidates.filter((task) => !seenIds.has(task.taskId));
  const pool = unseen.length > 0 ? unseen : request.candidates;
  const nearest = [...pool]
    .sort((a, b) => distance(a, target) - distance(b, target) || order(a, b))
    .slice(0, NEAREST);
  const chosen = nearest[Math.floor(seededRandom(request.seed) * nearest.length)];
  if (!chosen) return null;
  return {
    taskId: chosen.taskId,
    ability: request.ability,
    se: request.se,
    target,
    candidates: nearest.map(({ taskId, rating }) => ({
      taskId,
      rating,
      chance: solveProbability(request.ability, rating),
    })),
    seed: request.seed,
    bankVersion: request.bankVersion,
  };
}

function distance(task: TaskCard, target: number): number {
  return Math.abs(task.rating - target);
}

function order(a: TaskCard, b: TaskCard): number {
  return a.taskId < b.taskId ? -1 : 1;
}
