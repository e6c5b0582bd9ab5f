import type { Bank } from '../../src/bank/bank.ts';
import type { Prompts } from '../../src/interviewer/prompts.ts';
import type { Llm } from '../../src/llm/llm.ts';
import { readFacts } from '../ground.ts';
import { inParallel } from '../in-parallel.ts';
import type { Situation } from '../situation.ts';
import { openWorld } from '../world.ts';
import { type Agreement, type Answers, agreementOf } from './agreement.ts';
import type { AskJudge, Judgements } from './ask.ts';
import type { Labelled, LabelledReply, Reading } from './labelled.ts';
import type { Judged } from './material.ts';
import { applies, QUESTION_NAMES, type Question } from './questions.ts';

/** Below it a judge, or its answers to one question, are left out. */
export const LEAST_KAPPA = 0.6;
/** Readings by people without which a judge counts as unproven. */
const PEOPLE = 2;
/** A judge that answers nothing about the first replies is asked no more. */
const FIRST_REPLIES = 2;

/** What a judge was measured to be worth. */
export interface Measured {
  /** With the readers; of several readings the mean. Null where it was not asked to the end. */
  agreement: Agreement | null;
  /** Of the first two readers with each other. */
  readers: Agreement | null;
  /** Questions to which its answers are taken; none: it is refused. */
  taken: Question[];
  /** Why it is refused; null where it is not. */
  refusal: string | null;
  /** At least two people have read the replies. */
  isProven: boolean;
  replies: number;
  /** Of those readers it was held against. */
  readings: string[];
  /** How many questions have got no answer that can be read, and why the first of them has not. */
  unread: { count: number; of: number; why: string | null };
}

/** Holds a judge against what readers say of the labelled replies. */
export async function measure(
  ask: AskJudge,
  { replies, readings: all }: Labelled,
  judgedOf: (reply: LabelledReply) => Judged,
  { concurrency, onReply }: { concurrency: number; onReply: (done: number, of: number) => void },
): Promise<Measured> {
  const people = all.filter(({ isPerson }) => isPerson);
  const isProven = people.length >= PEOPLE;
  // What people say counts more than what stands in for it.
  const readings = isProven ? people : all;
  const labelsOf = (reply: LabelledReply) =>
    readings.map((reading) => labels(reading, reply, judgedOf(reply)));
  const readers = agreementOf(
    replies.map((reply) => {
      const [one = {}, other] = labelsOf(reply);
      return { one, others: other ? [other] : [] };
    }),
  );
  let done = 0;
  const askAbout = async (reply: LabelledReply) => {
    const judgements = await ask(judgedOf(reply));
    onReply(++done, replies.length);
    return judgements;
  };
  const first = await inParallel(replies.slice(0, FIRST_REPLIES), concurrency, askAbout);
  const told = {
    ...{ readers, isProven, replies: replies.length },
    readings: readings.map(({ reader }) => reader),
  };
  if (unreadOf(first).count === unreadOf(first).of) {
    const unread = unreadOf(first);
    const refusal = `none of its first ${unread.of} answers could be read: ${unread.why}`;
    return { ...told, agreement: null, taken: [], refusal, unread };
  }
  const answers = [...first, ...(await inParallel(replies.slice(FIRST_REPLIES), concurrency, askAbout))];
  const agreement = agreementOf(
    replies.map((reply, index) => ({ one: answersOf(answers[index] ?? {}), others: labelsOf(reply) })),
  );
  const { kappa } = agreement.overall;
  const isRefused = kappa === null || kappa < LEAST_KAPPA;
  return {
    ...{ ...told, agreement, unread: unreadOf(answers) },
    taken: isRefused ? [] : QUESTION_NAMES.filter((name) => isEnough(agreement.questions[name].kappa)),
    refusal: isRefused ? `its agreement with the readings is below ${LEAST_KAPPA}` : null,
  };
}

function isEnough(kappa: number | null): boolean {
  return kappa !== null && kappa >= LEAST_KAPPA;
}

/** What a reader answers to the questions that there are for the reply. */
function labels({ noes }: Reading, { id }: LabelledReply, { text, ground }: Judged): Answers {
  const asked = QUESTION_NAMES.filter((question) => applies(question, text, ground));
  return Object.fromEntries(asked.map((question) => [question, noes.get(id)?.has(question) ? 'no' : 'yes']));
}

function answersOf(judgements: Judgements): Answers {
  return Object.fromEntries(Object.entries(judgements).map(([question, { answer }]) => [question, answer]));
}

function unreadOf(judgements: readonly Judgements[]): Measured['unread'] {
  const all = judgements.flatMap((one) => Object.values(one));
  const none = all.filter(({ answer }) => answer === 'none');
  return { count: none.length, of: all.length, why: none[0]?.why ?? null };
}

/** The labelled replies with the facts of their situations. */
export async function groundsOf(
  labelled: readonly LabelledReply[],
  situations: readonly Situation[],
  { llm, bank, prompts }: { llm: Llm; bank: Bank; prompts: Prompts },
): Promise<(reply: LabelledReply) => Judged> {
  const named = new Set(labelled.map(({ situation }) => situation));
  const world = await openWorld({ llm, bank, prompts });
  try {
    const grounds = new Map<string, Judged['ground']>();
    for (const situation of situations.filter(({ id }) => named.has(id))) {
      const interviewId = await world.restore(situation);
      const facts = await readFacts(situation, interviewId, world);
      grounds.set(situation.id, { facts, task: bank.tasks.get(situation.task ?? '') ?? null });
    }
    return ({ situation, text }) => {
      const ground = grounds.get(situation);
      if (!ground) throw new Error(`a labelled reply is of a situation that is not there: ${situation}`);
      return { text, ground };
    };
  } finally {
    await world.close();
  }
}
