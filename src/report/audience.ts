import type { DecisionAnswer } from '../contract/decisions.ts';
import type { ExplanationAnswer, ReportAnswer, ReportTask, StoredReport } from '../contract/report.ts';
import { coarseDuration } from '../domain/measurement/coarse.ts';
import { MAX_SCORE, scoreOf } from '../domain/measurement/score.ts';
import type { ReportToCandidate } from '../domain/packages/package.ts';
import type { User } from '../records/user.ts';
import type { Reviews } from './reviews.ts';
import { withoutPerson } from './without-person.ts';

/**
 * The stored report, and beside it whose it is, its signals, whether their record is sound, and what people said of them. For the candidate without counts of
 * telemetry, what leads to the results of hidden tests, exact durations of checks, tasks that were not given, doubts about reviews, and
 * who of the company extended a deadline. `hash` is that of the whole report as it is stored.
 */
export function presentReport(
  stored: StoredReport,
  {
    isCompany,
    extent = 'full',
    candidate,
    invited = null,
    integrity,
    reviews,
    decisions,
    explanation,
  }: {
    isCompany: boolean;
    /** How much of it this reader is shown: in short it is without texts, as once its person is erased. */
    extent?: Exclude<ReportToCandidate, 'none'>;
    candidate: User | null;
    /** As whom the company has invited them; null for who has started by themselves. */
    invited?: { firstName: string; lastName: string | null } | null;
    /** As this reader may see it; null while it cannot be read. */
    integrity: ReportIntegrity | null;
    /** As this reader may see them. */
    reviews: Reviews;
    /** As this reader may see them. */
    decisions: DecisionAnswer[];
    explanation: ExplanationAnswer | null;
  },
): ReportAnswer {
  const report = {
    ...(extent === 'summary' ? { ...withoutPerson(stored), extent } : stored),
    score: reportScore(stored),
    max_score: MAX_SCORE,
    candidate: presentCandidate(candidate, { invited, isCompany }),
    signals: integrity?.signals ?? null,
    chain: integrity?.chain ?? null,
    ...reviews,
    decisions,
    explanation,
  };
  if (isCompany) return report;
  const given = new Set(report.tasks.map(({ task_id }) => task_id));
  return {
    ...report,
    integrity: null,
    extensions: report.extensions.map(({ by: _, ...rest }) => rest),
    tasks: report.tasks.map((task) => forCandidates(task, given)),
  };
}

/** From the band as it is written, so that whoever reads the report can derive it. */
export function reportScore({ ability, level }: Pick<StoredReport, 'ability' | 'level'>): number | null {
  return scoreOf({ ...ability, level, tasks: ability.verdict.tasks });
}

/** What stands beside a report of what was noticed. */
export type ReportIntegrity = { [Part in 'signals' | 'chain']: NonNullable<ReportAnswer[Part]> };

function presentCandidate(
  candidate: User | null,
  {
    invited,
    isCompany,
  }: { invited: { firstName: string; lastName: string | null } | null; isCompany: boolean },
): ReportAnswer['candidate'] {
  if (!candidate) return null;
  const { id, nickname, email } = candidate;
  const name = invited && { first_name: invited.firstName, last_name: invited.lastName };
  return { user_id: id, nickname, ...name, ...(isCompany && { email }) };
}

function forCandidates(task: ReportTask, given: ReadonlySet<string>): ReportTask {
  const candidates = task.why_chosen.candidates.filter(({ task_id }) => given.has(task_id));
  return {
    ...task,
    why_chosen: { ...task.why_chosen, candidates },
    submissions: task.submissions.map(({ result_sha256: _, review, ...rest }) => ({
      ...rest,
      duration_ms: coarseDuration(rest.duration_ms),
      review: review && withoutDoubts(review),
    })),
  };
}

function withoutDoubts({ confident: _, ...review }: Review): Review {
  return review;
}

type Review = NonNullable<ReportTask['submissions'][number]['review']>;
