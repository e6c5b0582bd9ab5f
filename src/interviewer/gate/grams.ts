import { KEYWORDS, type Token } from './code-tokens.ts';

/** So many tokens in a row are compared: fewer are in every program. */
export const GRAM = 6;

/** A run of tokens, told by where it begins, as it would read whatever names its author had chosen. */
export interface Gram {
  text: string;
  at: number;
}

/**
 * All runs of {@link GRAM} tokens that say something: names that an author may choose are numbered by their order in the run, so
 * that a renamed program has the same runs; words of the language, members and functions that are called keep their names.
 */
export function gramsOf(tokens: readonly Token[]): Gram[] {
  const grams: Gram[] = [];
  for (let at = 0; at + GRAM <= tokens.length; at += 1) {
    const text = readAnyhow(tokens, at, GRAM);
    if (text !== null) grams.push({ text, at });
  }
  return grams;
}

function readAnyhow(tokens: readonly Token[], from: number, length: number): string | null {
  if (!saysSomething(tokens, from, length)) return null;
  const numbers = new Map<string, number>();
  const parts: string[] = [];
  for (let at = from; at < from + length; at += 1) {
    const token = tokens[at] as Token;
    if (token.kind === 'string') parts.push('""');
    else if (token.kind !== 'name' || isGiven(tokens, at)) parts.push(token.text);
    else {
      const number = numbers.get(token.text) ?? numbers.size;
      numbers.set(token.text, number);
      parts.push(`$${number}`);
    }
  }
  return parts.join(' ');
}

/** Neither prose nor figures. */
function saysSomething(tokens: readonly Token[], from: number, length: number): boolean {
  let names = 0;
  let signs = 0;
  for (let at = from; at < from + length; at += 1) {
    const kind = tokens[at]?.kind;
    if (kind === 'name') names += 1;
    else if (kind === 'sign') signs += 1;
  }
  return names >= 2 && signs >= 2;
}

/** A word of the language, a member, or something that is called. */
function isGiven(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const before = tokens[at - 1]?.text ?? '';
  return KEYWORDS.has(token.text) || MEMBER.has(before) || tokens[at + 1]?.text === '(';
}

const MEMBER: ReadonlySet<string> = new Set(['.', '->', '::', '?.']);

/** Fewer tokens than this are no statement. */
const LEAST_OF_A_LINE = 4;

/** A statement that is too short to have runs, read in the same way; null for one that says too little. */
export function shortStatement(tokens: readonly Token[]): string | null {
  if (tokens.length < LEAST_OF_A_LINE || tokens.length >= GRAM) return null;
  const text = readAnyhow(tokens, 0, tokens.length);
  return text === null ? null : `: ${text}`;
}

/** Three tokens in a row, as they are written. */
export function trigramsOf(tokens: readonly Token[]): string[] {
  return tokens
    .slice(0, Math.max(0, tokens.length - 2))
    .map((token, at) => `${token.text} ${tokens[at + 1]?.text} ${tokens[at + 2]?.text}`);
}
