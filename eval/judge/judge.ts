import type { Bank } from '../../src/bank/bank.ts';
import type { Prompts } from '../../src/interviewer/prompts.ts';
import type { Llm } from '../../src/llm/llm.ts';
import { type Finding, fail, NONE, PASS } from '../checks/check.ts';
import { inParallel } from '../in-parallel.ts';
import type { Taken } from '../run.ts';
import type { Sample } from '../sample.ts';
import type { Situation } from '../situation.ts';
import { createAsk, type Judgement } from './ask.ts';
import type { Labelled } from './labelled.ts';
import { groundsOf, type Measured, measure } from './measure.ts';
import { columnOf, type JudgedColumn, WORDING } from './questions.ts';

/** A model that judges replies, and what it was measured to be worth. */
export interface Judge {
  /** The same name is the same model at the same place, asked in the same words. */
  name: string;
  measured: Measured;
  /** What of it is taken. */
  columns: JudgedColumn[];
  /** The samples with what it says of each. */
  judge(taken: readonly Taken[], onReply: (done: number, of: number) => void): Promise<Sample[]>;
}

/** Measures the model first: of one that is refused nothing is asked later. */
export async function createJudge(
  { llm, model, baseUrl }: { llm: Llm; model: string; baseUrl: string },
  {
    labelled,
    situations,
    concurrency,
    onReply,
    ...parts
  }: {
    labelled: Labelled;
    situations: readonly Situation[];
    bank: Bank;
    prompts: Prompts;
    concurrency: number;
    onReply: (done: number, of: number) => void;
  },
): Promise<Judge> {
  const ask = createAsk(llm, parts.prompts);
  const judgedOf = await groundsOf(labelled.replies, situations, { llm, ...parts });
  const measured = await measure(ask, labelled, judgedOf, { concurrency, onReply });
  const name = `${model} at ${baseUrl}, wording ${WORDING}`;
  return {
    name,
    measured,
    columns: measured.taken.map(columnOf),
    async judge(taken, onJudged) {
      if (measured.taken.length === 0) return taken.map(({ sample }) => sample);
      let done = 0;
      return inParallel(taken, concurrency, async ({ sample, ground }) => {
        const judgements = await ask({ text: sample.text, ground }, measured.taken);
        onJudged(++done, taken.length);
        const findings = measured.taken.map((question) => [
          columnOf(question),
          findingOf(judgements[question]),
        ]);
        return { ...sample, judge: name, checks: { ...sample.checks, ...Object.fromEntries(findings) } };
      });
    },
  };
}

/** No answer is nothing to check. */
function findingOf(judgement: Judgement | undefined): Finding {
  if (judgement === undefined || judgement.answer === 'none') return NONE;
  return judgement.answer === 'yes' ? PASS : fail(judgement.why || 'it gave no evidence');
}
