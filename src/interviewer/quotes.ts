import { z } from 'zod';
import { isObject } from './json-answer.ts';
import { neutralise } from './untrusted.ts';

/** Words that somebody has said, and where. */
export interface Quote {
  messageId: string;
  /** As they stand in the message, in one line. */
  quote: string;
}

/** A message with its text as it is compared, and where each character of that stands in the text as it was. */
interface Quotable {
  messageId: string;
  original: string;
  text: string;
  starts: number[];
  ends: number[];
}

/** A shorter quote may be in any message, unless it is the whole of one. */
const SHORTEST_QUOTE = 8;
const ELLIPSIS = '...';

/** A model's quotes: `{message, quote}`, one or a list of them, or the words alone. */
export const quotes = z.preprocess(
  (value) => (value === null || value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(
    z.preprocess(
      asQuote,
      z.object({
        /** Which message, from 1; null where that is not said in a way that can be read. */
        message: z.int().nullable(),
        quote: z.string('must have a quote and the name of its message'),
      }),
    ),
  ),
);

/** Finds quotes in these messages. What names another message, or none, is looked for in all. */
export function createQuoteFinder(
  messages: readonly { messageId: string; text: string }[],
): (cited: { message: number | null; quote: string }) => Quote | null {
  const folded = messages.map(({ messageId, text }) => ({ messageId, ...fold(neutralise(text)) }));
  return ({ message, quote }) => {
    const words = fold(neutralise(quote)).text;
    const named = message === null ? undefined : folded[message - 1];
    for (const one of named ? [named, ...folded] : folded) {
      const found = wordsIn(one, words);
      if (found !== null) return { messageId: one.messageId, quote: found };
    }
    return null;
  };
}

function wordsIn({ original, text, starts, ends }: Quotable, quoted: string): string | null {
  const whole = trimmed(quoted);
  if (whole !== '' && whole === trimmed(text)) return inOneLine(original);
  const asItStands = [quoted.trim(), whole].find((words) => text.includes(words));
  const parts = asItStands ? [asItStands] : quoted.split(ELLIPSIS).map(trimmed).filter(Boolean);
  if (parts.length === 0 || parts.some((part) => part.length < SHORTEST_QUOTE)) return null;
  let from: number | null = null;
  let behind = 0;
  for (const part of parts) {
    const at = text.indexOf(part, behind);
    if (at === -1) return null;
    from ??= at;
    behind = at + part.length;
  }
  return inOneLine(original.slice(starts[from ?? 0], ends[behind - 1]));
}

const inOneLine = (words: string) => words.replace(/\s+/g, ' ').trim();

/** A letter with its marks: only together have they a form that can be compared. */
const CHARACTER = /\P{M}\p{M}{0,8}|\p{M}/gu;
const QUOTATION = /[\p{Pi}\p{Pf}"'`´‚„′″]/u;
const SPACE = /[\s\p{Pd}\u2212]/u;

/** In small letters, with those that only their capitals have in common (ß and ss, ς and σ, ı and i) as one. */
const withoutCase = (text: string) => text.toLowerCase().toUpperCase().toLowerCase().normalize('NFKC');

/** Case, spaces, dashes, quotation marks and compatible forms of characters make no difference. */
function fold(original: string): Omit<Quotable, 'messageId'> {
  const folded = { original, text: '', starts: [] as number[], ends: [] as number[] };
  for (const { 0: character, index } of original.matchAll(CHARACTER)) {
    for (const sign of withoutCase(character.normalize('NFKC')).replaceAll('ё', 'е')) {
      if (QUOTATION.test(sign)) continue;
      const kept = SPACE.test(sign) ? ' ' : sign;
      if (kept === ' ' && (folded.text === '' || folded.text.endsWith(' '))) continue;
      folded.text += kept;
      for (let unit = 0; unit < kept.length; unit += 1) {
        folded.starts.push(index);
        folded.ends.push(index + character.length);
      }
    }
  }
  return folded;
}

const ENDS = new Set(' .,;:!?[]()*');

/** Without what a quote begins and ends with though its message need not. */
function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && ENDS.has(text.charAt(from))) from += 1;
  while (to > from && ENDS.has(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

const NAMED = /^\[?(?:m|message|msg|сообщение)? ?[#№]?(\d{1,4})\b[.:)\]]{0,3} ?/i;

function asQuote(value: unknown): unknown {
  if (typeof value === 'string') {
    const [name, digits] = /^\[?(?:m|#|№)\d/i.test(value) ? (NAMED.exec(value) ?? []) : [];
    return digits === undefined || name === value
      ? { message: null, quote: value }
      : { message: Number(digits), quote: value.replace(name ?? '', '') };
  }
  if (!isObject(value)) return value;
  const { message, ...rest } = value;
  const texts = Object.values(rest).filter((one) => typeof one === 'string');
  const [, digits] = (typeof message === 'string' && NAMED.exec(message)) || [];
  return {
    message: Number.isInteger(message) ? message : digits === undefined ? null : Number(digits),
    quote: rest.quote ?? (texts.length === 1 ? texts[0] : undefined),
  };
}
