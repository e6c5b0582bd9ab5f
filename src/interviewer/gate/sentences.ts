/** Parts of a text up to the end of a sentence or a line. */
export function sentencesIn(text: string): string[] {
  return text.split(SENTENCE_END).filter((sentence) => sentence.trim() !== '');
}

const SENTENCE_END = /(?<=[.!?…])\s|\n/u;
