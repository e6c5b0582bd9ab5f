import { FAULTS } from '../../contract/texts/faults.ts';
import { readReviews } from '../../report/reviews.ts';
import { recordAudit } from '../audit/record.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import { conflict, invalid } from '../errors.ts';
import { refuseErased, refusePractice } from '../interviews/judged.ts';
import { may } from '../policies.ts';
import { presentIntegrity } from '../presenters/integrity.ts';
import { PROBLEMS } from '../texts/problems.ts';
import type { INTEGRITY } from './endpoints.ts';

export function integrityHandlers(deps: ApiDependencies): Handlers<typeof INTEGRITY> {
  const { integrity, records, gateway } = deps;
  return {
    async getIntegrity(_, { interview, viewer }) {
      refusePractice(interview);
      const { id, state, finishedAt, appealDays } = interview;
      const isCompany = may(viewer, 'integrity.read', interview);
      if (!isCompany && state !== 'finished') throw conflict('wrong_state', PROBLEMS.integrityAfterTheEnd);
      const reviews = await readReviews(id, { events: records.events, isCompany });
      const audience = { locale: viewer.locale, isCompany };
      const read = await integrity.read(id);
      const matches = isCompany ? await integrity.matches(id, read.signals) : null;
      return presentIntegrity(read, { audience, finishedAt, appealDays, reviews, matches });
    },

    async reviewIntegrity({ body: { decision, note, signals } }, { interview, viewer, newId, ctx }) {
      refusePractice(interview);
      await refuseErased(interview, records);
      await requireKnown(interview.id, signals);
      // One id for both: so a repeat is known as long as its event is kept.
      const reviewId = newId('review');
      const command = { commandId: reviewId, reviewId, decision, note, signals, by: viewer.id };
      const taken = await gateway.review(interview.id, command);
      const object = { kind: 'interview', id: interview.id } as const;
      await recordAudit(deps, ctx.state, { action: 'integrity.reviewed', object, detail: decision });
      return { review_id: taken.reviewId };
    },

    async appealIntegrity({ body: { text } }, { interview, newId }) {
      refusePractice(interview);
      await refuseErased(interview, records);
      return gateway.appeal(interview.id, { commandId: newId('command'), text });
    },
  };

  /** A signal may go when more is known; that somebody has looked at it stays true. */
  async function requireKnown(interviewId: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const { signals } = await integrity.read(interviewId);
    const { reviews } = await readReviews(interviewId, { events: records.events, isCompany: true });
    const known = new Set([...signals.map(({ id }) => id), ...reviews.flatMap((review) => review.signals)]);
    const unknown = ids.flatMap((id, index) => (known.has(id) ? [] : [`signals[${index}]`]));
    if (unknown.length > 0) throw invalid(unknown.map((path) => ({ path, message: FAULTS.unknownSignal })));
  }
}
