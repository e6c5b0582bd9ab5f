import type { CurrentWork } from '../interview/current-work.ts';
import { seededRandom } from '../random.ts';
import type { Locale } from '../vocabulary.ts';
import type { Localized } from './localized.ts';

/** What a text may mention; left out when unknown. */
export interface Mentions {
  passed?: number;
  total?: number;
  hintNumber?: number;
  /** The task's own follow-up question. */
  question?: string;
}

/** What there is to mention about `work`. The same seed chooses the same of the task's follow-up questions. */
export function mentionsOf(
  work: CurrentWork | null,
  followUps: readonly { question: Localized }[],
  { locale, seed }: { locale: Locale; seed: string },
): Mentions {
  // They say what the task is about: nothing for somebody who still works on it.
  const questions = work?.outcome === 'solved' ? followUps : [];
  const question = questions[Math.floor(seededRandom(seed) * questions.length)]?.question[locale];
  const hintNumber = work?.hints.at(-1)?.number;
  return {
    ...(work?.check && { passed: work.check.passed, total: work.check.total }),
    ...(hintNumber !== undefined && { hintNumber }),
    ...(question !== undefined && { question }),
  };
}
