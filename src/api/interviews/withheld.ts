import { html, NOTHING } from '../../html/html.ts';
import { layoutPage } from '../../html/layout.ts';
import type { InterviewRecord } from '../../records/records.ts';
import { showPage } from '../auth/visitors.ts';
import type { Context } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { presentInvited } from '../invitations/inviter.ts';
import { PAGES } from '../texts/pages.ts';

/** In the place of a report that its package keeps for the company: that it does, and whom to ask. */
export async function showWithheld(
  ctx: Context,
  interview: InterviewRecord,
  { records }: Pick<ApiDependencies, 'records'>,
): Promise<undefined> {
  const { locale } = interview;
  const invited = await presentInvited(interview, records);
  const title = PAGES.reportWithheld[locale];
  const page = layoutPage({
    title: `${title} · Viva`,
    lang: locale,
    body: html`
<h1>${title}</h1>
<p class="lead">${PAGES.reportWithheldLead[locale]}</p>
${invited ? html`<p><bdi>${invited.organisation}</bdi>${invited.contact ? html`: <bdi>${invited.contact}</bdi>` : NOTHING}</p>` : NOTHING}
<p><a href="/room/${interview.id}">${PAGES.backToRoom[locale]}</a></p>`,
  });
  showPage(ctx, 403, page);
}
