import type { Bank } from '../src/bank/bank.ts';
import { loadPrompts } from '../src/interviewer/prompts.ts';
import type { Llm } from '../src/llm/llm.ts';
import type { Ground } from './checks/check.ts';
import { inParallel } from './in-parallel.ts';
import { type Sample, takeSample } from './sample.ts';
import type { Situation } from './situation.ts';
import { openWorld } from './world.ts';

/** A reply, with what it was held against. */
export interface Taken {
  sample: Sample;
  ground: Ground;
}

/** Takes so many replies in each situation, some at a time, and tells of each; resolves in the order of the situations. */
export async function takeSamples(
  situations: readonly Situation[],
  {
    llm,
    bank,
    samples,
    concurrency,
    onSample,
  }: {
    llm: Llm;
    bank: Bank;
    samples: number;
    concurrency: number;
    onSample?: (taken: Taken, done: number, of: number) => void;
  },
): Promise<Taken[]> {
  const prompts = loadPrompts();
  const world = await openWorld({ llm, bank, prompts });
  const wanted = situations.flatMap((situation) =>
    Array.from({ length: samples }, (_, index) => ({ situation, sample: index + 1 })),
  );
  let done = 0;
  try {
    return await inParallel(wanted, concurrency, async ({ situation, sample }) => {
      const taken = await takeSample(situation, sample, { world, prompts });
      onSample?.(taken, ++done, wanted.length);
      return taken;
    });
  } finally {
    await world.close();
  }
}
