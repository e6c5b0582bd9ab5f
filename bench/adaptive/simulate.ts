import { priorFor, type Response } from '../../src/domain/measurement/ability.ts';
import { type TaskCard, targetRating } from '../../src/domain/measurement/selection.ts';
import type { Policy } from './policies.ts';
import { createRandom } from './random.ts';
import type { World } from './worlds.ts';

/** The tasks of one track under the track's name. */
export interface Track {
  name: string;
  cards: readonly TaskCard[];
}

/** One simulated candidate's interview. */
export interface Interview {
  ability: number;
  taskIds: string[];
  /** How far the nearest task not yet given lay from the engine's target, before each task; points. */
  gaps: number[];
  /** After 1, 2, … tasks. `se` is null where the method knows no error of its own. */
  estimates: { mean: number; se: number | null }[];
}

export interface SimulationOptions {
  world: World;
  policy: Policy;
  track: Track;
  /** One candidate each. */
  abilities: readonly number[];
  /** Tasks an interview; nobody stops early. */
  tasks: number;
}

/**
 * Interviews with the same candidates whatever the policy: what is random about a candidate depends on the track and
 * on their number alone, so that policies are compared on the same people.
 */
export function simulate({ world, policy, track, abilities, tasks }: SimulationOptions): Interview[] {
  return abilities.map((ability, candidate) => {
    const interviewId = `${track.name}-${candidate}`;
    const answer = world.candidate(ability, createRandom(`${interviewId} answers`));
    // A stream of its own, or random choice would shift the candidate's answers.
    const random = createRandom(`${interviewId} choices`);
    const prior = priorFor(world.levelOf(candidate));
    let left = track.cards;
    let estimate: Interview['estimates'][number] = { mean: prior.mean, se: prior.sd };
    const responses: Response[] = [];
    const interview: Interview = { ability, taskIds: [], gaps: [], estimates: [] };
    for (let number = 1; number <= tasks; number++) {
      const target = targetRating(estimate.mean);
      interview.gaps.push(Math.min(...left.map(({ rating }) => Math.abs(rating - target))));
      const task = policy.choose({ interviewId, prior, responses, estimate, left, random });
      left = left.filter((card) => card !== task);
      responses.push({ rating: task.rating, score: answer(task) });
      estimate = policy.estimate(responses, prior);
      interview.taskIds.push(task.taskId);
      interview.estimates.push(estimate);
    }
    return interview;
  });
}

/** Abilities of `count` candidates, Normal(mean, sd). */
export function drawAbilities(
  count: number,
  { mean, sd }: { mean: number; sd: number },
  seed: string,
): number[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => mean + sd * random.normal());
}
