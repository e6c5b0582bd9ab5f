import type { PackageTerms } from '../../domain/packages/terms.ts';
import type { PackageRecord } from '../../records/package.ts';

/** What an interview takes along from that version of its package. */
export function termsOf(
  { id, version, content }: PackageRecord,
  additionalTimePercent: number,
): PackageTerms {
  const { timePercent, appealDays, retentionDays, reportToCandidate } = content;
  return {
    ...{ packageId: id, version, timePercent, additionalTimePercent },
    ...{ appealDays, retentionDays, reportToCandidate },
  };
}
