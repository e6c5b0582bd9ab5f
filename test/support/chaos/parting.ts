import { eventually } from '../eventually.ts';
import type { Told } from './candidate.ts';
import type { Line } from './line.ts';
import type { Verifier } from './verify.ts';

/** An erasure is done once more when nothing can come late. */
const ERASED_WITHIN_MS = 90_000;

/** Which candidates of a round have all of it erased; the others log out. */
export function isErased(number: number): boolean {
  return number % 4 === 0;
}

/** After the interview: the candidate has all of it erased, or logs out. */
export async function part({ ledger }: Told, line: Line, { isErased }: { isErased: boolean }): Promise<void> {
  const { token, nickname } = ledger;
  const call = isErased
    ? ({ method: 'DELETE', path: '/auth/me' } as const)
    : ({ method: 'POST', path: '/auth/logout' } as const);
  const { status } = await line.call({ ...call, token });
  // Whoever asks a second time, since no answer came, is nobody any more.
  if (![202, 204, 401].includes(status))
    line.complain(`${call.method} ${call.path} of ${nickname}: ${status}`);
  const after = await line.call({ method: 'GET', path: '/auth/me', token });
  if (after.status !== 401)
    line.complain(`the token of ${nickname} opens doors after its end: ${after.status}`);
  ledger.isErased = isErased;
}

/** That what was acknowledged as begun has come to its end. */
export async function judgeErased({ ledger }: Told, verifier: Verifier): Promise<string[]> {
  try {
    await eventually(() => verifier.isErased(ledger.sessionId), ERASED_WITHIN_MS);
    return [];
  } catch {
    return [`${ledger.sessionId} (${ledger.nickname}) is not erased`];
  }
}
