import type { ExplanationAnswer, StoredReport } from '../contract/report.ts';
import type { Reviews } from './reviews.ts';
import { EXPLANATION_EN } from './texts/explanation-en.ts';
import type { ExplanationFacts, ExplanationTexts } from './texts/explanation-facts.ts';
import { EXPLANATION_RU } from './texts/explanation-ru.ts';

/** What stands beside the report and belongs to how a person is judged by it. */
export interface Circumstances {
  organisation: string | null;
  /** An address of the organisation; null where there is none. */
  contact: string | null;
  /** The last moment for an appeal, milliseconds since the epoch. */
  appealUntil: number | null;
  retentionDays: number;
  /** When somebody of the company last decided; null as long as nobody has. */
  decidedAt: string | null;
  isErased: boolean;
}

/**
 * In plain words, in the interview's language: what counted and what did not, what the model had to do with it, who decides, and how to
 * contest it. It says of this interview what its report says, and asks no clock.
 */
export function explanationOf(
  report: StoredReport,
  { signals, reviews, ...circumstances }: Circumstances & { signals: number | null; reviews: Reviews },
): ExplanationAnswer {
  const texts: ExplanationTexts = report.locale === 'ru' ? EXPLANATION_RU : EXPLANATION_EN;
  const facts: ExplanationFacts = {
    ...factsIn(report),
    ...circumstances,
    signals,
    signalReviews: reviews.reviews.length,
    appealedAt: reviews.appeal?.at ?? null,
    appealUntil:
      circumstances.appealUntil === null ? null : new Date(circumstances.appealUntil).toISOString(),
  };
  return {
    counted: said(texts.counted(facts)),
    not_counted: said(texts.notCounted(facts)),
    model: said(texts.model(facts)),
    deciding: said(texts.deciding(facts)),
    contest: said(texts.contest(facts)),
  };
}

function factsIn({ tasks, ability, extensions, degraded, soft_skills, time }: StoredReport) {
  const reviews = tasks.flatMap(({ submissions }) => submissions.flatMap(({ review }) => review ?? []));
  return {
    tasksCounted: ability.verdict.tasks,
    tasksGiven: tasks.length,
    codeReviews: reviews.filter((review) => !review.degraded).length,
    templateReviews: reviews.filter((review) => review.degraded).length,
    templateReplies: degraded.filter(({ kind }) => kind === 'reply').length,
    extendedSeconds: extensions.reduce((sum, { seconds }) => sum + seconds, 0),
    creditedMs: tasks.reduce((sum, { stopped = [] }) => sum + creditedIn(stopped), 0),
    timePercent: time?.time_percent ?? null,
    additionalTimePercent: time?.additional_time_percent ?? 0,
    hasSoftSkills: soft_skills !== null,
  };
}

function creditedIn(stopped: readonly { cause: string; ms: number }[]): number {
  return stopped.reduce((sum, { cause, ms }) => sum + (cause === 'disconnect' ? ms : 0), 0);
}

/** Without what does not hold of this interview. */
function said(sentences: readonly (string | false)[]): string[] {
  return sentences.filter((sentence) => sentence !== false);
}
