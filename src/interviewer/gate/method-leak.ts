import { isMethodName } from './concepts.ts';
import type { Lexicon } from './lexicon.ts';
import { longestRun, runsOf } from './runs.ts';
import type { SeenForms } from './seen.ts';
import { type Word, wordsIn } from './words.ts';

/** One secret sentence about how a task is solved. */
export interface Idea {
  stems: ReadonlySet<string>;
  /** Two stems beside each other. */
  pairs: ReadonlySet<string>;
  runs: readonly string[];
}

export interface MethodSecrets {
  ideas: readonly Idea[];
  /** All their runs of words, without those that the candidate has read. */
  runs: ReadonlySet<string>;
  /** The same of their pairs. */
  pairs: ReadonlySet<string>;
  lexicon: Lexicon;
  seen: SeenForms;
}

/** What is said of one idea in so many words in a row is said together. */
const WINDOW = 60;
/** How much of an idea may be said. */
const MOST_TOLD = 2.2;
/** Less may be a part of more. */
const DOUBTFUL = 0.9;
/** So many words in a row are the idea itself. */
const VERBATIM = 6;
/** A pair of words beside each other tells more than the two of them apart. */
const OF_A_PAIR = 0.5;
/** What the candidate has said may be a guess; to repeat it is no more than half to say it. */
const SAID = 0.3;

export function ideaOf(text: string, lexicon: Lexicon): Idea {
  const words = telling(wordsIn(text), lexicon);
  return {
    stems: new Set(words.map(({ stem }) => stem)),
    pairs: new Set(pairsOf(words)),
    runs: runsOf(text),
  };
}

export function methodSecrets(
  ideas: readonly Idea[],
  {
    lexicon,
    seen,
    texts,
    verbatim,
  }: {
    lexicon: Lexicon;
    seen: SeenForms;
    /** Known to the candidate. */
    texts: readonly string[];
    /** What may not be repeated in its own words, whatever else may be said. */
    verbatim: readonly string[];
  },
): MethodSecrets {
  const seenPairs = new Set(texts.flatMap((text) => pairsOf(telling(wordsIn(text), lexicon))));
  const all = [...ideas.flatMap((idea) => idea.runs), ...verbatim.flatMap(runsOf)];
  const runs = new Set(all.filter((run) => !seen.runs.has(run)));
  const pairs = new Set(ideas.flatMap((idea) => [...idea.pairs]).filter((pair) => !seenPairs.has(pair)));
  return { ideas, runs, pairs, lexicon, seen };
}

/** The stems whose mention may be part of a leak, for whoever shows a reply while it is written. */
export function tellingStems({ ideas, lexicon, seen }: MethodSecrets): Set<string> {
  const stems = ideas.flatMap((idea) => [...idea.stems]);
  return new Set(stems.filter((stem) => lexicon.weightOf(stem) > 0 && !seen.stems.has(stem)));
}

export function givesMethod(text: string, secrets: MethodSecrets, most: number = MOST_TOLD): boolean {
  return longestRun(text, secrets.runs) >= VERBATIM || mostToldIn(text, secrets) >= most;
}

/** Whether the last of some stems in a row says something of an idea, by itself or together with the ones before. */
export function mayTell(stems: readonly string[], { pairs, lexicon }: MethodSecrets): boolean {
  const [last, previous] = stems.filter((stem) => lexicon.weightOf(stem) > 0).reverse();
  return (
    last !== undefined && last === stems.at(-1) && previous !== undefined && pairs.has(pairOf(last, previous))
  );
}

/** Whether it says so much already that what follows may give the method away. */
export function mayGiveMethod(text: string, secrets: MethodSecrets, least: number = DOUBTFUL): boolean {
  return longestRun(text, secrets.runs) >= VERBATIM - 2 || mostToldIn(text, secrets) >= least;
}

/** How much the text says of the idea that it says most of. */
function mostToldIn(text: string, secrets: MethodSecrets): number {
  const words = telling(wordsIn(text), secrets.lexicon);
  let most = 0;
  for (let from = 0; from === 0 || from + WINDOW / 2 < words.length; from += WINDOW / 2) {
    const window = words.slice(from, from + WINDOW);
    const stems = new Set(window.map(({ stem }) => stem));
    const pairs = new Set(pairsOf(window));
    for (const idea of secrets.ideas) most = Math.max(most, told(idea, stems, pairs, secrets));
  }
  return most;
}

function told(
  idea: Idea,
  stems: ReadonlySet<string>,
  pairs: ReadonlySet<string>,
  { pairs: secretPairs, lexicon, seen }: MethodSecrets,
): number {
  let sum = 0;
  for (const stem of stems) {
    if (!idea.stems.has(stem) || seen.stems.has(stem)) continue;
    const said = seen.saidStems.has(stem);
    if (isMethodName(stem) && !said) return MOST_TOLD;
    sum += lexicon.weightOf(stem) * (said ? SAID : 1);
  }
  if (sum === 0) return 0;
  for (const pair of pairs) if (idea.pairs.has(pair) && secretPairs.has(pair)) sum += OF_A_PAIR;
  return sum;
}

function telling(words: readonly Word[], lexicon: Lexicon): Word[] {
  return words.filter(({ stem }) => lexicon.weightOf(stem) > 0);
}

function pairsOf(words: readonly Word[]): string[] {
  return words.slice(1).map(({ stem }, at) => pairOf(stem, words[at]?.stem ?? ''));
}

const pairOf = (one: string, other: string): string => [one, other].sort().join(' ');
