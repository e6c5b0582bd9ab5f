import { type Client, type ScheduleOptions, ScheduleOverlapPolicy } from '@temporalio/client';
import type { retention } from '../../workflows/retention.ts';
import { INTERVIEW_QUEUE } from '../../workflows/task-queues.ts';
import { ensureSchedule } from './schedule.ts';

/** As an operator finds it in the Temporal UI. */
export const RETENTION_SCHEDULE = 'retention';

const OPTIONS = {
  scheduleId: RETENTION_SCHEDULE,
  spec: { intervals: [{ every: '1 day' }] },
  // A day that nobody was there is made up for.
  policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '7 days' },
  action: {
    type: 'startWorkflow',
    workflowType: 'retention' satisfies (typeof retention)['name'],
    workflowId: RETENTION_SCHEDULE,
    taskQueue: INTERVIEW_QUEUE,
  },
} satisfies ScheduleOptions;

/** Temporal starts the workflow {@link retention} by itself. */
export function ensureRetentionSchedule(client: Client): Promise<void> {
  return ensureSchedule(client, OPTIONS);
}
