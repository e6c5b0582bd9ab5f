import type { Invitation, InvitationStatus } from './query.ts';

/** A step on the way of an invitation: taken, to come, or the one at which it ended early. */
export interface Step {
  id: InvitationStatus;
  state: 'done' | 'ahead' | 'ended';
  /** Null where it has not come, or where only that it came is known. */
  at: string | null;
}

type Course = Pick<Invitation, 'status' | 'created_at' | 'opened_at' | 'accepted_at' | 'expires_at'>;

/** From the invitation to the end of the interview, or to where it ended early. */
export function wayOf({ status, created_at, opened_at, accepted_at, expires_at }: Course): Step[] {
  const created: Step = { id: 'created', state: 'done', at: created_at };
  if (status === 'expired' || status === 'cancelled') {
    const opened: Step[] = opened_at === null ? [] : [{ id: 'opened', state: 'done', at: opened_at }];
    return [created, ...opened, { id: status, state: 'ended', at: status === 'expired' ? expires_at : null }];
  }
  const isAccepted = status === 'accepted' || status === 'finished';
  const isOpened = isAccepted || opened_at !== null;
  return [
    created,
    { id: 'opened', state: isOpened ? 'done' : 'ahead', at: opened_at },
    { id: 'accepted', state: isAccepted ? 'done' : 'ahead', at: accepted_at },
    { id: 'finished', state: status === 'finished' ? 'done' : 'ahead', at: null },
  ];
}

/** What can be done with one that stands so. */
export function actionsOf(status: InvitationStatus): {
  change: boolean;
  cancel: boolean;
  isOpen: boolean;
} {
  const isWaiting = status === 'created' || status === 'opened';
  return {
    change: isWaiting || status === 'expired',
    cancel: isWaiting,
    // Until it is accepted its end can be moved, and it can be erased; later a link alone is made anew.
    isOpen: status !== 'accepted' && status !== 'finished',
  };
}

/** Whether its candidate asks for more time, may still be given some, and has none so far. */
export function asksForTime({
  status,
  time_request,
  additional_time_percent,
}: Pick<Invitation, 'status' | 'time_request' | 'additional_time_percent'>): boolean {
  const isWaiting = status === 'created' || status === 'opened';
  return time_request !== null && isWaiting && additional_time_percent === 0;
}
