import { type Clause, START } from './clauses.ts';
import { TOPICS, type Topic } from './topic-names.ts';

/**
 * What of a language's words tells what a message is about. A **part** of a sign is the beginning of a word, a whole word (`=`), any
 * word of a kind (`@`), the start of what is said (`^`), or more of these one behind another (`_` between them, one other word may stand
 * there). A **sign** holds where one clause has all its parts, in any order, and none of those with `-` before them.
 */
export interface Signs {
  /** Words that are said for the same thing. Those that `@asks`, `@verb`, … name tell what asks at all; see `clauses.ts`. */
  kinds: Readonly<Record<string, string>>;
  /**
   * Signs of each topic, apart by commas: those that always hold, those that do where something is asked, and those that tell where
   * nothing else does, in a question that has none of the words of tasks (`@matter`).
   */
  topics: Readonly<Record<Topic, { always: string; asked: string; alone: string }>>;
}

/** What a word may be: one of the beginnings and whole words that signs are made of, and the kinds that it is of. */
interface Form {
  stem: string;
  isWhole: boolean;
  atoms: string[];
}

interface Part {
  atoms: readonly string[];
  isMeant: boolean;
}
interface Sign {
  topic: Topic;
  /** The first of them is meant. */
  parts: readonly Part[];
}

export interface Reader {
  /** What the word is, in the names that signs use. */
  atomsOf: (word: string) => ReadonlySet<string>;
  topicsOf: (clause: Clause) => ReadonlySet<Topic>;
  /** What a question is most likely about of which {@link topicsOf} knows nothing. */
  likelyTopicOf: (clause: Clause) => Topic | null;
}

/** From the words that are hardly said of anything else to those that are said of all. */
const BY_LIKELIHOOD: readonly Topic[] = [
  'languages',
  'time',
  'hints',
  'score',
  'identity',
  'checks',
  'ending',
  'running',
  'result',
  'solution',
  'tasks',
];

export function readerOf({ kinds, topics }: Signs): Reader {
  const forms = new Map<string, Form>();
  for (const [kind, words] of Object.entries(kinds))
    for (const word of split(words, /\s+/u)) learn(word, kind);
  const always = signsOf('always');
  const asked = signsOf('asked');
  const alone = signsOf('alone');
  const byLetter = Map.groupBy(forms.values(), ({ stem }) => stem.charAt(0));

  return {
    atomsOf: (word) =>
      new Set((byLetter.get(word.charAt(0)) ?? []).flatMap((form) => (fits(word, form) ? form.atoms : []))),
    topicsOf: (clause) => {
      const found = held(always, clause);
      return clause.asks ? new Set([...found, ...held(asked, clause)]) : found;
    },
    likelyTopicOf: (clause) => {
      const found = held(alone, clause);
      return BY_LIKELIHOOD.find((topic) => found.has(topic)) ?? null;
    },
  };

  function learn(text: string, atom: string): void {
    const isWhole = text.startsWith('=');
    const form = forms.get(text) ?? { stem: isWhole ? text.replace('=', '') : text, isWhole, atoms: [] };
    form.atoms.push(atom);
    forms.set(text, form);
  }

  /** By what the first part of each begins with: few signs are looked at of a clause. */
  function signsOf(level: 'always' | 'asked' | 'alone'): Map<string, Sign[]> {
    const signs = TOPICS.flatMap((topic) =>
      split(topics[topic][level], ',').map((sign) => ({ topic, parts: split(sign, /\s+/u).map(partOf) })),
    );
    return Map.groupBy(signs, ({ parts }) => parts[0]?.atoms[0] ?? '');
  }

  function partOf(text: string): Part {
    const isMeant = !text.startsWith('-');
    const atoms = (isMeant ? text : text.replace('-', '')).split('_');
    for (const atom of atoms) if (!atom.startsWith('@') && atom !== START) learn(atom, atom);
    return { atoms, isMeant };
  }
}

const split = (text: string, by: string | RegExp) =>
  text
    .trim()
    .split(by)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

function held(signs: ReadonlyMap<string, readonly Sign[]>, { words }: Clause): Set<Topic> {
  const found = new Set<Topic>();
  for (const atom of new Set(words.flatMap((word) => [...word])))
    for (const { topic, parts } of signs.get(atom) ?? [])
      if (!found.has(topic) && holds(parts, words)) found.add(topic);
  return found;
}

const holds = (parts: readonly Part[], words: Clause['words']) =>
  parts.every(({ atoms, isMeant }) => words.some((_, at) => stands(atoms, words, at)) === isMeant);

/** Whether the words from `at` on are those, with at most one other between two. */
function stands(atoms: readonly string[], words: Clause['words'], at: number): boolean {
  let from = at;
  for (const [index, atom] of atoms.entries()) {
    if (index > 0 && !words[from]?.has(atom) && atoms[index - 1] !== START) from += 1;
    if (!words[from]?.has(atom)) return false;
    from += 1;
  }
  return true;
}

/** Shorter beginnings would be found in too much; and these, with another letter, in other words still. */
const LEAST_FOR_SLIPS = 6;

function fits(word: string, { stem, isWhole }: Form): boolean {
  if (isWhole) return word === stem;
  return word.startsWith(stem) || (stem.length >= LEAST_FOR_SLIPS && slips(word, stem));
}

/** Whether one letter was left out, put in, taken for another or for its neighbour: behind the first, and before the last. */
function slips(word: string, stem: string): boolean {
  let at = 0;
  while (at < stem.length && word[at] === stem[at]) at += 1;
  if (at === 0 || at >= stem.length - 1) return false;
  const goesOn = (inWord: number, inStem: number) => {
    for (let ahead = 0; inStem + ahead < stem.length; ahead += 1)
      if (word[inWord + ahead] !== stem[inStem + ahead]) return false;
    return true;
  };
  const isSwapped = word[at] === stem[at + 1] && word[at + 1] === stem[at];
  return (
    goesOn(at, at + 1) ||
    goesOn(at + 1, at) ||
    (stem.length > LEAST_FOR_SLIPS && goesOn(at + 1, at + 1)) ||
    (isSwapped && goesOn(at + 2, at + 2))
  );
}
