import { cut } from '../../domain/text.ts';
import { tokensIn } from './code-tokens.ts';
import { gramsOf, trigramsOf } from './grams.ts';
import type { Seen } from './knowledge.ts';
import { runsOf } from './runs.ts';
import { stemsIn } from './words.ts';

/** What the candidate has before their eyes, in the forms that a reply is compared with. */
export interface SeenForms {
  /** Statement, hints given and reviews, as far as they are compared. */
  texts: readonly string[];
  /** Of the statement and the hints given: these stems say nothing new. */
  stems: ReadonlySet<string>;
  /** Of the same texts, three in a row. */
  runs: ReadonlySet<string>;
  /** The candidate's own words and names: said by one who may only be guessing. */
  saidStems: ReadonlySet<string>;
  grams: ReadonlySet<string>;
  trigrams: ReadonlySet<string>;
  codeTrigrams: ReadonlySet<string>;
  /** Lines of the candidate's code by their first token. */
  lines: ReadonlyMap<string, readonly string[][]>;
  data: string;
  /** Everything without white space. */
  squeezed: string;
}

/** In characters, of all that is compared: the newest comes first. */
const MOST_CHARS = 40_000;

export function formsOf({ texts: all, data, messages, code }: Seen): SeenForms {
  const texts = bounded(all);
  // Programs of one candidate are mostly the same again.
  const programs = bounded([...new Set([...code, ...messages])]).map(tokensIn);
  const others = bounded([...texts, ...data]).map(tokensIn);
  const tokens = [...programs, ...others];
  return {
    texts,
    stems: union(texts.map(stemsIn)),
    runs: union(texts.map(runsOf)),
    saidStems: union(bounded([...code, ...messages]).map(stemsIn)),
    grams: new Set(tokens.flatMap((one) => gramsOf(one).map(({ text }) => text))),
    trigrams: union(tokens.map(trigramsOf)),
    codeTrigrams: union(programs.map(trigramsOf)),
    lines: linesOf(bounded(code)),
    squeezed: bounded([...texts, ...data, ...messages, ...code])
      .join('\n')
      .replace(/\s+/g, ''),
    data: bounded([...data, ...texts, ...messages])
      .map(asData)
      .join(' '),
  };
}

/** Words and numbers alone, with one space around each. */
export function asData(text: string): string {
  return ` ${text
    .split(/[^\p{L}\p{N}.+-]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .join(' ')} `;
}

/** Of lines that begin alike, so many of the first are compared. */
const MOST_ALIKE = 40;

function linesOf(code: readonly string[]): ReadonlyMap<string, readonly string[][]> {
  const lines = new Map<string, string[][]>();
  for (const line of new Set(code.flatMap((text) => text.split('\n')))) {
    const tokens = tokensIn(line).map(({ text }) => text);
    const first = tokens[0];
    if (first === undefined) continue;
    const alike = lines.get(first) ?? [];
    if (alike.length < MOST_ALIKE) alike.push(tokens);
    lines.set(first, alike);
  }
  return lines;
}

function bounded(texts: readonly string[]): string[] {
  let room = MOST_CHARS;
  return texts.flatMap((text) => {
    const part = cut(text, Math.max(0, room));
    room -= part.length;
    return part === '' ? [] : [part];
  });
}

function union(sets: readonly Iterable<string>[]): Set<string> {
  const all = new Set<string>();
  for (const set of sets) for (const item of set) all.add(item);
  return all;
}
