import type { Occasion } from '../domain/interview/occasion.ts';
import type { Claim } from '../domain/resume/claim.ts';
import type { Locale } from '../domain/vocabulary.ts';
import { FACT_WORDS } from './fact-words.ts';
import { clip, type Fence } from './untrusted.ts';

/** Where no task is open: a clock that runs is not for that talk. */
const OCCASIONS: ReadonlySet<Occasion> = new Set<Occasion>([
  'before_first_task',
  'resume',
  'follow_up',
  'check_accepted',
  'between_tasks',
  'last_question',
]);

/** More than can be talked about. */
const MOST_CLAIMS = 30;

export function speaksOfResume(occasion: Occasion): boolean {
  return OCCASIONS.has(occasion);
}

/**
 * What the candidate has confirmed of their résumé, as data. It stands with the moment, behind what only grows: claims may be confirmed
 * at any time.
 */
export function describeClaims(
  claims: readonly Claim[],
  { fence, locale, mostCharacters }: { fence: Fence; locale: Locale; mostCharacters: number },
): string[] {
  if (claims.length === 0) return [];
  const lines = claims.slice(0, MOST_CLAIMS).map(({ kind, text }) => `${kind}: ${text}`);
  return [FACT_WORDS[locale].claims(fence.wrap('resume', clip(lines.join('\n'), mostCharacters)))];
}
