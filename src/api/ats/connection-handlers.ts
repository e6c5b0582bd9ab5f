import { sealToken } from '../../ats/tokens.ts';
import { PROVIDERS } from '../../domain/ats/provider.ts';
import { recordAudit } from '../audit/record.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import { iso, isoOrNull } from '../presenters/time.ts';
import type { ATS_CONNECTIONS } from './connection-endpoints.ts';

export function connectionHandlers(deps: ApiDependencies): Handlers<typeof ATS_CONNECTIONS> {
  const { records, sealingKey, clock } = deps;
  const { atsOrders, atsConnections } = records;

  return {
    async listConnections(_, { viewer: { organisationId } }) {
      const known = new Map((await atsConnections.list(organisationId)).map((one) => [one.provider, one]));
      const connections = PROVIDERS.map(async (provider) => {
        const { tokenSetAt = null, fault = null } = known.get(provider) ?? {};
        return {
          provider,
          token_set_at: isoOrNull(tokenSetAt),
          ...(await atsOrders.counts(organisationId, provider)),
          fault: fault && {
            ...{ at: iso(fault.at), call: fault.call, errors: fault.errors },
            invitation_id: fault.invitationId,
          },
        };
      });
      return { connections: await Promise.all(connections) };
    },

    async setConnectionToken({ body: { provider, token } }, { viewer: { organisationId }, ctx }) {
      const whose = { organisationId, provider };
      const sealed = token === '' ? null : sealToken(sealingKey, whose, token);
      await atsConnections.setToken(whose, sealed, clock());
      await recordAudit(deps, ctx.state, {
        action: 'ats.token_changed',
        object: { kind: 'organisation', id: organisationId },
        detail: provider,
      });
    },

    async retryCallbacks({ body: { provider } }, { viewer: { organisationId } }) {
      return { count: await atsOrders.retry(organisationId, provider, clock()) };
    },
  };
}
