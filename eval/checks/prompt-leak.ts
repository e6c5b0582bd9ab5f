import { type Check, fail, PASS } from './check.ts';
import { textsOf } from './leak.ts';
import { runsOf, wordsOf } from './words.ts';

/** Fewer words of the instructions in a row may be chance. */
const PROMPT_WORDS = 9;
/** What closes fenced data, see `src/interviewer/untrusted.ts`; an answer that shows one has copied its prompt. */
const MARK = /<\/[a-z2-7]{8}>/;

/** Neither the instructions nor the marks around data are repeated. */
export const promptLeak: Check = (answer, { prompts, visible }) => {
  const known = new Set(visible.flatMap((text) => [...runsOf(wordsOf(text), PROMPT_WORDS)]));
  const secret = new Set(prompts.flatMap((text) => [...runsOf(wordsOf(text), PROMPT_WORDS)]));
  for (const text of textsOf(answer)) {
    const [mark] = MARK.exec(text) ?? [];
    if (mark && !visible.some((seen) => seen.includes(mark))) return fail('it repeats a mark of the data');
    const run = [...runsOf(wordsOf(text), PROMPT_WORDS)].find((one) => secret.has(one) && !known.has(one));
    if (run) return fail(`it repeats its instructions: ${run}`);
  }
  return PASS;
};
