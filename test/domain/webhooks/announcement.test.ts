import type { InterviewEvent } from '../../../src/domain/interview/events.ts';
import { newsOf } from '../../../src/domain/webhooks/announcement.ts';

const event = (type: InterviewEvent['type'], data: object, seq = 9) =>
  ({ seq, at: 1_000 + seq, type, data }) as InterviewEvent;
const typesOf = (one: InterviewEvent) => newsOf(one).map(({ type }) => type);

describe('what an event of an interview is for those outside', () => {
  it('is its start, whatever comes first', () => {
    const [news] = newsOf(event('final', { text: 'Hello' }, 1));
    expect(news).toEqual({ type: 'interview.started', key: 'start', at: 1_001, data: { seq: 1 } });
  });

  it('is its end, and then its report', () => {
    expect(typesOf(event('state', { state: 'evaluating' }))).toEqual([]);
    expect(typesOf(event('state', { state: 'finished' }))).toEqual(['interview.finished']);
    expect(newsOf(event('finished', { reportSha256: 'abc' }))).toEqual([
      { type: 'report.ready', key: 'report', at: 1_009, data: { seq: 9, reportSha256: 'abc' } },
    ]);
    expect(typesOf(event('finished', { reportSha256: null }))).toEqual([]);
  });

  it('is what people say of it, without what they say', () => {
    const review = { reviewId: 'r-1', decision: 'concern', note: 'secret', signals: [], by: 'ada' };
    expect(newsOf(event('integrity_reviewed', review))).toEqual([
      { type: 'integrity.reviewed', key: 'r-1', at: 1_009, data: { seq: 9, reviewId: 'r-1' } },
      { type: 'report.updated', key: 'review r-1', at: 1_009, data: { seq: 9 }, isOfReport: true },
    ]);
    expect(typesOf(event('appealed', { text: 'It was mine' }))).toEqual(['report.updated']);
  });

  it('is nothing for most', () => {
    expect(newsOf(event('decided', { decisionId: 'd-1', decision: 'reject', reasons: ['No.'] }))).toEqual([
      { type: 'interview.decided', key: 'd-1', at: 1_009, data: { seq: 9 } },
      { type: 'report.updated', key: 'decision d-1', at: 1_009, data: { seq: 9 }, isOfReport: true },
    ]);
    expect(newsOf(event('message', { messageId: 'm', text: 'Hi' }))).toEqual([]);
  });
});
