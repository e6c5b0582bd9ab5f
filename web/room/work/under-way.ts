import type { SessionSnapshot } from '../../session/session.ts';

/** A run or a check that somebody waits for: on its way, or waiting for the connection. */
export type UnderWay = 'run' | 'check' | 'run_waits' | 'check_waits';

/** What was asked for here, else the check that the interview is in, as after a call from another device. */
export function underWay({
  outbox,
  interview,
}: Pick<SessionSnapshot, 'outbox' | 'interview'>): UnderWay | null {
  for (const { kind, state } of outbox) {
    if (kind === 'message' || state === 'refused') continue;
    return state === 'sending' ? kind : `${kind}_waits`;
  }
  return interview?.state === 'evaluating' ? 'check' : null;
}
