import type { SessionSnapshot } from '../../session/session.ts';

/** A run or a check that somebody waits for: on its way, or waiting for the connection. */
export type Wait = 'run' | 'check' | 'run_waits' | 'check_waits';
/** `review`: the check has its result, and its reviewer reads the code. */
export type UnderWay = Wait | 'review';

/** What was asked for here, else the check that the interview is in, as after a call from another device. */
export function underWay({
  outbox,
  interview,
  feed,
}: Pick<SessionSnapshot, 'outbox' | 'interview' | 'feed'>): UnderWay | null {
  for (const { kind, state } of outbox) {
    if (kind === 'message' || state === 'refused') continue;
    return state === 'sending' ? kind : `${kind}_waits`;
  }
  if (interview?.state !== 'evaluating') return null;
  const last = feed.items.findLast(({ kind }) => kind === 'verdict' || kind === 'state');
  return last?.kind === 'verdict' ? 'review' : 'check';
}
