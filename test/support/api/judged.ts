import type { DecisionAnswer } from '../../../src/contract/decisions.ts';
import type { StoredReport } from '../../../src/contract/report.ts';
import { explanationOf } from '../../../src/report/explanation.ts';
import type { Reviews } from '../../../src/report/reviews.ts';

/** A report that nobody has judged, and that says nothing of how. */
export const UNJUDGED = { decisions: [], explanation: null };

export const DECIDED: DecisionAnswer = {
  ...{ seq: 90, at: '2026-11-29T10:00:00.000Z', decision_id: '7b0f2d4e-8f0a-4a52-9b0a-3d0d3b0d4c11' },
  ...{ decision: 'advance', reasons: ['Solved both tasks.', 'Explains well.'], note: 'Ask about Go.' },
  ...{ by: 'u-9', by_nickname: 'grace' },
};

const CIRCUMSTANCES = {
  ...{ organisation: 'Acme', contact: 'grace@example.org', retentionDays: 180, isErased: false },
  appealUntil: Date.UTC(2026, 11, 12),
};

/** As the report's reader finds it, with two decisions of which the last holds. */
export function judged(
  report: StoredReport,
  { isCompany = true, reviews, signals = 2 }: { isCompany?: boolean; reviews: Reviews; signals?: number },
) {
  const held: DecisionAnswer = {
    ...DECIDED,
    seq: 89,
    decision: 'hold',
    reasons: ['One more talk.'],
    note: null,
  };
  const decisions = [held, DECIDED].map(({ note, by, by_nickname, ...open }) =>
    isCompany ? { ...open, note, by, by_nickname } : open,
  );
  const decidedAt = DECIDED.at;
  const explanation = explanationOf(report, { ...CIRCUMSTANCES, signals, reviews, decidedAt });
  return { decisions, explanation };
}
