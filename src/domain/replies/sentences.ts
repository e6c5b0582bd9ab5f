import { seededRandom } from '../random.ts';

/** Marks of the sentences of a text of ours, by which it is known again: six letters each, the same for the same sentence. */
export function marksOf(text: string): string[] {
  return text
    .split(/(?<=[.!?]) /u)
    .filter((sentence) => sentence !== '')
    .map((sentence) => seededRandom(sentence).toString(36).slice(2, 8));
}
