import type { Stage } from '../../domain/ats/stage.ts';
import type { Adapter } from '../adapter.ts';
import type { Result } from '../assessment.ts';
import { inWords } from '../words.ts';

const STATUSES: Record<Stage, string> = {
  waiting: 'pending',
  started: 'pending',
  judging: 'pending',
  complete: 'completed',
  expired: 'expired',
  // Nobody will take it: its own word for that.
  cancelled: 'rejected',
};

export const workable: Adapter = {
  requestOf: ({ assessment: { stage, url, result }, callbackUrl, token }) => ({
    method: 'PUT',
    url: callbackUrl ?? '',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      status: STATUSES[stage],
      results_url: url,
      ...(result && { assessment: resultIn(result) }),
    }),
  }),
};

/** Without its `grade`, of failed, passed and excelled: that would be a decision. */
function resultIn(result: Result) {
  const { standing, band, work, advice } = inWords(result);
  return {
    ...(result.score !== null && { score: result.score }),
    summary: `${standing}. ${advice}`,
    details: `${band} ${work} SHA-256: ${result.reportSha256}`,
  };
}
