import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pino } from 'pino';
import { loadBank } from '../src/bank/load.ts';
import { EXIT, ROOT, runTool, UsageError } from '../src/cli/tool.ts';
import { loadConfig } from '../src/config/config.ts';
import { createLlm } from '../src/llm/client.ts';
import { type EvalArguments, readArguments, USAGE } from './arguments.ts';
import { CHECK_NAMES, isLeak } from './checks/checks.ts';
import { compare, ratesOf } from './compare.ts';
import { openJudge } from './judge/open.ts';
import { judgeSettings } from './judge/settings.ts';
import { writeRecordings } from './record/write.ts';
import { readResults, resultsText } from './results.ts';
import { SituationFault } from './situation.ts';
import { costOf, failuresOf, tableOf } from './table.ts';
import { fromPersonas, fromSituations, SITUATIONS } from './take.ts';

/** `npm run eval`: how well the interviewer speaks. */
export async function main(args: string[]): Promise<void> {
  await runTool(async () => {
    const given = readArguments(args);
    if (given.help) {
      console.log(USAGE);
      return EXIT.fine;
    }
    try {
      return given.record === null
        ? await evaluate(given)
        : await writeRecordings(given.record, given, SITUATIONS);
    } catch (error) {
      if (!(error instanceof SituationFault)) throw error;
      throw new UsageError(error.message);
    }
  });
}

async function evaluate(given: EvalArguments): Promise<number> {
  const baseline = given.baseline === null ? null : readResults(resolve(given.baseline));
  const { llm: provider } = loadConfig(process.env, ROOT);
  if (provider.apiKey === null) throw new UsageError('OPENAI_API_KEY is not set: no model can be asked');
  const judging = judgeSettings(process.env, ROOT, provider);
  if (given.judge && !judging) throw new UsageError('EVAL_MODEL is not set: no model can judge');
  const logger = pino({ level: 'warn' }, pino.destination(2));
  const bank = await loadBank(join(ROOT, 'tasks'));
  const judge =
    judging && (await openJudge(judging, { ...given, provider, bank, logger, situations: SITUATIONS }));
  const llm = createLlm({ ...provider, logger });
  try {
    const by = `by ${provider.model} at ${provider.baseUrl}`;
    const take = given.personas ? fromPersonas : fromSituations;
    const { taken, faults } = await take(given, { llm, bank, by });
    const samples = judge ? await judge.judge(taken) : taken.map(({ sample }) => sample);
    const columns = judge?.columns ?? [];
    if (given.out !== null) writeFileSync(resolve(given.out), resultsText(samples));
    // Each by itself, so that a judge's many words do not hide what a check shows.
    const changes = baseline && [...compare(samples, baseline), ...compare(samples, baseline, columns)];
    if (changes?.every((change) => change.situations === 0)) {
      throw new UsageError('the baseline has none of these situations');
    }
    const shown = [...CHECK_NAMES, ...columns];
    for (const line of [...faults, ...failuresOf(samples, shown)]) console.log(line);
    const rates = ratesOf(samples, shown);
    console.log(['', ...tableOf(rates, changes), '', costOf(samples)].join('\n'));
    for (const line of judge?.lastWords(baseline) ?? []) console.log(line);
    const leaks = rates.filter(({ check, kept, of }) => isLeak(check) && kept < of);
    const losses = changes?.filter(({ isLoss }) => isLoss) ?? [];
    if (leaks.length + losses.length + faults.length > 0) return EXIT.fault;
    return given.judge && judge?.measured.refusal !== null ? EXIT.unusable : EXIT.fine;
  } finally {
    await judge?.close();
    await llm.close();
  }
}
