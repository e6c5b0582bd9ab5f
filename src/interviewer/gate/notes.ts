import type { Breach } from './breach.ts';
import { givesCode, measureCode, NO_CODE } from './code-leak.ts';
import { plain } from './encodings.ts';
import { promptSecrets, repeatsMark, repeatsPrompt } from './prompt-leak.ts';
import { formsOf } from './seen.ts';

/** What a model may quote in notes about a talk that no candidate reads while it lasts. */
export interface NotesKnowledge {
  marks: readonly string[];
  /** The instructions of the request. */
  prompts: readonly string[];
  /** What has been said. */
  talk: readonly string[];
}

/** Judges such notes: they repeat no instructions, and hold no program that nobody wrote. */
export function createNotesJudge({ marks, prompts, talk }: NotesKnowledge): (text: string) => Breach | null {
  const seen = formsOf({ texts: [], data: [], messages: talk, code: [] });
  const secrets = { isSecret: () => false, isIdiom: () => false, literals: [], seen };
  const instructions = promptSecrets(prompts, talk);
  return (whole) => {
    const text = plain(whole);
    if (repeatsMark(text, marks)) return 'repeats the mark of its data';
    if (repeatsPrompt(text, instructions)) return 'repeats its instructions';
    return givesCode(measureCode(text, secrets), NO_CODE) ? 'gives code away' : null;
  };
}
