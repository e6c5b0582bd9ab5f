import { excerpt } from '../../domain/text.ts';

const QUOTE_CHARACTERS = 80;

/** What a program printed, on one line of a fault. */
export function quote(text: string): string {
  return JSON.stringify(excerpt(text, QUOTE_CHARACTERS));
}
