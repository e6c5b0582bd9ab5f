import Router from '@koa/router';
import type { State } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { inputOf } from '../endpoint.ts';
import { conflict, notFound } from '../errors.ts';
import type { Guards } from '../guards.ts';
import { may, requireMay } from '../policies.ts';
import { presentUser } from '../presenters/user.ts';
import { PROBLEMS } from '../texts/problems.ts';
import { validate } from '../validate.ts';
import { setRole } from './schema.ts';

export function userRoutes({ records }: ApiDependencies, { signedIn, streams }: Guards) {
  const router = new Router<State>();

  router.patch(setRole.path, signedIn, validate(setRole), async (ctx) => {
    requireMay(ctx.state.viewer, 'user.set_role');
    const { params, body } = inputOf(ctx, setRole);
    const user = await records.users.setRole(params.id, body.role);
    if (user === 'unknown') throw notFound(PROBLEMS.noSuchUser);
    if (user === 'last_admin') throw conflict('last_admin', PROBLEMS.lastAdmin);
    streams.endWhere(
      ({ userId, candidateId }) => userId === user.id && !may(user, 'interview.read', candidateId),
    );
    ctx.body = { user: presentUser(user) };
  });

  return router;
}
