import {
  condition,
  defineUpdate,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
} from '@temporalio/workflow';
import type { RawActivities } from './raw.ts';

/** One turn: answered once the first step is done; the number of it comes back by the last one. */
export const turnUpdate = defineUpdate<void, [string]>('turn');

const TIMES = { startToCloseTimeout: '10s' } as const;
const here = proxyLocalActivities<RawActivities>(TIMES);
/** On the workflow's own queue: handed over together with the answer to the workflow task. */
const elsewhere = proxyActivities<RawActivities>(TIMES);

/** Update, local activity, activity, local activity: a turn of a model, and once of all. */
export async function fourSteps(): Promise<never> {
  const waiting: string[] = [];
  setHandler(turnUpdate, async (text) => {
    await here.step(text);
    waiting.push(text);
  });
  for (;;) {
    await condition(() => waiting.length > 0);
    const text = waiting.shift() as string;
    await elsewhere.step(text);
    await here.lastStep(text);
  }
}

/** Update, local activity: a turn without a model. */
export async function twoSteps(): Promise<never> {
  setHandler(turnUpdate, (text) => here.lastStep(text));
  return condition(() => false) as Promise<never>;
}
