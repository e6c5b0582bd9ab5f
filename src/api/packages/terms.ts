import type { PackageTerms } from '../../domain/packages/terms.ts';
import type { PackageRecord } from '../../records/package.ts';

/** What an interview takes along from that version of its package. */
export function termsOf(
  { id, version, content }: PackageRecord,
  additionalTimePercent: number,
): PackageTerms {
  const { timePercent, appealDays, retentionDays, reportToCandidate } = content;
  const { resume, voice, video, mediaDays } = content;
  return {
    ...{ packageId: id, version, timePercent, additionalTimePercent },
    ...{ appealDays, retentionDays, reportToCandidate },
    ...{ resume, voice, video, mediaDays },
  };
}
