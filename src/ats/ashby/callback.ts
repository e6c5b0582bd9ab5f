import { type Adapter, basic } from '../adapter.ts';
import type { Assessment } from '../assessment.ts';
import { inWords } from '../words.ts';

/** A result says that it is complete; its timestamp grows with each call. */
export const ashby: Adapter = {
  requestOf: ({ assessment, token, origins: [origin], at }) => ({
    method: 'POST',
    url: `${origin}/assessment.update`,
    headers: {
      authorization: basic(token),
      accept: 'application/json; version=1',
      'content-type': 'application/json',
    },
    body: JSON.stringify({
      assessment_id: assessment.invitationId,
      timestamp: at,
      ...standingOf(assessment),
    }),
  }),
};

function standingOf({ stage, url, result }: Assessment) {
  if (stage === 'expired' || stage === 'cancelled')
    return { cancelled_reason: block('cancelled_reason', 'Cancelled', 'string', stage) };
  if (!result) return { assessment_status: block('status', 'Status', 'string', stage) };
  const { standing, band, work, advice } = inWords(result);
  const main = { standing: 'Standing', band: 'Band', work: 'Work', advice: 'Advice', report_hash: 'SHA-256' };
  const values = { standing, band, work, advice, report_hash: result.reportSha256 };
  return {
    assessment_result:
      result.score === null
        ? block('standing', 'Standing', 'string', standing)
        : block('score', 'Score', 'numeric_score', result.score),
    assessment_profile_url: block('report', 'Report', 'url', url),
    metadata: Object.entries(values).map(([id, value]) =>
      block(id, main[id as keyof typeof main], 'string', value),
    ),
  };
}

function block(
  identifier: string,
  label: string,
  type: 'numeric_score' | 'url' | 'string',
  value: string | number,
) {
  return { identifier, label, type, value, description: label };
}
