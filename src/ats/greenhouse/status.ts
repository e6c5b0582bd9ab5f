import type { z } from 'zod';
import type { Stage } from '../../domain/ats/stage.ts';
import type { Assessment } from '../assessment.ts';
import { inWords } from '../words.ts';
import type { testStatusAnswer } from './wire.ts';

/** It knows one word, `complete`, and asks again for all others. */
const STATUSES: Record<Stage, string> = {
  waiting: 'not_started',
  started: 'in_progress',
  judging: 'in_review',
  complete: 'complete',
  expired: 'expired',
  cancelled: 'cancelled',
};

/** `metadata` is shown to people as it is: flat, and primitives alone. */
export function statusFor(
  { stage, url, startedAt, finishedAt, result }: Assessment,
  isInvitationSent: boolean,
): z.output<typeof testStatusAnswer> {
  return {
    partner_status: STATUSES[stage],
    ...(result && { partner_profile_url: url }),
    ...(result && result.score !== null && { partner_score: result.score }),
    metadata: {
      invitation_sent: isInvitationSent,
      ...(startedAt !== null && { started_at: new Date(startedAt).toISOString() }),
      ...(finishedAt !== null && { finished_at: new Date(finishedAt).toISOString() }),
      ...(result && { ...inWords(result), report_hash: result.reportSha256 }),
    },
  };
}
