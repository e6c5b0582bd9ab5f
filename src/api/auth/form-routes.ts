import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Router from '@koa/router';
import type { Locale } from '../../domain/vocabulary.ts';
import { readForm } from '../body.ts';
import type { Context, State } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { forbidden, Problem } from '../errors.ts';
import { newPasswordPage, passwordChangedPage } from '../pages/new-password.ts';
import { signInPage } from '../pages/sign-in.ts';
import { acceptedLocale } from '../problem-locale.ts';
import { PAGES } from '../texts/pages.ts';
import { PROBLEMS } from '../texts/problems.ts';
import { parsed } from '../validate.ts';
import type { Identity } from './identity.ts';
import { isFromOwnPage } from './own-page.ts';
import { ownPath } from './own-path.ts';
import { login, resetPassword } from './schema.ts';
import { issueToken, setTokenCookie } from './tokens.ts';
import { showPage } from './visitors.ts';

const SCRIPT = readFileSync(join(import.meta.dirname, '../pages/new-password.js'), 'utf8');

/** Signing in and setting a new password by forms of our own pages, which work without script. */
export function formRoutes({ settings, clock }: ApiDependencies, { door, accounts }: Identity) {
  const router = new Router<State>();

  router.get('/sign-in', (ctx) => {
    const [next] = [ctx.query.next ?? '/'].flat();
    showPage(ctx, 200, signInPage(acceptedLocale(ctx), { next: ownPath(next) }));
  });

  router.post('/sign-in', async (ctx) => {
    const form = await ownForm(ctx);
    const next = ownPath(form.next);
    const sent = login.body.safeParse({ login: form.login, password: form.password });
    const locale = acceptedLocale(ctx);
    try {
      const user = sent.success ? await door.signIn(sent.data, ctx.state.caller.network) : null;
      if (user) {
        setTokenCookie(ctx, issueToken(user, { secret: settings.jwtSecret, at: clock() }));
        ctx.redirect(next);
        ctx.status = 303;
        return;
      }
      showPage(ctx, 401, signInPage(locale, { next, login: form.login, fault: PAGES.wrongLogin[locale] }));
    } catch (error) {
      const { status, fault } = forPeople(ctx, error, locale);
      showPage(ctx, status, signInPage(locale, { next, login: form.login, fault }));
    }
  });

  router.get('/password', (ctx) => {
    showPage(ctx, 200, newPasswordPage(acceptedLocale(ctx), {}));
  });

  router.post('/password', async (ctx) => {
    const { token = '', new_password = '' } = await ownForm(ctx);
    const locale = acceptedLocale(ctx);
    try {
      const sent = parsed(resetPassword.body, { token, new_password });
      await accounts.resetPassword(sent.token, sent.new_password);
      showPage(ctx, 200, passwordChangedPage(locale));
    } catch (error) {
      const { status, fault } = forPeople(ctx, error, locale);
      showPage(ctx, status, newPasswordPage(locale, { token, fault }));
    }
  });

  router.get('/assets/new-password.js', (ctx) => {
    ctx.type = 'text/javascript; charset=utf-8';
    ctx.body = SCRIPT;
  });

  /** The fields of a form that a page of our own sends. */
  async function ownForm(ctx: Context): Promise<Record<string, string>> {
    if (!isFromOwnPage(ctx, settings)) throw forbidden(PROBLEMS.foreignOrigin, 'foreign_origin');
    return Object.fromEntries(await readForm(ctx.req));
  }

  return router;
}

/** What a page says of a problem that people can do something about; others go on as they are. */
function forPeople(ctx: Context, error: unknown, locale: Locale): { status: number; fault: string } {
  if (!(error instanceof Problem) || error.options.status >= 500) throw error;
  const { status, detail, errors, headers = {} } = error.options;
  ctx.set(headers);
  const fault = (errors?.map(({ message }) => message) ?? [detail]).map((text) => text[locale]).join('; ');
  return { status, fault: `${fault.charAt(0).toLocaleUpperCase(locale)}${fault.slice(1)}.` };
}
