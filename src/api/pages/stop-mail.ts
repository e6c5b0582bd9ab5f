import type { Locale } from '../../domain/vocabulary.ts';
import { html, type Markup } from '../../html/html.ts';
import { layoutPage, type Page } from '../../html/layout.ts';
import type { StopKind } from '../../mail/stops.ts';
import { MAIL_PAGES } from '../texts/mail-pages.ts';

/** `asked`: mail is sent, and may be stopped here. `again`: it was stopped, and is sent from now on. */
export type StopPage =
  | { state: 'unknown' }
  | { state: 'asked' | 'stopped' | 'again'; kind: StopKind; token: string };

/** Where the link of a mail leads that stops it. The form says what is done; opening the page does nothing. */
export function stopMailPage(locale: Locale, page: StopPage): Page {
  const say = (text: keyof typeof MAIL_PAGES) => MAIL_PAGES[text][locale];
  const title = say(TITLES[page.state]);
  return layoutPage({
    title: `${title} · Viva`,
    lang: locale,
    hasForm: page.state !== 'unknown',
    body: html`
<h1>${title}</h1>
${page.state === 'unknown' ? html`<p class="lead">${say('unknownLead')}</p>` : content(page, say)}`,
  });
}

const TITLES = { unknown: 'unknown', asked: 'ask', stopped: 'stopped', again: 'again' } as const;

function content(
  { state, kind, token }: Exclude<StopPage, { state: 'unknown' }>,
  say: (text: keyof typeof MAIL_PAGES) => string,
): Markup {
  const isNews = kind === 'news';
  const leads = {
    asked: isNews ? 'askNewsLead' : 'askInvitedLead',
    stopped: isNews ? 'stoppedNewsLead' : 'stoppedInvitedLead',
    again: 'againLead',
  } as const;
  const isStopped = state === 'stopped';
  return html`<p class="lead" role="status">${say(leads[state])}</p>
<form method="post" action="/mail/stop/${token}">
${isStopped ? html`<input type="hidden" name="again" value="yes">` : ''}
<button>${say(isStopped ? 'againButton' : 'stopButton')}</button>
</form>`;
}
