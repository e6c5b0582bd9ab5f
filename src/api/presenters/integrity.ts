import type { ChainAnswer, RowAnswer, SignalAnswer } from '../../contract/integrity.ts';
import type { EvidenceRef } from '../../domain/integrity/evidence.ts';
import type { Match } from '../../domain/integrity/similarity/matches.ts';
import { appealUntil } from '../../domain/interview/appeal.ts';
import type { Locale } from '../../domain/vocabulary.ts';
import type { IdentifiedSignal, Integrity } from '../../integrity/integrity.ts';
import { readingOf } from '../../integrity/readings.ts';
import type { Reviews } from '../../report/reviews.ts';
import type { RowName } from '../../telemetry/telemetry.ts';
import { iso, isoOrNull } from './time.ts';

/** Who reads: others' submissions are the company's alone. */
export interface IntegrityAudience {
  locale: Locale;
  isCompany: boolean;
}

export function presentIntegrity(
  { signals, chain, verifiedAt }: Integrity,
  {
    audience,
    finishedAt,
    appealDays,
    reviews: { reviews, appeal },
    matches,
  }: {
    audience: IntegrityAudience;
    finishedAt: number | null;
    /** Of its package; null where there is none. */
    appealDays: number | null;
    reviews: Reviews;
    /** By signal; they tell of others' programs, so they are the company's. */
    matches: ReadonlyMap<string, Match[]> | null;
  },
) {
  return {
    signals: presentSignals({ signals }, audience).map((signal) => {
      const parts = matches?.get(signal.id);
      return parts ? { ...signal, matches: parts } : signal;
    }),
    chain: presentChain({ chain, verifiedAt }),
    reviews,
    appeal: appeal && { text: appeal.text, at: appeal.at },
    appeal_until: isoOrNull(appealUntil(finishedAt, appealDays)),
  };
}

export function presentSignals({ signals }: Pick<Integrity, 'signals'>, audience: IntegrityAudience) {
  return signals.map((signal) => presentSignal(signal, audience));
}

/** Whether all that came is as it came. */
export function presentChain({ chain, verifiedAt }: Pick<Integrity, 'chain' | 'verifiedAt'>): ChainAnswer {
  const { head, length, faults, faultCount } = chain;
  return {
    head,
    length,
    verified_at: faultCount === 0 ? iso(verifiedAt) : null,
    faults: faults.map(({ kind, from, to, rows, rowCount, source }) => ({
      kind,
      from,
      to,
      rows: rows.map(presentRow),
      row_count: rowCount,
      event_seq: typeof source === 'number' ? source : null,
    })),
    fault_count: faultCount,
  };
}

function presentRow({ store, taskId, clientId, seq }: EvidenceRef | RowName): RowAnswer {
  return {
    store,
    ...(taskId && { task_id: taskId }),
    ...(clientId !== '' && { client_id: clientId }),
    seq,
  };
}

/** Both readings in the reader's language. */
function presentSignal(signal: IdentifiedSignal, { locale, isCompany }: IntegrityAudience): SignalAnswer {
  const { id, kind, severity, from, to, evidence, facts, departures } = signal;
  return {
    id,
    kind,
    severity,
    from: iso(from),
    to: iso(to),
    evidence: evidence.map(presentRow),
    facts: presentFacts(facts, isCompany),
    ...(departures && { departures: departures.map(({ from, to }) => ({ from: iso(from), to: iso(to) })) }),
    ...readingOf(signal, locale),
  };
}

function presentFacts(
  { other_session_id: sessionId, other_submission_id: submissionId, ...facts }: IdentifiedSignal['facts'],
  isCompany: boolean,
): SignalAnswer['facts'] {
  if (sessionId === undefined || !isCompany) return facts;
  return { ...facts, other: { session_id: String(sessionId), submission_id: String(submissionId) } };
}
