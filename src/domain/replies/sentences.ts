import { seededRandom } from '../random.ts';

/** Marks of the sentences of a text of ours, by which it is known again: six letters each, the same for the same sentence. */
export function marksOf(text: string): string[] {
  return text
    .split(/(?<=[.!?]) /u)
    .filter((sentence) => sentence !== '')
    .map((sentence) => Math.floor(seededRandom(sentence) * 36 ** 6).toString(36));
}
