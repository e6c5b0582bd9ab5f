import { orderOf } from '../../ats/workable/wire.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import { openPackages } from './open-packages.ts';
import { asFaultOf, takeOrder } from './take-order.ts';
import type { WORKABLE } from './workable-endpoints.ts';

const FIELDS = { callbackUrl: 'callback_url' };

export function workableHandlers(deps: ApiDependencies): Handlers<typeof WORKABLE> {
  return {
    async listWorkableTests(_, { viewer: { organisationId } }) {
      const all = await openPackages(organisationId, deps.records);
      return { tests: all.map(({ id, content }) => ({ id, name: content.name })) };
    },

    async orderWorkableAssessment({ body }, { viewer, newId }) {
      const { id } = await asFaultOf('test_id', () =>
        takeOrder(orderOf(body), { viewer, id: newId('invitation'), fields: FIELDS, deps }),
      );
      return { assessment_id: id };
    },
  };
}
