import { join, resolve } from 'node:path';
import type { Bank } from '../src/bank/bank.ts';
import { ROOT, UsageError } from '../src/cli/tool.ts';
import type { Llm } from '../src/llm/llm.ts';
import { testSandbox } from '../test/support/sandbox.ts';
import type { EvalArguments } from './arguments.ts';
import { playPersonas } from './personas.ts';
import { loadScripts } from './play/script.ts';
import { type Taken, takeSamples } from './run.ts';
import { loadSituations } from './situation.ts';

export const SITUATIONS = join(ROOT, 'eval/situations');
const PERSONAS = join(ROOT, 'eval/personas');

interface Parts {
  llm: Llm;
  bank: Bank;
  /** Whom they are asked of, for people. */
  by: string;
}

/** `faults` are those of interviews that could not be played. */
type Replies = Promise<{ taken: Taken[]; faults: string[] }>;

export async function fromSituations(given: EvalArguments, { by, ...parts }: Parts): Replies {
  const folder = given.situations === null ? SITUATIONS : resolve(given.situations);
  const situations = chosen(loadSituations(folder), ({ id }) => id, given);
  console.log(`${situations.length} situations, ${given.samples} replies each, ${by}`);
  const taken = await takeSamples(situations, {
    ...given,
    ...parts,
    onSample: ({ sample }, done, of) =>
      console.error(
        `${done}/${of} ${sample.situation} ${sample.sample}: ${sample.ms} ms, ${sample.failure ?? sample.model}`,
      ),
  });
  return { taken, faults: [] };
}

export async function fromPersonas(given: EvalArguments, { by, ...parts }: Parts): Replies {
  const personas = chosen(loadScripts(PERSONAS), ({ name }) => name, given);
  console.log(`${personas.length} personas, ${given.samples} interviews each, ${by}`);
  const sandbox = await testSandbox();
  const of = personas.length * given.samples;
  try {
    return await playPersonas(personas, {
      ...{ ...given, ...parts, sandbox },
      onInterview: (persona, replies, done) => console.error(`${done}/${of} ${persona}: ${replies} replies`),
    });
  } finally {
    await sandbox.close();
  }
}

function chosen<One>(
  all: readonly One[],
  nameOf: (one: One) => string,
  { only, personas }: EvalArguments,
): One[] {
  const some = all.filter((one) => only.length === 0 || only.some((part) => nameOf(one).includes(part)));
  if (some.length === 0) throw new UsageError(`there is no such ${personas ? 'persona' : 'situation'}`);
  return some;
}
