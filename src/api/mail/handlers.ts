import { stopOfToken } from '../../mail/stops.ts';
import { showPage } from '../auth/visitors.ts';
import type { Context } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import { type StopPage, stopMailPage } from '../pages/stop-mail.ts';
import { acceptedLocale } from '../problem-locale.ts';
import type { MAIL } from './endpoints.ts';

/** Who may stop mail is who has got some: its link is signed. */
export function mailHandlers({
  records: { mails },
  sealingKey,
  clock,
}: ApiDependencies): Handlers<typeof MAIL> {
  return {
    async stopMailPage({ params }, { ctx }) {
      const found = stopOfToken(sealingKey, params.token);
      if (!found) return show(ctx, 404, { state: 'unknown' });
      const state = (await mails.isStopped(found.stopKey)) ? 'stopped' : 'asked';
      show(ctx, 200, { state, kind: found.kind, token: params.token });
    },

    async stopMail({ params, form }, { ctx }) {
      const found = stopOfToken(sealingKey, params.token);
      if (!found) return show(ctx, 404, { state: 'unknown' });
      const isAgain = form.again !== undefined;
      if (isAgain) await mails.resume(found.stopKey);
      else await mails.stop(found.stopKey, clock());
      show(ctx, 200, { state: isAgain ? 'again' : 'stopped', kind: found.kind, token: params.token });
    },
  };
}

function show(ctx: Context, status: number, page: StopPage): undefined {
  showPage(ctx, status, stopMailPage(acceptedLocale(ctx), page));
  ctx.set('X-Robots-Tag', 'noindex, nofollow, noarchive');
}
