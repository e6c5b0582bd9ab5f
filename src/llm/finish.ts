/** How an answer ended, by its `finish_reason`. Providers have words of their own; OpenAI's are the first of each list. */
export type Ending = 'whole' | 'cut' | 'withheld' | 'broken';

const WHOLE = new Set(['stop', 'eos', 'eos_token', 'end_turn', 'stop_sequence', 'complete', 'finished']);
const CUT = new Set(['length', 'max_tokens', 'model_length', 'max_output_tokens']);
const WITHHELD = new Set([
  'content_filter',
  'safety',
  'recitation',
  'sensitive',
  'prohibited_content',
  'blocklist',
]);
/** What no provider calls an answer that it is content with. */
const BROKEN = /error|abort|cancel|fail|insufficient|overload|time_?out|interrupt|unavailable/;

/**
 * `reason` in lower case, null when the provider gave none; `done`: it said that the stream was over. A word that
 * nobody knows is believed when the text ends as a text does.
 */
export function endingOf(reason: string | null, { done, text }: { done: boolean; text: string }): Ending {
  if (reason === null) return done ? 'whole' : 'broken';
  if (WHOLE.has(reason)) return 'whole';
  if (CUT.has(reason)) return 'cut';
  if (WITHHELD.has(reason)) return 'withheld';
  return !BROKEN.test(reason) && /[.!?…:;)\]}»"'`]$/u.test(text) ? 'whole' : 'broken';
}
