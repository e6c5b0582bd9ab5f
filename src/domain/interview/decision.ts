import type { Command, Surroundings } from './commands.ts';
import type { InterviewEvent } from './events.ts';
import type { Interview } from './interview.ts';
import { decide, evolve } from './machine.ts';

/** A command as it was decided. */
export interface Decision {
  command: Command;
  /** What it was decided by, beside the interview as it was; `at` is the moment of all its events. */
  surroundings: Surroundings;
  events: InterviewEvent[];
  /** The interview with them. */
  after: Interview;
}

/** Throws {@link CommandRefused} when the state does not allow the command. */
export function decideAt(interview: Interview, command: Command, surroundings: Surroundings): Decision {
  const events = decide(interview, command, surroundings).map((body, index) => ({
    ...body,
    seq: interview.seq + index + 1,
    at: surroundings.at,
  }));
  return { command, surroundings, events, after: events.reduce(evolve, interview) };
}

/**
 * The same commands, decided one after the other from `interview` on, each at the moment that `moments` has for its events, in
 * their order; behind its end, at its own.
 */
export function decideAgain(
  interview: Interview,
  decisions: readonly Decision[],
  moments: readonly number[],
): Decision[] {
  let before = interview;
  let told = 0;
  return decisions.map(({ command, surroundings, events }) => {
    const at = (events.length > 0 && moments[told]) || surroundings.at;
    told += events.length;
    const decision = decideAt(before, command, { ...surroundings, at });
    before = decision.after;
    return decision;
  });
}
