/**
 * What a gate knows of a language that is none of the interview's, so that it can judge what is said in it: enough words to see that a
 * text is in it, and what those words mean of which hints are made. Words may be written without their accents.
 */
export interface LanguageWords {
  script: 'latin' | 'cyrillic' | 'han' | 'kana' | 'hangul';
  /** Words that are in every talk; none where the script tells. */
  common: string;
  /** English words, by how the words begin that mean them; `_` ends a whole word, and spaces stand in scripts without words. */
  meanings: Readonly<Record<string, string>>;
  /** Words that say together that somebody has acted: who does, and what is done. Of scripts without words: parts of texts. */
  first: string;
  done: string;
  /** The same in one word. */
  acts: string;
  /** Words by which something is said not to be so. */
  no: string;
  /** Words for instructions. */
  rules: string;
}

export interface SpokenLanguage {
  /** How much of a text is surely in it, 0–1. */
  shareOf(text: string): number;
  isWord(word: string): boolean;
  /** The meanings that are known, in the order of the text. */
  meaningsIn(text: string): string;
  claimsToAct(text: string): boolean;
  tellsOfRules(text: string): boolean;
  /** Whether a claim of either kind may begin with a word. */
  mayBeginClaim(word: string): boolean;
}

const WORD = /[\p{L}\p{M}'’]+/gu;
const SENTENCE_END = /(?<=[.!?…])\s|[\n。！？]/u;
/** Between who acts and what is done. */
const NEAR = 9;

const listOf = (text: string): string[] => text.split(' ').filter((word) => word !== '');

/** Small letters without accents. */
function unaccented(text: string): string {
  const lower = text.toLowerCase();
  return /^[a-z]*$/.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}

export function wordLanguage(words: LanguageWords): SpokenLanguage {
  const wordsOf = (text: string) =>
    (text.match(WORD) ?? []).flatMap((word) => unaccented(word).split(/['’]/));
  const setOf = (text: string) => new Set(listOf(text).map(unaccented));
  const [common, first, done, acts, no] = [words.common, words.first, words.done, words.acts, words.no].map(
    setOf,
  ) as [Set<string>, Set<string>, Set<string>, Set<string>, Set<string>];
  const rules = listOf(words.rules).map(unaccented);
  const beginnings = new Map<string, { form: string; isWhole: boolean; meaning: string }[]>();
  for (const [meaning, forms] of Object.entries(words.meanings)) {
    for (const text of forms.split(',')) {
      const isWhole = text.endsWith('_');
      const form = unaccented(isWhole ? text.slice(0, text.lastIndexOf('_')) : text);
      const initial = form.substring(0, 2);
      beginnings.set(initial, [...(beginnings.get(initial) ?? []), { form, isWhole, meaning }]);
    }
  }
  const meaningsOf = (word: string) =>
    (beginnings.get(word.substring(0, 2)) ?? []).flatMap(({ form, isWhole, meaning }) =>
      (isWhole ? word === form : word.startsWith(form)) ? meaning : [],
    );

  return {
    shareOf(text) {
      const all = wordsOf(text).filter((word) => word !== '');
      return all.length === 0 ? 0 : all.filter((word) => common.has(word)).length / all.length;
    },
    isWord(word) {
      const bare = unaccented(word);
      return common.has(bare) || meaningsOf(bare).length > 0;
    },
    meaningsIn: (text) =>
      wordsOf(text)
        .flatMap((word) => [...new Set(meaningsOf(word))])
        .join(' '),
    claimsToAct: (text) =>
      text.split(SENTENCE_END).some((sentence) => {
        const all = wordsOf(sentence);
        const denied = all.findIndex((word) => no.has(word));
        // Once something is denied, all behind it is, and the two words before it.
        const told = denied === -1 ? all : all.slice(0, Math.max(0, denied - 2));
        return told.some(
          (word, at) =>
            acts.has(word) ||
            (first.has(word) && all.slice(at + 1, at + NEAR).some((next) => done.has(next))),
        );
      }),
    mayBeginClaim: (word) =>
      wordsOf(word).some(
        (one) => acts.has(one) || first.has(one) || rules.some((form) => one.startsWith(form)),
      ),
    tellsOfRules: (text) =>
      text.split(SENTENCE_END).some((sentence) => {
        const all = wordsOf(sentence);
        const at = all.findIndex((word) => rules.some((form) => word.startsWith(form)));
        return at !== -1 && !all.slice(0, at).some((word) => no.has(word));
      }),
  };
}

const SCRIPTS = {
  han: /\p{Script=Han}/u,
  kana: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u,
  hangul: /\p{Script=Hangul}/u,
};
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** A sign of these scripts says as much as so many letters. */
const LETTERS_A_SIGN = 2;

/** Of a script in which words do not stand apart, or not as they are looked for. */
export function signLanguage(words: LanguageWords, script: keyof typeof SCRIPTS): SpokenLanguage {
  const isOwn = (sign: string) => SCRIPTS[script].test(sign);
  const terms = Object.entries(words.meanings)
    .flatMap(([meaning, forms]) => forms.split(',').map((form) => ({ form, meaning })))
    .sort((one, other) => other.form.length - one.form.length);
  const initials = new Map<string, typeof terms>();
  for (const term of terms) {
    const initial = term.form[0] as string;
    initials.set(initial, [...(initials.get(initial) ?? []), term]);
  }
  const [first, done, acts, no, rules] = [words.first, words.done, words.acts, words.no, words.rules].map(
    listOf,
  ) as [string[], string[], string[], string[], string[]];
  const has = (sentence: string, forms: readonly string[]) => forms.some((form) => sentence.includes(form));

  return {
    shareOf(text) {
      if (script === 'han' && KANA.test(text)) return 0;
      if (script === 'kana' && !KANA.test(text)) return 0;
      const letters = Array.from(text).filter((sign) => /\p{L}/u.test(sign));
      const own = letters.filter(isOwn).length * LETTERS_A_SIGN;
      return own === 0 ? 0 : own / (own + letters.filter((letter) => !isOwn(letter)).length);
    },
    isWord: (word) => Array.from(word).every(isOwn),
    meaningsIn(text) {
      const found: string[] = [];
      for (let at = 0; at < text.length; ) {
        const term = initials.get(text[at] as string)?.find(({ form }) => text.startsWith(form, at));
        if (term) found.push(term.meaning);
        at += term?.form.length ?? 1;
      }
      return found.join(' ');
    },
    claimsToAct: (text) =>
      text
        .split(SENTENCE_END)
        .some(
          (sentence) =>
            !has(sentence, no) && (has(sentence, acts) || (has(sentence, first) && has(sentence, done))),
        ),
    mayBeginClaim: (word) => has(word, acts) || has(word, first) || has(word, rules),
    tellsOfRules: (text) =>
      text.split(SENTENCE_END).some((sentence) => {
        const at = Math.max(-1, ...rules.map((rule) => sentence.indexOf(rule)));
        return at !== -1 && !has(sentence, no);
      }),
  };
}
