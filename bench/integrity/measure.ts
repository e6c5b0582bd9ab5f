import { createHash } from 'node:crypto';
import { SEVERITIES, type Severity, type Signal } from '../../src/domain/integrity/signal.ts';
import { signalsOf } from '../../src/domain/integrity/signals.ts';
import type { RecordedSession } from './sessions.ts';

/** What the rules say of one session. */
export interface Judged {
  session: RecordedSession;
  signals: Signal[];
  /** The gravest; null without a signal. */
  severity: Severity | null;
  tookMs: number;
}

export function judge(session: RecordedSession): Judged {
  const started = performance.now();
  const signals = signalsOf(session.evidence, { sha256 });
  const tookMs = performance.now() - started;
  const severity = SEVERITIES.findLast((one) => signals.some((signal) => signal.severity === one)) ?? null;
  return { session, signals, severity, tookMs };
}

/** Of the sessions that set no threshold, or of all. */
export interface Figures {
  honest: number;
  /** Honest ones with anything above `info`. */
  raised: string[];
  dishonest: number;
  /** Dishonest ones with `notice` or more, and those without. */
  found: string[];
  missed: string[];
  /** Found with a `strong` one. */
  strong: string[];
}

export function figuresOf(judged: readonly Judged[]): Figures {
  const names = (of: readonly Judged[]) => of.map(({ session }) => session.name);
  const isGrave = ({ severity }: Judged) => severity === 'notice' || severity === 'strong';
  const honest = judged.filter(({ session }) => session.isHonest);
  const dishonest = judged.filter(({ session }) => !session.isHonest);
  return {
    honest: honest.length,
    raised: names(honest.filter(isGrave)),
    dishonest: dishonest.length,
    found: names(dishonest.filter(isGrave)),
    missed: names(dishonest.filter((one) => !isGrave(one))),
    strong: names(dishonest.filter(({ severity }) => severity === 'strong')),
  };
}

/** Sessions with an even number: the thresholds were set on the others. */
export function isMeasured({ session }: Judged): boolean {
  return session.number % 2 === 0;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
