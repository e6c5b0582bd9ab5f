import { ownDataAnswer } from '../../contract/accounts.ts';
import type { User } from '../../records/user.ts';
import { recordAudit } from '../audit/record.ts';
import type { Context } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import { conflict, forbidden, unauthenticated } from '../errors.ts';
import type { OpenStreams } from '../open-streams.ts';
import { presentSignIn, presentUser } from '../presenters/user.ts';
import { acceptedLocale } from '../problem-locale.ts';
import { PROBLEMS } from '../texts/problems.ts';
import type { AUTH } from './endpoints.ts';
import type { Identity } from './identity.ts';
import { clearTokenCookie, issueToken, setTokenCookie } from './tokens.ts';

export function authHandlers(
  deps: ApiDependencies,
  { door, accounts }: Identity,
  streams: OpenStreams,
): Handlers<typeof AUTH> {
  const { records, dataRequests, settings, clock } = deps;
  return {
    async register({ body }, { ctx }) {
      const { email, nickname, password, locale = acceptedLocale(ctx) } = body;
      return signIn(ctx, await accounts.make({ email, nickname, password, locale }));
    },

    async enterAsGuest({ body }, { ctx }) {
      return signIn(ctx, await accounts.makeGuest(body?.locale ?? acceptedLocale(ctx)));
    },

    async signUpFirstAdmin({ body: { token, ...account } }, { ctx }) {
      return signIn(ctx, await accounts.makeFirstAdmin(token, { ...account, locale: acceptedLocale(ctx) }));
    },

    async join({ body: { token, ...account } }, { ctx }) {
      const user = await accounts.join(token, { ...account, locale: acceptedLocale(ctx) });
      const { id, organisationId, role } = user;
      const state = { caller: ctx.state.caller, viewer: { id, organisationId, role } };
      await recordAudit(deps, state, { action: 'member.joined', object: { kind: 'user', id }, detail: role });
      return signIn(ctx, user);
    },

    async claimAccount({ body }, { viewer, ctx }) {
      return signIn(ctx, await accounts.claim(viewer.id, body));
    },

    async refreshToken(_, { viewer, ctx }) {
      const user = await records.users.findById(viewer.id);
      if (!user) throw unauthenticated(PROBLEMS.tokenEnded);
      return signIn(ctx, user);
    },

    async login({ body }, { ctx }) {
      const user = await door.signIn(body, ctx.state.caller.network);
      if (!user) throw unauthenticated(PROBLEMS.wrongLogin);
      return signIn(ctx, user);
    },

    async changePassword({ body: { password, new_password } }, { viewer, ctx }) {
      const user = await records.users.findById(viewer.id);
      if (!user || !(await door.isPasswordOf(user, password, ctx.state.caller.network))) {
        throw forbidden(PROBLEMS.wrongPassword, 'wrong_password');
      }
      await accounts.changePassword(user, { password: new_password, keptToken: viewer.token.id });
    },

    async resetPassword({ body: { token, new_password } }) {
      await accounts.resetPassword(token, new_password);
    },

    async logout(_, { viewer: { token }, ctx }) {
      await records.users.revokeToken(token.id, token.expiresAt, clock());
      streams.endThose({ whose: 'token', tokenId: token.id });
      clearTokenCookie(ctx);
    },

    async exportMe(_, { viewer, ctx }) {
      const user = await records.users.findById(viewer.id);
      if (!user) throw unauthenticated(PROBLEMS.tokenEnded);
      ctx.attachment('viva-data.json');
      return ownDataAnswer.parse(await dataRequests.export(user, 'person'));
    },

    async eraseMe(_, { viewer, ctx }) {
      const { outcome } = await dataRequests.erase(viewer.id, 'person');
      if (outcome === 'last_admin') throw conflict('last_admin', PROBLEMS.lastAdmin);
      streams.endThose({ whose: 'user', userId: viewer.id, keptToken: null });
      clearTokenCookie(ctx);
      // Without a body; Koa would answer with the status in words, and makes 204 of none.
      ctx.body = null;
      ctx.status = 202;
    },

    me: (_, { viewer }) => ({ user: presentUser(viewer) }),
  };

  function signIn(ctx: Context, user: User) {
    const token = issueToken(user, { secrets: settings.jwtSecrets, at: clock() });
    setTokenCookie(ctx, token);
    return presentSignIn(token, user);
  }
}
