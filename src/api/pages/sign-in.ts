import type { Locale } from '../../domain/vocabulary.ts';
import { html, type Markup, NOTHING } from '../../html/html.ts';
import { layoutPage, type Page } from '../../html/layout.ts';
import { PAGES } from '../texts/pages.ts';

/** `login` is what was sent before; `fault` why that did not do. */
export interface SignInForm {
  /** Path of our own that one gets to. */
  next: string;
  login?: string;
  fault?: string;
}

export function signInPage(locale: Locale, { next, login = '', fault }: SignInForm): Page {
  const say = (text: keyof typeof PAGES) => PAGES[text][locale];
  return layoutPage({
    title: `${say('signIn')} · Viva`,
    lang: locale,
    hasForm: true,
    body: html`
<h1>${say('signIn')}</h1>
<p class="lead">${say('signInLead')}</p>
${alert(fault)}
<form method="post" action="/sign-in">
<input type="hidden" name="next" value="${next}">
<label>${say('login')}
<input name="login" value="${login}" maxlength="254" required autocomplete="username" autocapitalize="none" spellcheck="false"></label>
<label>${say('password')}
<input name="password" type="password" maxlength="200" required autocomplete="current-password"></label>
<button>${say('signInButton')}</button>
</form>
<p><small>${say('forgotten')}</small></p>`,
  });
}

/** Loads itself once more: that call is the page's own, so that the browser sends the cookie along. */
export function reloadPage(locale: Locale, path: string): Page {
  const say = (text: keyof typeof PAGES) => PAGES[text][locale];
  return layoutPage({
    title: `${say('onTheWay')} · Viva`,
    lang: locale,
    head: html`<meta http-equiv="refresh" content="0; url=${path}">`,
    body: html`
<h1>${say('onTheWay')}</h1>
<p class="lead">${say('onTheWayLead')}</p>
<p><a href="${path}">${say('goOn')}</a></p>`,
  });
}

export function alert(fault: string | undefined): Markup {
  return fault === undefined ? NOTHING : html`<p class="note bad" role="alert">${fault}</p>`;
}
