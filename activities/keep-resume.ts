import { log } from '@temporalio/activity';
import { v5 as uuidV5 } from 'uuid';
import type { Claim, FoundClaim } from '../src/domain/resume/claim.ts';
import { claimsIn } from '../src/domain/resume/claims.ts';
import type { ReadResume } from '../src/domain/resume/read.ts';
import type { ReadingOutcome, ResumeInput } from '../src/domain/resume/reading.ts';
import type { Records } from '../src/records/records.ts';
import type { ReadOutcome } from '../src/records/resume.ts';

/** Under which ids of claims are made. */
const CLAIMS = '0d6a1c58-7a55-4f43-8a0e-6c2f1de5f0b3';

interface Parts {
  records: Pick<Records, 'resumes' | 'blobs' | 'invitations'>;
  now: () => number;
}

/** Keeps what was read of a résumé, with the claims in it; `resultSha256` is null where nobody could read it. */
export function createResumeKeeper({ records, now }: Parts) {
  return async ({
    resultSha256,
    ...input
  }: ResumeInput & { resultSha256: string | null }): Promise<{ status: ReadingOutcome }> => {
    const { interviewId, readingId } = input;
    const stored = await records.resumes.find(interviewId);
    // An earlier try has kept it, and its answer was lost.
    if (stored?.readingId === readingId && stored.status !== 'reading') return { status: stored.status };
    const outcome = await outcomeOf(interviewId, resultSha256);
    const isKept = await records.resumes.keep(input, { resultSha256, outcome, at: now() });
    if (isKept && outcome.kind === 'failed')
      log.info('a résumé has no text', { readingId, reason: outcome.reason });
    return { status: isKept ? outcome.kind : 'replaced' };
  };

  async function outcomeOf(interviewId: string, resultSha256: string | null): Promise<ReadOutcome> {
    const json = resultSha256 === null ? null : await records.blobs.find(resultSha256);
    if (json === null) return { kind: 'failed', reason: 'internal' };
    const read = JSON.parse(json) as ReadResume;
    if (read.kind === 'failed') return read;
    const { lines, hidden } = read;
    const found = claimsIn(
      lines.map(({ text }) => text),
      await namesOf(interviewId),
    );
    return { kind: 'ready', lines, hidden, claims: found.map(withId) };
  }

  /** As whom somebody was invited. */
  async function namesOf(interviewId: string): Promise<string[]> {
    const invitation = (await records.invitations.ofInterviews([interviewId])).get(interviewId);
    if (!invitation) return [];
    const { firstName, lastName, preferredName } = invitation.candidate;
    return [firstName, lastName, preferredName].filter((name) => name !== null);
  }
}

function withId(claim: FoundClaim): Claim {
  return { id: uuidV5(JSON.stringify([claim.kind, claim.text, claim.line]), CLAIMS), ...claim };
}
