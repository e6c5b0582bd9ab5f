import type { Locale } from '../../domain/vocabulary.ts';
import { html } from '../../html/html.ts';
import { layoutPage, type Page } from '../../html/layout.ts';
import { PAGES } from '../texts/pages.ts';
import { alert } from './sign-in.ts';

/** `token` is what was sent before; `fault` why that did not do. */
export interface NewPasswordForm {
  token?: string;
  fault?: string;
}

/** Where a one-time link leads. Its token stands behind the `#`: no server and no log sees it before it is sent. */
export function newPasswordPage(locale: Locale, { token = '', fault }: NewPasswordForm): Page {
  const say = (text: keyof typeof PAGES) => PAGES[text][locale];
  return layoutPage({
    title: `${say('newPassword')} · Viva`,
    lang: locale,
    hasForm: true,
    script: '/assets/new-password.js',
    body: html`
<h1>${say('newPassword')}</h1>
<p class="lead">${say('newPasswordLead')}</p>
${alert(fault)}
<form method="post" action="/password">
<label id="token">${say('token')}
<input name="token" value="${token}" maxlength="200" required autocomplete="off" autocapitalize="none" spellcheck="false"></label>
<label>${say('newPassword')}
<input name="new_password" type="password" minlength="10" maxlength="200" required autocomplete="new-password">
<small>${say('newPasswordHint')}</small></label>
<button>${say('newPasswordButton')}</button>
</form>`,
  });
}

export function passwordChangedPage(locale: Locale): Page {
  return layoutPage({
    title: `${PAGES.changed[locale]} · Viva`,
    lang: locale,
    body: html`
<h1>${PAGES.changed[locale]}</h1>
<p class="lead">${PAGES.changedLead[locale]}</p>
<p><a href="/sign-in">${PAGES.signIn[locale]}</a></p>`,
  });
}
