import type { AppealAnswer, ReviewAnswer } from '../contract/integrity.ts';
import type { InterviewEvent, ReviewData } from '../domain/interview/events.ts';
import type { Records } from '../records/records.ts';

/** What people said of an interview's signals: it stands beside the report. */
export interface Reviews {
  reviews: ReviewAnswer[];
  appeal: AppealAnswer | null;
}

/** For candidates without who reviewed, and what they noted. */
export async function readReviews(
  interviewId: string,
  { events, isCompany }: Pick<Records, 'events'> & { isCompany: boolean },
): Promise<Reviews> {
  const found = await events.ofTypes(interviewId, ['integrity_reviewed', 'appealed']);
  return reviewsIn(found, isCompany);
}

export function reviewsIn(events: readonly InterviewEvent[], isCompany: boolean): Reviews {
  const appealed = events.find((event) => event.type === 'appealed');
  return {
    reviews: events.flatMap((event) =>
      event.type === 'integrity_reviewed' ? { ...placeOf(event), ...said(event.data, isCompany) } : [],
    ),
    appeal: appealed?.type === 'appealed' ? { ...placeOf(appealed), text: appealed.data.text } : null,
  };
}

function said({ reviewId, decision, note, signals, by }: ReviewData, isCompany: boolean) {
  const open = { review_id: reviewId, decision, signals };
  return isCompany ? { ...open, note, by } : open;
}

function placeOf({ seq, at }: InterviewEvent) {
  return { seq, at: new Date(at).toISOString() };
}
