import { COMMON_WORDS } from './common-words.ts';
import { proseOf } from './conduct.ts';
import { backwards } from './letters.ts';
import type { Lexicon } from './lexicon.ts';
import { folded, wordsIn } from './words.ts';

/** Letters of another alphabet that sound or look like a Latin one, as programs are dictated with them. */
const LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};
const CYRILLIC: readonly [string, string][] = [
  ['shch', 'щ'],
  ['sch', 'щ'],
  ['zh', 'ж'],
  ['kh', 'х'],
  ['ts', 'ц'],
  ['ch', 'ч'],
  ['sh', 'ш'],
  ['yu', 'ю'],
  ['ju', 'ю'],
  ['ya', 'я'],
  ['ja', 'я'],
  ['yo', 'е'],
  ['a', 'а'],
  ['b', 'б'],
  ['v', 'в'],
  ['w', 'в'],
  ['g', 'г'],
  ['d', 'д'],
  ['e', 'е'],
  ['z', 'з'],
  ['i', 'и'],
  ['j', 'й'],
  ['k', 'к'],
  ['l', 'л'],
  ['m', 'м'],
  ['n', 'н'],
  ['o', 'о'],
  ['p', 'п'],
  ['r', 'р'],
  ['s', 'с'],
  ['t', 'т'],
  ['u', 'у'],
  ['f', 'ф'],
  ['h', 'х'],
  ['c', 'ц'],
  ['y', 'ы'],
  ['x', 'кс'],
  ['q', 'к'],
];

/** The text in one writing: no marks that nobody sees, compatibility forms as what they look like, entities of HTML as their signs. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(
      /&(lt|gt|amp|quot|nbsp|#\d{1,6}|#x[\da-f]{1,6});/giu,
      (_, name) => ENTITIES[name.toLowerCase()] ?? numbered(name),
    )
    .replace(/\\u([\da-f]{4})|\\x([\da-f]{2})|%([\da-f]{2})(?=%|[\w])/giu, (_, four, two, url) =>
      String.fromCharCode(Number.parseInt(four ?? two ?? url, 16)),
    );
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: ' ' };

function numbered(name: string): string {
  const code = /^#x/i.test(name) ? Number.parseInt(name.substring(2), 16) : Number(name.substring(1));
  return Number.isInteger(code) && code > 0 && code < 0x11_0000 ? String.fromCodePoint(code) : ' ';
}

/** What the text would say to somebody who undoes a usual encoding; empty for most texts. */
export function decodings(text: string): string[] {
  return [
    ...spacedOut(text),
    ...found(text, { pattern: /[A-Za-z0-9+/_-]+/g, least: 16 }, (word) =>
      Buffer.from(word, 'base64').toString('utf8'),
    ),
    ...found(text, { pattern: /(?<![\p{L}\p{N}])[\da-f :,-]+/giu, least: 20 }, (run) =>
      Buffer.from(run.replace(/[^\da-f]/gi, ''), 'hex').toString('utf8'),
    ),
    ...found(text, { pattern: /[01 ,]+/g, least: 42 }, (run) => numbersOf(run, 2)),
    ...found(text, { pattern: /[\d ,]+/g, least: 29 }, (run) => numbersOf(run, 10)),
  ];
}

function found(
  text: string,
  { pattern, least }: { pattern: RegExp; least: number },
  decode: (run: string) => string,
): string[] {
  return [...text.matchAll(pattern)].flatMap(([run]) => (run.length < least ? [] : readable(decode(run))));
}

/** The text with the letters of the other alphabet; Latin words as Russian, and the other way round. */
export function transliterations(text: string): { latin: string | null; cyrillic: string | null } {
  const lower = text.toLowerCase();
  return {
    latin: /[а-яё]/.test(lower) ? Array.from(lower, (letter) => LATIN[letter] ?? letter).join('') : null,
    cyrillic: /[a-z]/.test(lower) ? inCyrillic(lower) : null,
  };
}

function inCyrillic(text: string): string {
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const found = CYRILLIC.find(([latin]) => text.startsWith(latin, at));
    parts.push(found ? found[1] : (text[at] as string));
    at += found ? found[0].length : 1;
  }
  return parts.join('');
}

function numbersOf(text: string, base: number): string {
  const codes = text.split(/[ ,]+/).flatMap((digits) => (digits === '' ? [] : Number.parseInt(digits, base)));
  return codes.every((code) => code >= 9 && code < 127) ? String.fromCharCode(...codes.slice(0, 2_000)) : '';
}

/** Only what has words and is printable for the most part. */
function readable(text: string): string[] {
  const printable = text.match(/[\p{L}\p{N}\p{P}\p{S} \n]/gu)?.length ?? 0;
  const letters = text.match(/[\p{L} ]/gu)?.length ?? 0;
  return text.length >= 8 &&
    printable >= text.length * 0.95 &&
    letters >= text.length * 0.5 &&
    !text.includes('\ufffd')
    ? [text]
    : [];
}

/** So many signs, each by itself, are no list of letters. */
const LEAST_SPACED = 12;

/** `s o r t e d` is `sorted`; more than one space parts the words. */
function spacedOut(text: string): string[] {
  const runs: string[] = [];
  let run = '';
  let signs = 0;
  const settle = () => {
    if (signs >= LEAST_SPACED) runs.push(run);
    run = '';
    signs = 0;
  };
  for (const part of text.split('\n').flatMap((line) => [...line.split(/[ \u00b7|.-]/), '\n'])) {
    if (part === '') run += ' ';
    else if (Array.from(part).length === 1 && part !== '\n') {
      run += part;
      signs += 1;
    } else settle();
  }
  settle();
  return runs;
}

const LEAST_UNKNOWN = 3;
const LATIN_LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const COMMON: ReadonlySet<string> = new Set(COMMON_WORDS.map(folded).filter((word) => word.length >= 2));

/** Whether the words that nobody knows become known ones when their letters are read backwards or moved on in the alphabet. */
export function isEnciphered(text: string, lexicon: Pick<Lexicon, 'isKnown'>): boolean {
  const words = wordsIn(text).map(({ text: word }) => word);
  const unknown = [
    ...new Set(words.filter((word) => word.length >= 3 && !lexicon.isKnown(word) && !/\d/.test(word))),
  ];
  if (unknown.length < LEAST_UNKNOWN) return false;
  const reads = (decipher: (word: string) => string, knows: (word: string) => boolean) =>
    unknown.filter((word) => knows(decipher(word))).length >= Math.max(LEAST_UNKNOWN, unknown.length * 0.6);
  if (reads(backwards, (word) => COMMON.has(word) || lexicon.isKnown(word))) return true;
  const known = (word: string) => lexicon.isKnown(word);
  if (reads((word) => moved(word, (place) => 25 - place), known)) return true;
  for (let by = 1; by < 26; by += 1)
    if (reads((word) => moved(word, (place) => (place + by) % 26), known)) return true;
  return false;
}

function moved(word: string, to: (place: number) => number): string {
  return Array.from(word, (letter) => {
    const place = LATIN_LETTERS.indexOf(letter);
    return place === -1 ? letter : (LATIN_LETTERS[to(place)] as string);
  }).join('');
}

/** A reply in which fewer words than this can be read is in a language or a code that the gate cannot judge. */
const LEAST_READABLE = 0.4;
const LEAST_WORDS = 6;

/** Of a language of which only some words are known. */
export const LEAST_OF_OTHERS = 0.25;

/** Whether most words of some sentences are nobody's. */
export function isUnreadable(
  text: string,
  isKnown: (word: string) => boolean,
  least: number = LEAST_READABLE,
): boolean {
  const words = wordsIn(proseOf(text))
    .map(({ text: word }) => word)
    .filter((word) => word.length >= 2 && !/\d/.test(word));
  for (let from = 0; from < Math.max(1, words.length - LEAST_WORDS); from += LEAST_WORDS) {
    const some = words.slice(from, from + 2 * LEAST_WORDS);
    const known = some.filter(isKnown).length;
    if (some.length >= LEAST_WORDS && known < some.length * least) return true;
  }
  return false;
}
