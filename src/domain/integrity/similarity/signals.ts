import type { Signal } from '../signal.ts';
import { severityOf } from './similarity.ts';

/** A submission that is like another one, of another interview, for the same task in the same language. */
export interface Likeness {
  taskId: string;
  submissionId: string;
  checkedAt: number;
  /** From 0 to 1. */
  similarity: number;
  other: { interviewId: string; submissionId: string };
}

/** Of a task the most similar ones are shown; a person would not look at more. */
export const MOST_SIMILAR = 5;

/**
 * A signal for each task and other interview that is similar enough: that of their most similar submissions. Of a task the
 * most similar come first, {@link MOST_SIMILAR} at most.
 */
export function similarSignals(likenesses: readonly Likeness[]): Signal[] {
  const shown = new Map<string, Set<string>>();
  const sorted = [...likenesses].sort((a, b) => b.similarity - a.similarity || a.checkedAt - b.checkedAt);
  return sorted.flatMap((likeness) => {
    const severity = severityOf(likeness.similarity);
    const interviews = shown.get(likeness.taskId) ?? new Set();
    shown.set(likeness.taskId, interviews);
    const { interviewId } = likeness.other;
    if (severity === null || interviews.has(interviewId) || interviews.size >= MOST_SIMILAR) return [];
    interviews.add(interviewId);
    return [signalOf(likeness, severity)];
  });
}

function signalOf(
  { taskId, submissionId, checkedAt, similarity, other }: Likeness,
  severity: Signal['severity'],
): Signal {
  return {
    kind: 'similar',
    severity,
    from: checkedAt,
    to: checkedAt,
    evidence: [],
    facts: {
      similarity: Math.floor(similarity * 100) / 100,
      task_id: taskId,
      submission_id: submissionId,
      other_session_id: other.interviewId,
      other_submission_id: other.submissionId,
    },
  };
}
