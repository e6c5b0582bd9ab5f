import { condition, defineUpdate, proxyActivities, setHandler } from '@temporalio/workflow';
import type { FloorActivities } from './floor.ts';

export const doNothing = defineUpdate<void>('doNothing');
export const runEmptyActivity = defineUpdate<void>('runEmptyActivity');

const { nothing } = proxyActivities<FloorActivities>({ startToCloseTimeout: '10s' });

/** Answers until it is terminated. */
export async function floor(): Promise<void> {
  setHandler(doNothing, () => {});
  setHandler(runEmptyActivity, () => nothing());
  await condition(() => false);
}
