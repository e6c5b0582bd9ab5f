import { condition, defineUpdate, proxyActivities, setHandler } from '@temporalio/workflow';
import type { FloorActivities } from './floor.ts';
import { ACTIVITIES } from './task-queues.ts';

export const doNothing = defineUpdate<void>('doNothing');
export const runEmptyActivity = defineUpdate<void>('runEmptyActivity');

const { nothing } = proxyActivities<FloorActivities>({ taskQueue: ACTIVITIES, startToCloseTimeout: '10s' });

/** Answers until it is terminated. */
export async function floor(): Promise<void> {
  setHandler(doNothing, () => {});
  setHandler(runEmptyActivity, () => nothing());
  await condition(() => false);
}
