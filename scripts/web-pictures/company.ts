import type { Locator, Page } from 'playwright-core';
import type { Receiver } from '../../test/support/webhooks/receiver.ts';
import { texts as englishDecisions } from '../../web/texts/en/decisions.ts';
import { texts as englishInvitations } from '../../web/texts/en/invitations.ts';
import { texts as englishSharing } from '../../web/texts/en/sharing.ts';
import { texts as englishWay } from '../../web/texts/en/way-in.ts';
import { texts as englishWebhooks } from '../../web/texts/en/webhooks.ts';
import { texts as russianDecisions } from '../../web/texts/ru/decisions.ts';
import { texts as russianInvitations } from '../../web/texts/ru/invitations.ts';
import { texts as russianSharing } from '../../web/texts/ru/sharing.ts';
import { texts as russianWay } from '../../web/texts/ru/way-in.ts';
import { texts as russianWebhooks } from '../../web/texts/ru/webhooks.ts';
import { COMPANIES, type Company, foundCompany } from './companies.ts';
import { type Locale, openBrowser } from './person.ts';
import type { Stage } from './room.ts';

const SAYS = {
  en: {
    ...{ decisions: englishDecisions, invitations: englishInvitations, sharing: englishSharing },
    ...{ way: englishWay, webhooks: englishWebhooks },
  },
  ru: {
    ...{ decisions: russianDecisions, invitations: russianInvitations, sharing: russianSharing },
    ...{ way: russianWay, webhooks: russianWebhooks },
  },
} as const;

/** What an invited candidate sees first, and a company's screens around its candidates, screen by screen. */
export async function picturesOfCompany(
  stage: Parameters<typeof foundCompany>[0] & { receiver: Receiver },
  locale: Locale,
): Promise<void> {
  const company = await foundCompany(stage, locale);
  await picturesOfLink(stage, company, locale);
  const page = await company.boss.browser.newPage();
  await picturesOfInvitations(stage, { page, company }, locale);
  await picturesOfReport(stage, { page, company }, locale);
  await picturesOfOrganisation(stage, { page, company }, locale);
  await company.boss.browser.close();
}

/** The page behind the link: who invites to what, more time, the notice, the consents. */
async function picturesOfLink(
  { chromium, url, camera }: Stage,
  { asking }: Company,
  locale: Locale,
): Promise<void> {
  const { way } = SAYS[locale];
  const browser = await openBrowser(chromium, locale);
  const page = await browser.newPage();
  await page.goto(`${url}/i#${asking.token}`);
  await page.getByRole('heading', { level: 1, name: way.hello }).waitFor();
  await camera(page, 'invitation');
  await page.getByLabel(way.more.label).fill(COMPANIES[locale].wish);
  await camera(page, 'invitation-time', page.getByLabel(way.more.label));
  await page.getByRole('button', { name: way.more.send }).click();
  await page.getByText(way.more.sent).waitFor();
  await camera(page, 'invitation-choices', page.locator('#choices'));
  await camera(page, 'invitation-notice', page.locator('#notice'));
  for (const box of await page.locator('#consents input').all()) await box.check();
  await camera(page, 'invitation-accept', page.locator('#consents'));
  await browser.close();
}

async function picturesOfInvitations(
  { url, camera }: Stage,
  { page, company }: { page: Page; company: Company },
  locale: Locale,
): Promise<void> {
  const { invitations } = SAYS[locale];
  const { invite } = invitations;
  const show = showing(page, url);
  const { packageId, asking, held } = company;
  await show('/packages', page.getByRole('table'));
  await camera(page, 'company-packages');
  await show(`/packages/${packageId}`, page.locator('.facts'));
  await camera(page, 'company-package');
  await show(`/packages/${packageId}/edit`, page.locator('form'));
  await camera(page, 'company-package-edit');

  await show('/invitations', page.getByRole('table'));
  await camera(page, 'company-invitations');
  await show(`/invitations/${asking.id}`, page.locator('.way'));
  await camera(page, 'company-invitation');
  await show(`/invitations/${held.id}`, page.locator('.way'));
  await camera(page, 'company-invitation-finished');
  await show(`/invitations/new?package=${packageId}`, page.locator('form'));
  const [first = '', last = ''] = COMPANIES[locale].another.split(' ');
  await page.getByLabel(invite.first, { exact: true }).fill(first);
  await page.getByLabel(invite.last, { exact: true }).fill(last);
  await camera(page, 'company-invite');
  await page.getByRole('button', { name: invite.submit, exact: true }).click();
  await page.getByRole('region', { name: invitations.link.label }).waitFor();
  await camera(page, 'company-invite-link');
  await show('/invitations/import', page.locator('form'));
  await page
    .getByLabel(invitations.import.text)
    .fill(
      `package_id,first_name,last_name,email\n${packageId},Ada,,ada@example.org\n${packageId},Bob,B,nobody`,
    );
  await page.getByRole('button', { name: invitations.import.submit }).click();
  await page.getByText(invitations.import.faults(2)).waitFor();
  await camera(page, 'company-import', page.getByText(invitations.import.faults(2)));
}

/** Passed on, and decided about. */
async function picturesOfReport(
  { chromium, url, camera }: Stage,
  { page, company: { sessionId } }: { page: Page; company: Company },
  locale: Locale,
): Promise<void> {
  const { decisions, sharing } = SAYS[locale];
  const { reasons, note } = COMPANIES[locale];
  const show = showing(page, url);
  await show(`/interviews/${sessionId}/share`, page.getByText(sharing.none));
  await page.getByRole('button', { name: sharing.make }).click();
  await page.getByRole('button', { name: sharing.submit }).click();
  const link = page.getByRole('textbox', { name: sharing.link.label });
  await link.waitFor();
  await camera(page, 'company-share-link');
  const reader = await openBrowser(chromium, locale);
  const report = await reader.newPage();
  // Links name the address that people have, which is not where this one listens.
  await report.goto(new URL(new URL(await link.inputValue()).pathname, url).href);
  await report.getByRole('heading', { level: 1 }).waitFor();
  await camera(report, 'company-shared');
  await reader.close();
  await show(`/interviews/${sessionId}/share`, page.getByText(sharing.openings(1)));
  await camera(page, 'company-share');

  const part = page.getByRole('region', { name: decisions.title });
  await show(`/interviews/${sessionId}`, part.getByText(decisions.none));
  await part.getByRole('radio', { name: decisions.kinds.advance }).check();
  await part.getByRole('textbox', { name: decisions.reasons }).fill(reasons.join('\n'));
  await part.getByLabel(decisions.note, { exact: true }).fill(note);
  await camera(page, 'company-decision', part);
  await part.getByRole('button', { name: decisions.send }).click();
  await part.getByRole('listitem').getByText(reasons[0]).waitFor();
  await camera(page, 'company-decided', part);
}

async function picturesOfOrganisation(
  { url, camera }: Stage,
  { page, company: { webhookId } }: { page: Page; company: Company },
  locale: Locale,
): Promise<void> {
  const { events } = SAYS[locale].webhooks;
  const show = showing(page, url);
  await show('/organisation', page.getByRole('table'));
  await camera(page, 'company-members');
  await show('/organisation/keys', page.getByRole('table'));
  await camera(page, 'company-keys');
  await show('/organisation/webhooks', page.getByRole('table'));
  await camera(page, 'company-webhooks');
  // What it refuses is tried again five seconds later.
  const row = page.getByRole('row', { name: events['report.updated'] });
  await show(`/organisation/webhooks/${webhookId}`, row);
  for (let looks = 0; looks < 10 && (await row.locator('.try').count()) < 2; looks++) {
    await page.waitForTimeout(2_000);
    await page.reload();
    await row.waitFor();
  }
  await row.locator('.tries > summary').click();
  await camera(page, 'company-webhook', page.getByRole('heading', { level: 1 }));
  await camera(page, 'company-deliveries', page.getByRole('table'));
  await show('/organisation/audit', page.getByRole('table'));
  await camera(page, 'company-audit');
}

/** Goes to a view of the console and waits for this to be there. */
function showing(page: Page, url: string) {
  return async (path: string, sign: Locator) => {
    await page.goto(`${url}/console${path}`);
    await sign.first().waitFor();
  };
}
