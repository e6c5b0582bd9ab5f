import type { SignalAnswer } from '../../contract/integrity.ts';
import { appealUntil } from '../../domain/interview/appeal.ts';
import type { Locale } from '../../domain/vocabulary.ts';
import type { IdentifiedSignal, Integrity } from '../../integrity/integrity.ts';
import { readingOf } from '../../integrity/readings.ts';
import type { Reviews } from '../../report/reviews.ts';
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
    reviews: { reviews, appeal },
  }: { audience: IntegrityAudience; finishedAt: number | null; reviews: Reviews },
) {
  return {
    signals: presentSignals({ signals }, audience),
    chain: {
      head: chain.head,
      length: chain.length,
      verified_at: chain.faults.length === 0 ? iso(verifiedAt) : null,
    },
    reviews,
    appeal: appeal && { text: appeal.text, at: appeal.at },
    appeal_until: isoOrNull(appealUntil(finishedAt)),
  };
}

export function presentSignals({ signals }: Pick<Integrity, 'signals'>, audience: IntegrityAudience) {
  return signals.map((signal) => presentSignal(signal, audience));
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
    evidence: evidence.map(({ store, taskId, clientId, seq }) => ({
      store,
      ...(taskId !== null && { task_id: taskId }),
      ...(clientId !== '' && { client_id: clientId }),
      seq,
    })),
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
