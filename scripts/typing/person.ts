import type { Random } from '../../bench/adaptive/random.ts';
import type { Page } from './page.ts';

/** How somebody types. Times in ms. */
export interface Person {
  /** Median time between keys, and the spread of its logarithm. */
  keyMs: number;
  keySpread: number;
  /** Part of the letters that are mistyped, and after how many more letters that is noticed at most. */
  typos: number;
  noticedAfter: number;
  /** Median stop at the end of a line, and how often, by line, a long thought comes, and how long it is. */
  lineMs: number;
  thoughts: number;
  thoughtMs: number;
  /** Part of the words that are completed by the editor after three letters. */
  completes: number;
  /** Brackets close themselves, and lines indent themselves. */
  closes: boolean;
  /** Part of the lines that are written otherwise first, left out at first, or printed for a look. */
  changesMind: number;
}

const NEIGHBOURS = 'qwertyuiopasdfghjklzxcvbnm';
const PAIRS: Record<string, string> = { '(': ')', '[': ']', '{': '}' };

/** Types a text at the caret, with a person's times, slips and corrections. */
export function type(page: Page, person: Person, random: Random, text: string): void {
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    if (index > 0) newLine(page, person, random, indentOf(line));
    typeLine(page, person, random, person.closes && index > 0 ? line.trimStart() : line);
  }
}

function newLine(page: Page, person: Person, random: Random, indent: string): void {
  key(page, person, random);
  if (person.closes) page.insert(`\n${indent}`);
  else page.insert('\n');
  page.wait(logNormal(random, person.lineMs, 0.7));
  if (random.uniform() < person.thoughts) page.wait(logNormal(random, person.thoughtMs, 0.6));
}

function typeLine(page: Page, person: Person, random: Random, line: string): void {
  const open: string[] = [];
  for (let at = 0; at < line.length; ) {
    const letter = line.charAt(at);
    const word = /^\w+/.exec(line.slice(at))?.[0] ?? '';
    const isWordStart = at === 0 || !/\w/.test(line.charAt(at - 1));
    if (isWordStart && word.length > 5 && random.uniform() < person.completes) {
      complete(page, person, random, word);
      at += word.length;
      continue;
    }
    if (open.at(-1) === letter) {
      key(page, person, random);
      page.skip(1);
      open.pop();
    } else if (person.closes && PAIRS[letter] && line.slice(at).includes(PAIRS[letter])) {
      key(page, person, random);
      page.insert(`${letter}${PAIRS[letter]}`);
      page.moveTo(page.caret() - 1);
      open.push(PAIRS[letter]);
    } else if (/[a-z]/.test(letter) && random.uniform() < person.typos) {
      slip(page, person, random, line.slice(at, at + 1 + Math.floor(random.uniform() * person.noticedAfter)));
      continue;
    } else {
      key(page, person, random);
      page.insert(letter);
    }
    at += 1;
  }
}

/** Types a wrong letter and some after it, sees it, takes them back. */
function slip(page: Page, person: Person, random: Random, ahead: string): void {
  const wrong = NEIGHBOURS.charAt(Math.floor(random.uniform() * NEIGHBOURS.length));
  for (const letter of `${wrong}${ahead.slice(1)}`) {
    key(page, person, random);
    page.insert(letter);
  }
  page.wait(logNormal(random, 300, 0.4));
  for (let back = 0; back < Math.max(1, ahead.length); back += 1) {
    page.wait(logNormal(random, 110, 0.3));
    page.erase(1);
  }
}

function complete(page: Page, person: Person, random: Random, word: string): void {
  for (const letter of word.slice(0, 3)) {
    key(page, person, random);
    page.insert(letter);
  }
  page.wait(logNormal(random, 450, 0.4));
  page.change(page.caret() - 3, page.caret(), word);
}

function key(page: Page, { keyMs, keySpread }: Person, random: Random): void {
  page.wait(logNormal(random, keyMs, keySpread));
}

export function logNormal(random: Random, median: number, spread: number): number {
  return Math.round(median * Math.exp(random.normal() * spread));
}

export function between(random: Random, low: number, high: number): number {
  return low + random.uniform() * (high - low);
}

function indentOf(line: string): string {
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}
