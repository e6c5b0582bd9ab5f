import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Bank } from '../../src/bank/bank.ts';
import { ROOT } from '../../src/cli/tool.ts';
import type { Config } from '../../src/config/config.ts';
import { loadPrompts } from '../../src/interviewer/prompts.ts';
import { createLlm } from '../../src/llm/client.ts';
import type { Taken } from '../run.ts';
import type { Sample } from '../sample.ts';
import { loadSituations } from '../situation.ts';
import { createJudge, type Judge } from './judge.ts';
import { loadLabelled } from './labelled.ts';
import { linesOf } from './lines.ts';
import type { JudgeSettings } from './settings.ts';

/** The judge that the variables name, measured, its worth printed. */
export interface OpenJudge extends Pick<Judge, 'columns' | 'measured'> {
  judge(taken: readonly Taken[]): Promise<Sample[]>;
  /** What is to be read below its figures. */
  lastWords(baseline: readonly Sample[] | null): string[];
  close(): Promise<void>;
}

export async function openJudge(
  settings: JudgeSettings,
  {
    concurrency,
    provider,
    bank,
    logger,
    situations,
  }: {
    concurrency: number;
    /** The interviewer's. */
    provider: Config['llm'];
    bank: Bank;
    logger: Logger;
    /** The folder of the situations that the labelled replies name. */
    situations: string;
  },
): Promise<OpenJudge> {
  const { model, baseUrl } = settings;
  const noThink = /qwen/i.test(model) ? (['judgement'] as const) : [];
  const llm = createLlm({ ...settings, codeModel: model, noThink, logger });
  try {
    const judge = await createJudge(
      { llm, model, baseUrl },
      {
        labelled: loadLabelled(join(ROOT, 'eval/labelled')),
        situations: loadSituations(situations),
        prompts: loadPrompts(),
        ...{
          bank,
          concurrency,
          onReply: (done, of) => console.error(`judge: ${done}/${of} labelled replies`),
        },
      },
    );
    for (const line of linesOf(judge.name, judge.measured)) console.log(line);
    if (model === provider.model) {
      console.log(
        'The judge is the model that it judges: take one of another family, which does not favour its own words.',
      );
    }
    return {
      ...judge,
      judge: (taken) => judge.judge(taken, (done, of) => console.error(`judge: ${done}/${of} replies`)),
      lastWords: (baseline) => lastWords(judge, baseline),
      close: () => llm.close(),
    };
  } catch (error) {
    await llm.close();
    throw error;
  }
}

function lastWords({ name, columns, measured }: Judge, baseline: readonly Sample[] | null): string[] {
  if (columns.length === 0) return ['The judge was refused: there is nothing of it above.'];
  const isOther = baseline?.every(({ judge }) => judge !== name) ?? false;
  return [
    ...(isOther ? ['The baseline has no such judge: what it says is compared with nothing.'] : []),
    ...(measured.isProven ? [] : ['What stands behind “judge:” comes from an unproven judge.']),
  ];
}
