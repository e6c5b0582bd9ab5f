import { isAccepted, statusOf } from '../../domain/invitations/invitation.ts';
import type { Locale } from '../../domain/vocabulary.ts';
import type { InvitationRecord } from '../../records/invitation.ts';
import type { PackageRecord } from '../../records/package.ts';
import { issueToken, setTokenCookie } from '../auth/tokens.ts';
import type { Context } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import { conflict } from '../errors.ts';
import { presentSignIn } from '../presenters/user.ts';
import { acceptedLocale } from '../problem-locale.ts';
import { PROBLEMS } from '../texts/problems.ts';
import { acceptInvitation } from './accept.ts';
import type { INVITATIONS } from './endpoints.ts';
import { createLinkDoor } from './link-door.ts';
import { presentOpened } from './opened.ts';
import { refuseEnded } from './refuse.ts';

type LinkCalls = Pick<Handlers<typeof INVITATIONS>, 'openInvitation' | 'requestTime' | 'acceptInvitation'>;

/** What whoever has a link may do with it, without being signed in. */
export function linkHandlers(
  deps: ApiDependencies,
  orderedBy: (invitation: InvitationRecord) => Promise<PackageRecord>,
): LinkCalls {
  const { records, settings, clock } = deps;
  const door = createLinkDoor(deps);

  return {
    async openInvitation({ body }, { ctx }) {
      const invitation = await door.find(body.token, ctx.state.caller.network);
      const ordered = await orderedBy(invitation);
      const at = clock();
      const isFirst = invitation.status === 'created' && (await records.invitations.open(invitation.id, at));
      const locale = body.locale ?? localeOf({ invitation, ordered, chosen: undefined, ctx });
      const opened = isFirst ? { ...invitation, status: 'opened' as const, openedAt: at } : invitation;
      return presentOpened(opened, { ordered, locale, deps });
    },

    async requestTime({ body }, { ctx }) {
      const invitation = await door.find(body.token, ctx.state.caller.network);
      const at = clock();
      const status = statusOf(invitation, at);
      refuseEnded(status);
      const isTaken =
        !isAccepted(status) &&
        (await records.invitations.requestTime(invitation.id, { text: body.text, at }));
      if (!isTaken) throw conflict('wrong_state', PROBLEMS.timeNotRequestable);
      // Without a body; Koa would answer with the status in words, and makes 204 of none.
      ctx.body = null;
      ctx.status = 202;
    },

    async acceptInvitation({ body }, { ctx }) {
      const invitation = await door.find(body.token, ctx.state.caller.network);
      const ordered = await orderedBy(invitation);
      const locale = localeOf({ invitation, ordered, chosen: body.locale, ctx });
      const { user, started, isNew } = await acceptInvitation(invitation, { body, ordered, locale, deps });
      const token = issueToken(user, { secrets: settings.jwtSecrets, at: clock() });
      setTokenCookie(ctx, token);
      ctx.status = isNew ? 201 : 200;
      return { ...started, ...presentSignIn(token, user) };
    },
  };
}

/** The package's own, else what was chosen, else what the company knows, else the browser's. */
function localeOf({
  invitation,
  ordered: { content },
  chosen,
  ctx,
}: {
  invitation: InvitationRecord;
  ordered: PackageRecord;
  chosen: Locale | undefined;
  ctx: Context;
}): Locale {
  if (content.locale !== 'candidate') return content.locale;
  return chosen ?? invitation.candidate.locale ?? acceptedLocale(ctx);
}
