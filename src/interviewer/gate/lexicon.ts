import type { RubricLine } from '../../domain/measurement/rubric.ts';
import type { Language, Locale } from '../../domain/vocabulary.ts';
import { tokensIn, withoutComments } from './code-tokens.ts';
import { COMMON_WORDS } from './common-words.ts';
import { isConcept } from './concepts.ts';
import { gramsOf, shortStatement } from './grams.ts';
import { folded, stemOf, wordsIn } from './words.ts';

/** A reference program. */
export interface Program {
  language: Language;
  code: string;
}

type Localized = Record<Locale, string>;

/** What a task says for itself, and with which programs. */
export interface TaskSource {
  task: {
    taskId: string;
    title: Localized;
    statement: Localized;
    hints: readonly Localized[];
    rubric: readonly RubricLine[];
    followUps: readonly { question: Localized; goodAnswer: Localized }[];
  };
  programs: readonly Program[];
}

/** What is usual in all tasks of a bank: it gives no single one of them away. */
export interface Lexicon {
  /** Whether somebody who reads English or Russian would know the word; folded. */
  isKnown(word: string): boolean;
  /** How much a stem says about the task in whose hints it stands, 0–1. */
  weightOf(stem: string): number;
  /** Whether programs of several tasks have this run of tokens. */
  isIdiom(gram: string): boolean;
}

/** So many tasks make an idiom of what their programs share. */
const IDIOM_TASKS = 4;
/** With fewer tasks than this nothing can be told to be usual. */
const LEAST_TASKS = 20;
const LEAST_OF_A_CONCEPT = 0.5;
const OF_AN_ORDINARY_WORD = 0.3;
/** Everyday words that nevertheless say something of a method. */
const ORDINARY_WORDS =
  'start end next last latest long longer short first later early least large small less more order same change once before after turn two three half part left start minimum найти конец начать раньше поздний последний первый следующий короткий длинный больше меньше порядок дважды снова две два три'.split(
    ' ',
  );

/** Reads the tasks one by one, so that whoever has many of them may do something else between two. */
export function createLexicon(prompts: readonly string[]): {
  add(source: TaskSource): void;
  lexicon: Lexicon;
} {
  const remembered = new Map<string, string>();
  const stemFor = (word: string): string => {
    const found = remembered.get(word) ?? stemOf(word);
    remembered.set(word, found);
    return found;
  };
  const known = new Set(COMMON_WORDS.map(folded));
  const common = new Set([...known].map(stemFor));
  const ordinary = new Set(ORDINARY_WORDS.map((word) => stemFor(folded(word))));
  const stems = new Set(common);
  const tasksWith = new Map<string, number>();
  const tasksOfGram = new Map<string, number>();
  let tasks = 0;
  const know = (text: string): Set<string> => {
    const words = wordsIn(text, stemFor);
    const found = new Set(words.map(({ stem }) => stem));
    for (const word of words) known.add(word.text);
    for (const stem of found) stems.add(stem);
    return found;
  };
  prompts.forEach(know);

  return {
    add(source) {
      tasks += 1;
      countOnce(tasksWith, know(proseOf(source)));
      countOnce(tasksOfGram, new Set(source.programs.flatMap(programGrams)));
    },
    lexicon: {
      isKnown: (word) => known.has(word) || (word.length > 3 && stems.has(stemOf(word))),
      weightOf(stem) {
        const trade = isConcept(stem);
        if (!trade && stem.length < 3) return 0;
        if (!trade && common.has(stem)) return ordinary.has(stem) ? OF_AN_ORDINARY_WORD : 0;
        const rarity =
          1 - Math.log(Math.max(1, tasksWith.get(stem) ?? 1)) / Math.log(Math.max(LEAST_TASKS, tasks));
        return trade ? Math.max(LEAST_OF_A_CONCEPT, rarity) : Math.max(0, rarity);
      },
      isIdiom: (gram) => (tasksOfGram.get(gram) ?? 0) >= IDIOM_TASKS,
    },
  };
}

export function programGrams({ language, code }: Program): string[] {
  const bare = withoutComments(code, language);
  const lines = bare
    .split('\n')
    .flatMap((line) => shortStatement(tokensIn(line.replace(/;\s{0,9}$/, ''))) ?? []);
  return [...gramsOf(tokensIn(bare)).map(({ text }) => text), ...lines];
}

/** Texts in a program that are programs themselves, such as a pattern. */
export function literalsOf({ language, code }: Program): string[] {
  return tokensIn(withoutComments(code, language))
    .filter(
      ({ kind, text }) =>
        kind === 'string' &&
        text.length >= LEAST_LITERAL &&
        (text.match(/[^\w\s]/g)?.length ?? 0) >= LEAST_SIGNS,
    )
    .map(({ text }) => text.substring(1, text.length - 1).replace(/\s+/g, ''));
}

const LEAST_LITERAL = 12;
const LEAST_SIGNS = 6;

function proseOf({ task }: TaskSource): string {
  const talk = task.followUps.flatMap(({ question, goodAnswer }) => [question, goodAnswer]);
  return [task.title, task.statement, ...task.hints, ...talk]
    .flatMap((text) => [text.en, text.ru])
    .concat(task.rubric.map(({ text }) => text))
    .join('\n');
}

function countOnce(counts: Map<string, number>, items: ReadonlySet<string>): void {
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
}
