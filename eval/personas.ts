import type { Bank } from '../src/bank/bank.ts';
import { loadPrompts } from '../src/interviewer/prompts.ts';
import type { Llm } from '../src/llm/llm.ts';
import type { Sandbox } from '../src/sandbox/sandbox.ts';
import { takenOfInterview } from './interview-samples.ts';
import { openHouse } from './play/house.ts';
import { PlayFault, play } from './play/play.ts';
import type { Script } from './play/script.ts';
import type { Taken } from './run.ts';
import { openWorld } from './world.ts';

/**
 * Lets each persona take so many interviews, some at a time, and tells of each. Resolves with all replies in the order of the personas,
 * and with what is to be said of interviews that could not be played.
 */
export async function playPersonas(
  personas: readonly Script[],
  {
    llm,
    bank,
    sandbox,
    samples,
    concurrency,
    onInterview,
  }: {
    llm: Llm;
    bank: Bank;
    sandbox: Sandbox;
    samples: number;
    concurrency: number;
    onInterview?: (persona: string, replies: number, done: number) => void;
  },
): Promise<{ taken: Taken[]; faults: string[] }> {
  const prompts = loadPrompts();
  const world = await openWorld({ llm, bank, prompts });
  const taken: Taken[][] = personas.map(() => []);
  const faults: string[] = [];
  let next = 0;
  let done = 0;
  try {
    await Promise.all(
      Array.from({ length: Math.min(concurrency, personas.length) }, async () => {
        for (let index = next++; index < personas.length; index = next++) {
          const persona = personas[index] as Script;
          const replies = taken[index] as Taken[];
          for (let count = 0; count < samples; count++) {
            // Of its own for each interview: where others go on, no time can be skipped.
            const house = await openHouse({ models: llm, sandbox });
            try {
              const played = await play(persona, house);
              const counted = replies.length;
              replies.push(...(await takenOfInterview(played, { house, world, prompts, counted })));
              onInterview?.(persona.name, replies.length - counted, ++done);
            } catch (error) {
              if (!(error instanceof PlayFault)) throw error;
              faults.push(error.message);
            } finally {
              await house.close();
            }
          }
        }
      }),
    );
  } finally {
    await world.close();
  }
  return { taken: taken.flat(), faults };
}
