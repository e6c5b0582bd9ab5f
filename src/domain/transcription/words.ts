import { countCharacters, cut, isReadable, wellFormed } from '../text.ts';

/** As much as one message may have: about five minutes of speech. */
export const MOST_MESSAGE_CHARACTERS = 4_000;

/** What a transcriber has heard, as it may be shown and sent. */
export interface Words {
  /** Empty where nobody spoke; never more than a message may have. */
  text: string;
  /** There was more than a message may have, and that is left out. */
  isCut: boolean;
}

/** The words of a recording: one line, without what nobody reads, up to the last whole word that fits. */
export function wordsOf(heard: string): Words {
  const line = wellFormed(heard)
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (!isReadable(line)) return { text: '', isCut: false };
  if (countCharacters(line) <= MOST_MESSAGE_CHARACTERS) return { text: line, isCut: false };
  const beginning = cut(line, MOST_MESSAGE_CHARACTERS);
  const end = beginning.lastIndexOf(' ');
  return { text: end > 0 ? beginning.slice(0, end) : beginning, isCut: true };
}

/** Whether somebody has changed the words before they were sent: white space at the ends and between words says nothing. */
export function isEdited(sent: string, heard: string): boolean {
  return plain(sent) !== plain(heard);
}

const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
