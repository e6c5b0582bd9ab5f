import { recordAudit } from '../audit/record.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import { conflict, notFound } from '../errors.ts';
import type { OpenStreams } from '../open-streams.ts';
import { presentUser } from '../presenters/user.ts';
import { PROBLEMS } from '../texts/problems.ts';
import type { USERS } from './endpoints.ts';

export function userHandlers(deps: ApiDependencies, streams: OpenStreams): Handlers<typeof USERS> {
  const { records } = deps;
  return {
    async setRole({ params, body }, { viewer, ctx }) {
      const user = await records.users.setRole(params.id, body.role, viewer.organisationId);
      if (user === 'unknown') throw notFound(PROBLEMS.noSuchUser);
      if (user === 'last_admin') throw conflict('last_admin', PROBLEMS.lastAdmin);
      const { id: userId, role, organisationId } = user;
      streams.endThose({ whose: 'role', userId, role, organisationId });
      await recordAudit(deps, ctx.state, {
        action: 'role.changed',
        object: { kind: 'user', id: userId },
        detail: role,
      });
      return { user: presentUser(user) };
    },
  };
}
