import { conceptOf, PAIRS } from './concepts.ts';

/** A word of a text, where it stands, and what it counts as: a concept of the trade, or its stem. */
export interface Word {
  text: string;
  stem: string;
  from: number;
  to: number;
}

/** Runs of letters, digits and marks; names of programs are taken apart at humps and underscores. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const HUMP = /(?<=\p{Ll})(?=\p{Lu})/u;
const USUAL = /^\p{L}?[a-zа-я]*$/u;

/** `stems` may remember what it has found for a word before. */
export function wordsIn(text: string, stems: (word: string) => string = stemOf): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    let from = match.index;
    for (const part of partsOf(match[0])) {
      const lower = folded(part);
      words.push({ text: lower, stem: stems(lower), from, to: from + part.length });
      from += part.length;
    }
  }
  nameTogether(words);
  return words;
}

export function stemsIn(text: string): Set<string> {
  return new Set(wordsIn(text).map(({ stem }) => stem));
}

function partsOf(run: string): string[] {
  return USUAL.test(run) ? [run] : run.split(HUMP);
}

/** Lower case, compatibility forms taken for what they look like, and one letter for е and ё. */
export function folded(text: string): string {
  const lower = text.toLowerCase();
  return /^[a-zа-я]*$/.test(lower) ? lower : lower.normalize('NFKC').toLowerCase().replaceAll('ё', 'е');
}

/** Both words of a name of two count as the name. */
function nameTogether(words: Word[]): void {
  for (let at = 1; at < words.length; at += 1) {
    const one = words[at - 1];
    const other = words[at];
    const name = one && other && PAIRS[`${one.text} ${other.text}`];
    if (name) {
      one.stem = name;
      other.stem = name;
    }
  }
}

const LONGEST_STEM = 7;
const SHORTEST_STEM = 3;

/** What a folded word has in common with its other forms, roughly. */
export function stemOf(word: string): string {
  const concept = conceptOf(word);
  if (concept !== null) return concept;
  return /[а-я]/.test(word) ? russian(word) : english(word);
}

function english(word: string): string {
  let stem = without(word, ['ies', 'es', 's']);
  stem = without(stem, ['ingly', 'edly', 'ing', 'ed', 'ly']);
  stem = without(stem, ['est', 'er', 'e', 'y']);
  const last = stem.at(-1);
  const doubled = stem.length > SHORTEST_STEM && last === stem.at(-2) && last !== 's' && last !== 'l';
  return Array.from(doubled ? stem.substring(0, stem.length - 1) : stem)
    .slice(0, LONGEST_STEM)
    .join('');
}

function russian(word: string): string {
  const bare = without(word, ['ся', 'сь']);
  const stem = without(bare, RUSSIAN_ENDINGS);
  return Array.from(stem).slice(0, LONGEST_STEM).join('');
}

/** Longest first. */
const RUSSIAN_ENDINGS = [
  ...[
    'ировать',
    'ованием',
    'ывайте',
    'ивайте',
    'ированы',
    'ируйте',
    'уйте',
    'йте',
    'ите',
    'ете',
    'ать',
    'ять',
    'ить',
    'еть',
    'уть',
  ],
  ...[
    'ами',
    'ями',
    'ого',
    'его',
    'ому',
    'ему',
    'ыми',
    'ими',
    'ает',
    'яет',
    'уют',
    'ют',
    'ут',
    'ат',
    'ят',
    'ет',
    'ит',
    'ешь',
    'ишь',
  ],
  ...[
    'ала',
    'ило',
    'ила',
    'али',
    'или',
    'ал',
    'ил',
    'ла',
    'ло',
    'ли',
    'ая',
    'яя',
    'ое',
    'ее',
    'ые',
    'ие',
    'ый',
    'ий',
    'ой',
    'ей',
    'ую',
    'юю',
  ],
  ...[
    'ах',
    'ях',
    'ам',
    'ям',
    'ом',
    'ем',
    'ов',
    'ев',
    'ых',
    'их',
    'ым',
    'им',
    'ть',
    'а',
    'я',
    'о',
    'е',
    'и',
    'ы',
    'у',
    'ю',
    'ь',
    'й',
  ],
];

function without(word: string, endings: readonly string[]): string {
  const ending = endings.find((end) => word.endsWith(end) && word.length - end.length >= SHORTEST_STEM);
  return ending ? word.substring(0, word.length - ending.length) : word;
}
