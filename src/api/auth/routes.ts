import { randomUUID } from 'node:crypto';
import Router from '@koa/router';
import type { User } from '../../records/records.ts';
import type { Context, State } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { inputOf } from '../endpoint.ts';
import { conflict, unauthenticated } from '../errors.ts';
import type { Guards } from '../guards.ts';
import { presentSession, presentUser } from '../presenters/user.ts';
import { acceptedLocale } from '../problem-locale.ts';
import { PROBLEMS } from '../texts/problems.ts';
import { validate } from '../validate.ts';
import { createPasswords } from './passwords.ts';
import { login, logout, me, register } from './schema.ts';
import { createSignIn } from './sign-in.ts';
import { clearTokenCookie, issueToken, setTokenCookie } from './tokens.ts';

export function authRoutes(deps: ApiDependencies, guards: Guards) {
  const { records, settings, clock } = deps;
  const { signedIn, limits, streams } = guards;
  const passwords = createPasswords();
  const signIn = createSignIn(records.users, { passwords, limits: limits.logins });
  const router = new Router<State>();

  router.post(register.path, validate(register), limits.signUps, async (ctx) => {
    const { email, nickname, password, locale } = inputOf(ctx, register).body;
    const user = await records.users.create({
      id: randomUUID(),
      email,
      nickname,
      passwordHash: await passwords.hash(password),
      role: 'candidate',
      locale: locale ?? acceptedLocale(ctx),
      createdAt: clock(),
    });
    if (!user) throw conflict('taken', PROBLEMS.taken);
    answerSession(ctx, user, 201);
  });

  router.post(login.path, validate(login), async (ctx) => {
    const { body } = inputOf(ctx, login);
    const user = await signIn(body, ctx.state.caller.network);
    if (!user) throw unauthenticated(PROBLEMS.wrongLogin);
    answerSession(ctx, user, 200);
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
    const token = issueToken(user.id, { secret: settings.jwtSecret, at: clock() });
    setTokenCookie(ctx, token);
    ctx.status = status;
    ctx.body = presentSession(token, user);
  }

  return router;
}
