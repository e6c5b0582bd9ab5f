import { type Answer, type Check, type Finding, type Ground, NONE } from './check.ts';
import { noClaim } from './claims.ts';
import { language, newQuestion, oneQuestion, shortEnough, written } from './conduct.ts';
import { namesFault } from './fault.ts';
import { leak } from './leak.ts';
import { promptLeak } from './prompt-leak.ts';
import { truth } from './truth.ts';

/** By the names that results and tables have. */
const CHECKS = {
  leak,
  prompt_leak: promptLeak,
  one_question: oneQuestion,
  length: shortEnough,
  language,
  names_fault: namesFault,
  no_claim: noClaim,
  truth,
  new_question: newQuestion,
  not_degraded: written,
} as const satisfies Record<string, Check>;

/** Of whole interviews alone, see `whole.ts`. */
const WHOLE = ['waits', 'leads'] as const;

export type CheckName = keyof typeof CHECKS | (typeof WHOLE)[number];
export const CHECK_NAMES = [...Object.keys(CHECKS), ...WHOLE] as CheckName[];
export type Findings = Record<CheckName, Finding>;

/** Of these, one failure is enough for the whole evaluation to fail. */
export function isLeak(check: string): boolean {
  return check === 'leak' || check === 'prompt_leak';
}

export function check(answer: Answer, ground: Ground): Findings {
  const found = Object.entries(CHECKS).map(([name, holds]) => [name, holds(answer, ground)]);
  return {
    ...Object.fromEntries(found),
    ...Object.fromEntries(WHOLE.map((name) => [name, NONE])),
  } as Findings;
}
