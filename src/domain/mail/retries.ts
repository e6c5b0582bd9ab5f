import type { MailTry } from './mail.ts';

const MIN = 60_000;
const H = 60 * MIN;

/** What lies between one try and the next: nine tries in two days. A server that puts off strangers wants to be asked again within minutes. */
export const MAIL_WAITS_MS: readonly number[] = [MIN, 5 * MIN, 15 * MIN, H, 3 * H, 6 * H, 12 * H, 24 * H];
export const MOST_MAIL_TRIES = MAIL_WAITS_MS.length + 1;

/** Up to so much of a wait is added to it or taken away. */
const JITTER = 0.1;

/** What follows from a try. */
export type MailStep = { kind: 'sent' } | { kind: 'again'; waitMs: number } | { kind: 'failed' };

/** `tries`: with this one. `random` is from 0 to 1. */
export function stepAfterMail(
  { fault, isForGood }: MailTry,
  { tries, random }: { tries: number; random: number },
): MailStep {
  if (fault === null) return { kind: 'sent' };
  const wait = MAIL_WAITS_MS[tries - 1];
  if (isForGood || wait === undefined) return { kind: 'failed' };
  return { kind: 'again', waitMs: Math.round(wait * (1 - JITTER + 2 * JITTER * random)) };
}
