import type { Bank } from '../src/bank/bank.ts';
import { loadPrompts } from '../src/interviewer/prompts.ts';
import type { Llm } from '../src/llm/llm.ts';
import type { Ground } from './checks/check.ts';
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
  const taken: Taken[] = [];
  let next = 0;
  let done = 0;
  try {
    await Promise.all(
      Array.from({ length: Math.min(concurrency, wanted.length) }, async () => {
        for (let index = next++; index < wanted.length; index = next++) {
          const { situation, sample } = wanted[index] as (typeof wanted)[number];
          const one = await takeSample(situation, sample, { world, prompts });
          taken[index] = one;
          onSample?.(one, ++done, wanted.length);
        }
      }),
    );
  } finally {
    await world.close();
  }
  return taken;
}
