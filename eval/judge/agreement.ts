import { bootstrapOf } from '../statistics/bootstrap.ts';
import { kappa, type Pair } from '../statistics/kappa.ts';
import type { Judgement } from './ask.ts';
import { QUESTION_NAMES, type Question } from './questions.ts';

/** What a reader answers to the questions that there are for a reply. */
export type Answers = Partial<Record<Question, Judgement['answer']>>;

/** What each reader says of one reply. */
export interface Read {
  one: Answers;
  others: readonly Answers[];
}

export interface Agreed {
  /** Cohen's; of several others the mean. Null where there is nothing to compare. */
  kappa: number | null;
  /** 95 %, by bootstrap over the replies. */
  interval: readonly [number, number] | null;
}

export interface Agreement {
  questions: Record<Question, Agreed & { replies: number }>;
  /** The mean over the questions, so that it gains nothing to know to which question the answer is mostly yes. */
  overall: Agreed;
}

/** How far one reader agrees with the others. */
export function agreementOf(reads: readonly Read[]): Agreement {
  const figures = figuresOf(reads);
  const intervals = bootstrapOf(reads, figuresOf, 'agreement');
  const agreed = (index: number): Agreed => ({
    kappa: figures[index] ?? null,
    interval: intervals[index] ?? null,
  });
  const questions = QUESTION_NAMES.map((question, index) => [
    question,
    { ...agreed(index), replies: reads.filter(({ one }) => one[question] !== undefined).length },
  ]);
  return { questions: Object.fromEntries(questions), overall: agreed(QUESTION_NAMES.length) };
}

/** The kappa of each question, then that over all. */
function figuresOf(reads: readonly Read[]): (number | null)[] {
  const kappas = QUESTION_NAMES.map((question) => {
    const readers = reads[0]?.others.length ?? 0;
    return mean(Array.from({ length: readers }, (_, reader) => kappa(pairsOf(reads, question, reader))));
  });
  return [...kappas, mean(kappas)];
}

function pairsOf(reads: readonly Read[], question: Question, reader: number): Pair[] {
  return reads.flatMap(({ one, others }): Pair[] => {
    const [first, second] = [one[question], others[reader]?.[question]];
    return first === undefined || second === undefined ? [] : [[first, second]];
  });
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
