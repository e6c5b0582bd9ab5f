import Router from '@koa/router';
import type { User } from '../../records/records.ts';
import type { Context, State } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { inputOf } from '../endpoint.ts';
import { forbidden, unauthenticated } from '../errors.ts';
import type { Guards } from '../guards.ts';
import { presentSession, presentUser } from '../presenters/user.ts';
import { acceptedLocale } from '../problem-locale.ts';
import { PROBLEMS } from '../texts/problems.ts';
import { validate } from '../validate.ts';
import type { Identity } from './identity.ts';
import { changePassword, login, logout, me, register, resetPassword } from './schema.ts';
import { clearTokenCookie, issueToken, setTokenCookie } from './tokens.ts';

export function authRoutes(deps: ApiDependencies, guards: Guards, { door, accounts }: Identity) {
  const { records, settings, clock } = deps;
  const { signedIn, limits, streams } = guards;
  const router = new Router<State>();

  router.post(register.path, validate(register), limits.signUps, async (ctx) => {
    const { email, nickname, password, locale } = inputOf(ctx, register).body;
    const chosen = locale ?? acceptedLocale(ctx);
    const user = await accounts.make({ email, nickname, password, locale: chosen });
    answerSession(ctx, user, 201);
  });

  router.post(login.path, validate(login), async (ctx) => {
    const user = await door.signIn(inputOf(ctx, login).body, ctx.state.caller.network);
    if (!user) throw unauthenticated(PROBLEMS.wrongLogin);
    answerSession(ctx, user, 200);
  });

  router.post(changePassword.path, signedIn, validate(changePassword), async (ctx) => {
    const { password, new_password } = inputOf(ctx, changePassword).body;
    const { viewer, caller } = ctx.state;
    const user = await records.users.findById(viewer.id);
    if (!user || !(await door.isPasswordOf(user, password, caller.network))) {
      throw forbidden(PROBLEMS.wrongPassword, 'wrong_password');
    }
    await accounts.changePassword(user, { password: new_password, keptToken: viewer.token.id });
    ctx.status = 204;
  });

  router.post(resetPassword.path, validate(resetPassword), async (ctx) => {
    const { token, new_password } = inputOf(ctx, resetPassword).body;
    await accounts.resetPassword(token, new_password);
    ctx.status = 204;
  });

  router.post(logout.path, signedIn, validate(logout), async (ctx) => {
    const { token } = ctx.state.viewer;
    await records.users.revokeToken(token.id, token.expiresAt);
    streams.endWhere(({ tokenId }) => tokenId === token.id);
    clearTokenCookie(ctx);
    ctx.status = 204;
  });

  router.get(me.path, signedIn, async (ctx) => {
    ctx.body = { user: presentUser(ctx.state.viewer) };
  });

  function answerSession(ctx: Context, user: User, status: 200 | 201): void {
    const token = issueToken(user, { secret: settings.jwtSecret, at: clock() });
    setTokenCookie(ctx, token);
    ctx.status = status;
    ctx.body = presentSession(token, user);
  }

  return router;
}
