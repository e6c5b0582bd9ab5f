import type { Locale } from '../../domain/vocabulary.ts';
import { html } from '../../html/html.ts';
import { layoutPage, type Page } from '../../html/layout.ts';
import type { InterviewRecord } from '../../records/records.ts';
import type { ReportLink } from '../../records/report-links.ts';
import { oneTimeTokenHash } from '../auth/one-time-token.ts';
import { showPage } from '../auth/visitors.ts';
import type { Context } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import { gone, notFound } from '../errors.ts';
import { createReportDocuments } from '../interviews/report-document.ts';
import { sendReport } from '../interviews/send-report.ts';
import { acceptedLocale } from '../problem-locale.ts';
import { PAGES } from '../texts/pages.ts';
import { PROBLEMS } from '../texts/problems.ts';
import type { SHARED_REPORTS } from './endpoints.ts';

/** Why a link shows nothing. */
type Ended = 'unknown' | 'expired' | 'revoked';

const TITLES = { unknown: 'linkUnknown', expired: 'linkExpired', revoked: 'linkRevoked' } as const;

/** A report for whoever has a link to it: who that is, nobody knows, so nothing of it may be found or passed on by machines. */
export function sharedReportHandlers(deps: ApiDependencies): Handlers<typeof SHARED_REPORTS> {
  const { records, clock } = deps;
  const readReport = createReportDocuments(deps);
  return {
    async sharedReport({ params: { token } }, { ctx }) {
      ctx.set('X-Robots-Tag', 'noindex, nofollow, noarchive');
      const link = await records.reportLinks.findByToken(oneTimeTokenHash(token));
      const interview = link && (await records.interviews.find(link.interviewId));
      if (!link || !interview) return refuse(ctx, 'unknown', acceptedLocale(ctx));
      const ended = endOf(link, clock());
      if (ended) return refuse(ctx, ended, interview.locale);
      const document = await documentOf(link, interview);
      if (!document) return refuse(ctx, 'unknown', interview.locale);
      await sendReport(ctx, document, ['text/html', 'application/pdf']);
      if (ctx.method === 'GET') await records.reportLinks.opened(link, clock());
    },
  };

  function documentOf({ audience }: ReportLink, interview: InterviewRecord) {
    return readReport(interview, { isCompany: audience === 'company' });
  }
}

function endOf({ revokedAt, expiresAt }: ReportLink, now: number): Ended | null {
  if (revokedAt !== null) return 'revoked';
  return expiresAt <= now ? 'expired' : null;
}

/** A page for people; for programs a problem like any other. */
function refuse(ctx: Context, ended: Ended, locale: Locale): undefined {
  const detail = PROBLEMS[ended === 'unknown' ? 'noSuchLink' : 'linkEnded'];
  if (ctx.accepts('text/html', 'application/json') !== 'text/html')
    throw ended === 'unknown' ? notFound(detail) : gone(detail);
  showPage(ctx, ended === 'unknown' ? 404 : 410, endedPage(locale, ended));
  ctx.set('Referrer-Policy', 'no-referrer');
}

function endedPage(locale: Locale, ended: Ended): Page {
  const title = PAGES[TITLES[ended]][locale];
  return layoutPage({
    title: `${title} · Viva`,
    lang: locale,
    body: html`
<h1>${title}</h1>
<p class="lead">${PAGES.linkEndedLead[locale]}</p>`,
  });
}
