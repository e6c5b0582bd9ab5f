import type { Occasion } from '../interview/occasion.ts';
import type { Facts } from './facts.ts';
import type { Topic } from './topic-names.ts';

/**
 * The words of replies that no model writes. Each list has the same content in other words, so that whoever asks twice does not
 * read the same twice. None says how a task is solved, praises what failed, or has two questions.
 */
export interface ReplyTexts {
  answers: Record<Topic, (facts: Facts) => string[]>;
  /** All that a candidate asks for most, in one sentence that changes with the clock. */
  status: (facts: Facts) => string;
  /** To a question that nothing here answers, while a task is open. */
  cannotSay: readonly string[];
  /** What moves the talk on. */
  goOn: Record<Occasion, readonly string[]>;
  /** To whoever is silent while a question waits: nothing more is asked. */
  waiting: readonly string[];
  /** Before the question about an accepted solution. */
  accepted: readonly string[];
}

/**
 * All that may be said of a failed result, what tells most first. Whoever asks again has read the difference; so what comes then has
 * none, and tells more before it says the same in other words.
 */
export function askedAgain(
  whole: readonly string[],
  more: readonly string[],
  difference: string | undefined,
): string[] {
  const first = difference ? whole.map((text) => `${text} ${difference}`) : whole.slice(0, 1);
  return [...first, ...more, ...whole];
}
