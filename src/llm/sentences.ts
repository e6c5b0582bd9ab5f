const SENTENCE_END = /[.!?…](?=\s|$)/gu;

export function hasSentence(text: string): boolean {
  return text.search(SENTENCE_END) !== -1;
}

/** The text up to the end of its last whole sentence; with no such end in its second half, the text and an ellipsis. */
export function endAtSentence(text: string): string {
  const ends = [...text.matchAll(SENTENCE_END)];
  const end = (ends.at(-1)?.index ?? -1) + 1;
  return end > text.length / 2 ? text.slice(0, end) : `${text.trimEnd()}…`;
}
