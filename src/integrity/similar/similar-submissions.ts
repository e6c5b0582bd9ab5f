import type { Signal } from '../../domain/integrity/signal.ts';
import { type Likeness, similarSignals } from '../../domain/integrity/similarity/signals.ts';
import { similarityOf } from '../../domain/integrity/similarity/similarity.ts';
import type { FingerprintedSubmission } from '../../records/fingerprints.ts';
import type { InterviewRecord, Records } from '../../records/records.ts';
import type { FingerprintSubmissions } from './fingerprint-submissions.ts';

/** Of one submission so many of the nearest others are looked at. */
const MOST_NEAREST = 20;

/** Signals of the kind `similar`, for an interview that is over or still goes on; none for one that is not there. */
export type SimilarSubmissions = (interviewId: string) => Promise<Signal[]>;

/**
 * Whether submissions of two interviews are compared: those of one person are not, nor are practices, nor is what two
 * organisations have had checked.
 */
function areComparable(one: InterviewRecord, other: InterviewRecord): boolean {
  const isOfOne = one.organisationId === other.organisationId;
  return isOfOne && one.candidateId !== other.candidateId && !one.practice && !other.practice;
}

/**
 * Finds what is like the submissions of an interview, before it and after it. The cost depends on how many submissions the interview
 * has, not on how many there are of its tasks.
 */
export function createSimilarSubmissions({
  records,
  fingerprint,
}: {
  records: Pick<Records, 'interviews' | 'fingerprints'>;
  fingerprint: FingerprintSubmissions;
}): SimilarSubmissions {
  const { interviews, fingerprints } = records;
  return async (interviewId) => {
    const interview = await interviews.find(interviewId);
    if (!interview) return [];
    await fingerprint(interviewId);
    const own = await fingerprints.ofInterview(interviewId);
    const likenesses: Likeness[] = [];
    for (const submission of own) likenesses.push(...(await likenessesOf(interview, submission)));
    return similarSignals(likenesses);
  };

  async function likenessesOf(
    interview: InterviewRecord,
    submission: FingerprintedSubmission,
  ): Promise<Likeness[]> {
    const { submissionId, taskId, checkedAt } = submission;
    const nearest = await fingerprints.sharing(submissionId, MOST_NEAREST);
    const theirs = await interviews.findAll(nearest.map((one) => one.interviewId));
    const own = await fingerprints.hashesOf(submissionId);
    const likenesses: Likeness[] = [];
    for (const other of nearest) {
      const their = theirs.get(other.interviewId);
      if (!their || !areComparable(interview, their)) continue;
      const similarity = similarityOf(own, await fingerprints.hashesOf(other.submissionId));
      if (similarity !== null) likenesses.push({ taskId, submissionId, checkedAt, similarity, other });
    }
    return likenesses;
  }
}
