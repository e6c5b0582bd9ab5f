import { type Client, type ScheduleOptions, ScheduleOverlapPolicy } from '@temporalio/client';
import type { invitationExpiry } from '../../workflows/invitation-expiry.ts';
import { INTERVIEW_QUEUE } from '../../workflows/task-queues.ts';
import { ensureSchedule } from './schedule.ts';

/** As an operator finds it in the Temporal UI. */
export const INVITATION_EXPIRY_SCHEDULE = 'invitation-expiry';

const OPTIONS = {
  scheduleId: INVITATION_EXPIRY_SCHEDULE,
  // Whoever reads an invitation sees that its time is up at once; this is for those who are told.
  spec: { intervals: [{ every: '10 minutes' }] },
  // One look sees all that was missed.
  policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '10 minutes' },
  action: {
    type: 'startWorkflow',
    workflowType: 'invitationExpiry' satisfies (typeof invitationExpiry)['name'],
    workflowId: INVITATION_EXPIRY_SCHEDULE,
    taskQueue: INTERVIEW_QUEUE,
  },
} satisfies ScheduleOptions;

/** Temporal starts the workflow {@link invitationExpiry} by itself. */
export function ensureInvitationExpirySchedule(client: Client): Promise<void> {
  return ensureSchedule(client, OPTIONS);
}
