import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pino } from 'pino';
import { loadBank } from '../src/bank/load.ts';
import { EXIT, ROOT, runTool, UsageError } from '../src/cli/tool.ts';
import { loadConfig } from '../src/config/config.ts';
import { createLlm } from '../src/llm/client.ts';
import { type EvalArguments, readArguments, USAGE } from './arguments.ts';
import { LEAKS } from './checks/checks.ts';
import { compare, ratesOf } from './compare.ts';
import { writeRecordings } from './record/write.ts';
import { readResults, resultsText } from './results.ts';
import { takeSamples } from './run.ts';
import { loadSituations, SituationFault } from './situation.ts';
import { costOf, failuresOf, tableOf } from './table.ts';

const SITUATIONS = join(ROOT, 'eval/situations');

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
  const situations = loadSituations(
    given.situations === null ? SITUATIONS : resolve(given.situations),
  ).filter(({ id }) => given.only.length === 0 || given.only.some((part) => id.includes(part)));
  if (situations.length === 0) throw new UsageError('there is no such situation');
  const { llm: provider } = loadConfig(process.env, ROOT);
  if (provider.apiKey === null) throw new UsageError('OPENAI_API_KEY is not set: no model can be asked');
  console.log(
    `${situations.length} situations, ${given.samples} replies each, by ${provider.model} at ${provider.baseUrl}`,
  );
  const llm = createLlm({ ...provider, logger: pino({ level: 'warn' }, pino.destination(2)) });
  try {
    const taken = await takeSamples(situations, {
      ...given,
      llm,
      bank: await loadBank(join(ROOT, 'tasks')),
      onSample: ({ sample }, done, of) =>
        console.error(
          `${done}/${of} ${sample.situation} ${sample.sample}: ${sample.ms} ms, ${sample.failure ?? sample.model}`,
        ),
    });
    const samples = taken.map(({ sample }) => sample);
    if (given.out !== null) writeFileSync(resolve(given.out), resultsText(samples));
    const changes = baseline && compare(samples, baseline);
    if (changes?.every((change) => change.situations === 0)) {
      throw new UsageError('the baseline has none of these situations');
    }
    for (const line of failuresOf(samples)) console.log(line);
    const rates = ratesOf(samples);
    console.log(['', ...tableOf(rates, changes), '', costOf(samples)].join('\n'));
    const leaks = rates.filter(({ check, kept, of }) => LEAKS.includes(check) && kept < of);
    const losses = changes?.filter(({ isLoss }) => isLoss) ?? [];
    return leaks.length + losses.length > 0 ? EXIT.fault : EXIT.fine;
  } finally {
    await llm.close();
  }
}
