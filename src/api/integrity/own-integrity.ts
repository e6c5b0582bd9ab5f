import type { Locale } from '../../domain/vocabulary.ts';
import type { IntegrityReader } from '../../integrity/integrity.ts';
import { TextUnread } from '../../readers/reader-process.ts';
import type { InterviewRecord, Records } from '../../records/records.ts';
import { readReviews } from '../../report/reviews.ts';
import { presentIntegrity } from '../presenters/integrity.ts';

/**
 * What was noticed of an interview, for the export of its candidate's data: what they read of it themselves. Null before its end, of a
 * practice, of which nothing is noticed, and where it cannot be read.
 */
export function createOwnIntegrity({
  integrity,
  records,
}: {
  integrity: Pick<IntegrityReader, 'read'>;
  records: Pick<Records, 'events'>;
}) {
  return async ({ id, practice, state, finishedAt, appealDays }: InterviewRecord, locale: Locale) => {
    if (practice || state !== 'finished') return null;
    const reviews = await readReviews(id, { events: records.events, isCompany: false });
    const audience = { locale, isCompany: false };
    try {
      return presentIntegrity(await integrity.read(id), {
        audience,
        finishedAt,
        appealDays,
        reviews,
        matches: null,
      });
    } catch (error) {
      if (!(error instanceof TextUnread)) throw error;
      return null;
    }
  };
}
