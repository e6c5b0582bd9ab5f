/** Stands in {@link Clause.words} where a part of the sentence begins. */
export const START = '^';

/** One sentence of a message, as a language reads it. */
export interface Clause {
  /** What each word is, from the start on. */
  words: readonly ReadonlySet<string>[];
  /** It asks or wants something, or is too short to tell anything. */
  asks: boolean;
  /** It asks, by its words or its mark. */
  isQuestion: boolean;
  /** It asks or wants something by its words or its mark. */
  wants: boolean;
  /** It speaks of code. */
  isAboutCode: boolean;
  /** It speaks of what tasks are made of. */
  isAboutMatter: boolean;
}

/** Of so few words nothing is told: they are meant to get something. In words. */
const SHORT = 3;
/** A word that asks stands among the first; further on it joins what is told. */
const MOST_BEFORE_ASKING = 2;
const START_ONLY: ReadonlySet<string> = new Set([START]);
const CONTRACTED: Readonly<Record<string, string>> = {
  whats: 'what',
  whens: 'when',
  wheres: 'where',
  hows: 'how',
  whos: 'who',
  thats: 'that',
  youre: 'you',
};
/** Marks that stand in programs and hardly elsewhere. */
const CODE = /[{}[\]=<>]/u;

/** The sentences of a text, without those that are code. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?\n])/u).filter((sentence) => !CODE.test(sentence) && /\p{L}/u.test(sentence));
}

/** `atomsOf` knows the words of a language: what each is, in the names that signs use. */
export function clauseOf(sentence: string, atomsOf: (word: string) => ReadonlySet<string>): Clause {
  const parts = sentence.split(/[,;:—()]/u).map((part) => wordsOf(part).map(atomsOf));
  const started = parts.map((part) => {
    const at = part.findIndex((word) => !word.has('@filler'));
    return at < 0 ? part : part.slice(at);
  });
  const words = parts.flat();
  const hasMark = sentence.includes('?');
  const isQuestion = hasMark || words.some((word) => word.has('@anywhere')) || started.some(asks);
  const wants =
    isQuestion ||
    started.some(
      ([first, second]) => first?.has('@request') || (first?.has('@me') && second?.has('@request')),
    );
  return {
    words: [START_ONLY, ...started.flatMap((part, at) => (at === 0 ? part : [START_ONLY, ...part]))],
    isQuestion,
    wants,
    asks: wants || words.length <= SHORT,
    isAboutCode: words.some((word) => word.has('@code')),
    isAboutMatter: words.some((word) => word.has('@matter')),
  };
}

function asks(words: readonly ReadonlySet<string>[]): boolean {
  if (words[0]?.has('@verb')) return true;
  const at = words.findIndex((word) => word.has('@asks'));
  if (at < 0) return false;
  return (
    at === 0 ||
    (at <= MOST_BEFORE_ASKING && !words[0]?.has('@tells')) ||
    (words[at - 1]?.has('@know') ?? false)
  );
}

/** Without the marks within words: “I'm” is “im”. */
function wordsOf(text: string): string[] {
  return [...text.replaceAll(/['’`]/gu, '').matchAll(/[\p{L}\p{N}+#]+/gu)].map(
    ([word]) => CONTRACTED[word] ?? word,
  );
}
