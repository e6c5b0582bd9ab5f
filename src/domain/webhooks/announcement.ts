import type { InterviewEvent } from '../interview/events.ts';
import type { WebhookData } from './body.ts';
import type { WebhookEventType } from './event-types.ts';

/** Something happened that receivers of an organisation are told of. */
export interface Announcement {
  organisationId: string;
  type: WebhookEventType;
  /**
   * What tells it from all others of its type and of what it is about: the same thing announced twice, by whomever, is one event.
   */
  key: string;
  at: number;
  data: WebhookData;
}

/** What an event of an interview is for those outside; empty for most. */
export type EventNews = Pick<Announcement, 'type' | 'key' | 'at'> & {
  data: Pick<WebhookData, 'seq' | 'reviewId' | 'reportSha256'>;
  /** Whoever keeps it adds the hash of the report as it is then, and tells nobody while there is none. */
  isOfReport?: true;
};

/** What the key of a report begins with that has changed by a decision of people alone. */
export const BY_DECISION = 'decision ';

/** Things that happen once in an interview are told once, also where the interview has decided them anew. */
export function newsOf(event: InterviewEvent): EventNews[] {
  const { seq, at } = event;
  const news = (type: WebhookEventType, key: string, data: EventNews['data'] = {}): EventNews => ({
    ...{ type, key, at },
    data: { seq, ...data },
  });
  const started = seq === 1 ? [news('interview.started', 'start')] : [];
  switch (event.type) {
    case 'state':
      return event.data.state === 'finished' ? [...started, news('interview.finished', 'end')] : started;
    case 'finished': {
      const { reportSha256 } = event.data;
      return reportSha256 === null ? started : [...started, news('report.ready', 'report', { reportSha256 })];
    }
    case 'integrity_reviewed': {
      const { reviewId } = event.data;
      const updated: EventNews = { ...news('report.updated', `review ${reviewId}`), isOfReport: true };
      return [...started, news('integrity.reviewed', reviewId, { reviewId }), updated];
    }
    case 'decided': {
      const { decisionId } = event.data;
      const updated: EventNews = {
        ...news('report.updated', `${BY_DECISION}${decisionId}`),
        isOfReport: true,
      };
      return [...started, news('interview.decided', decisionId), updated];
    }
    case 'appealed':
      return [...started, { ...news('report.updated', 'appeal'), isOfReport: true }];
    default:
      return started;
  }
}
