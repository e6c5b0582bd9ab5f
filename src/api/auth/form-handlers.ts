import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loginRequest, resetPasswordRequest } from '../../contract/accounts.ts';
import type { Locale } from '../../domain/vocabulary.ts';
import type { Context } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import { Problem } from '../errors.ts';
import { newPasswordPage, passwordChangedPage } from '../pages/new-password.ts';
import { signInPage } from '../pages/sign-in.ts';
import { acceptedLocale } from '../problem-locale.ts';
import { PAGES } from '../texts/pages.ts';
import { parse } from '../validate.ts';
import type { FORMS } from './form-endpoints.ts';
import type { Identity } from './identity.ts';
import { ownPath } from './own-path.ts';
import { issueToken, setTokenCookie } from './tokens.ts';
import { showPage } from './visitors.ts';

const SCRIPT = readFileSync(join(import.meta.dirname, '../pages/new-password.js'), 'utf8');

export function formHandlers(
  { settings, clock }: ApiDependencies,
  { door, accounts }: Identity,
): Handlers<typeof FORMS> {
  return {
    signInPage(_, { ctx }) {
      const [next] = [ctx.query.next ?? '/'].flat();
      showPage(ctx, 200, signInPage(acceptedLocale(ctx), { next: ownPath(next) }));
    },

    async signIn({ form }, { ctx }) {
      const next = ownPath(form.next);
      const credentials = loginRequest.safeParse({ login: form.login, password: form.password });
      const locale = acceptedLocale(ctx);
      try {
        const user = credentials.success
          ? await door.signIn(credentials.data, ctx.state.caller.network)
          : null;
        if (user) {
          setTokenCookie(ctx, issueToken(user, { secrets: settings.jwtSecrets, at: clock() }));
          ctx.redirect(next);
          return;
        }
        const fault = PAGES.wrongLogin[locale];
        showPage(ctx, 401, signInPage(locale, { next, login: form.login, fault }));
      } catch (error) {
        const { status, fault } = forPeople(ctx, error, locale);
        showPage(ctx, status, signInPage(locale, { next, login: form.login, fault }));
      }
    },

    newPasswordPage(_, { ctx }) {
      showPage(ctx, 200, newPasswordPage(acceptedLocale(ctx), {}));
    },

    async newPassword({ form: { token = '', new_password = '' } }, { ctx }) {
      const locale = acceptedLocale(ctx);
      try {
        const request = parse(resetPasswordRequest, { token, new_password });
        await accounts.resetPassword(request.token, request.new_password);
        showPage(ctx, 200, passwordChangedPage(locale));
      } catch (error) {
        const { status, fault } = forPeople(ctx, error, locale);
        showPage(ctx, status, newPasswordPage(locale, { token, fault }));
      }
    },

    newPasswordScript(_, { ctx }) {
      ctx.type = 'text/javascript; charset=utf-8';
      ctx.body = SCRIPT;
    },
  };
}

/** What a page says of a problem that people can do something about; others go on as they are. */
function forPeople(ctx: Context, error: unknown, locale: Locale): { status: number; fault: string } {
  if (!(error instanceof Problem) || error.options.status >= 500) throw error;
  const { status, detail, errors, headers = {} } = error.options;
  ctx.set(headers);
  const fault = (errors?.map(({ message }) => message) ?? [detail]).map((text) => text[locale]).join('; ');
  return { status, fault: `${fault.charAt(0).toLocaleUpperCase(locale)}${fault.slice(1)}.` };
}
