import type { InvitationStatus } from '../invitations/invitation.ts';
import { type Announcement, BY_DECISION } from '../webhooks/announcement.ts';
import type { WebhookEventType } from '../webhooks/event-types.ts';

/** How an order stands for the system that it came from. `judging`: the interview is over, and its report is being built. */
export type Stage = 'waiting' | 'started' | 'judging' | 'complete' | 'expired' | 'cancelled';

export function stageOf(status: InvitationStatus, hasReport: boolean): Stage {
  switch (status) {
    case 'created':
    case 'opened':
      return 'waiting';
    case 'accepted':
      return 'started';
    case 'finished':
      return hasReport ? 'complete' : 'judging';
    default:
      return status;
  }
}

/** What of all that receivers are told changes how an order stands, or what was found. */
const NEWS: readonly WebhookEventType[] = [
  'invitation.expired',
  'invitation.cancelled',
  'interview.started',
  'report.ready',
  'report.updated',
];

/** A decision is people's to pass on, and changes nothing else. */
export function isNews({ type, key }: Pick<Announcement, 'type' | 'key'>): boolean {
  return NEWS.includes(type) && !(type === 'report.updated' && key.startsWith(BY_DECISION));
}
