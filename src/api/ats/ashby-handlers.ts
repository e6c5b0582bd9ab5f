import { orderOf } from '../../ats/ashby/wire.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import { conflict, notFound } from '../errors.ts';
import { PROBLEMS } from '../texts/problems.ts';
import type { ASHBY } from './ashby-endpoints.ts';
import { openPackages } from './open-packages.ts';
import { asFaultOf, takeOrder } from './take-order.ts';

export function ashbyHandlers(deps: ApiDependencies): Handlers<typeof ASHBY> {
  const { records, clock } = deps;
  const ordered = (id: string) => ({ success: true as const, results: { assessment_id: id } });

  return {
    async listAshbyTests(_, { viewer: { organisationId } }) {
      const all = await openPackages(organisationId, records);
      const results = all.map(({ id, content: { name, description } }) => ({
        ...{ assessment_type_id: id, name, description },
      }));
      return { success: true, results };
    },

    async startAshbyAssessment({ body }, { viewer, newId }) {
      const { id } = await asFaultOf('assessment_type_id', () =>
        takeOrder(orderOf(body), { viewer, id: newId('invitation'), fields: {}, deps }),
      );
      return ordered(id);
    },

    async cancelAshbyAssessment({ body }, { viewer: { organisationId } }) {
      const invitation = await records.invitations.find(body.assessment_id, organisationId);
      if (invitation?.external?.provider !== 'ashby') throw notFound(PROBLEMS.noSuchInvitation);
      const outcome = await records.invitations.cancel(invitation.id, clock());
      if (outcome === 'accepted') throw conflict('wrong_state', PROBLEMS.invitationDecided);
      return ordered(invitation.id);
    },
  };
}
