import type { Browser } from 'playwright-core';
import { type Locale, openBrowser, type Person, personOf } from './person.ts';

/** Somebody who has a link. */
export interface Invited {
  id: string;
  /** What stands behind the `#` of the link. */
  token: string;
}

/** What candidates of these pictures are invited to, unless it says otherwise. */
const PACKAGE = { track: 'backend', level: 'middle', max_tasks: 3 };

/** Resolves with the package's id. */
export async function makePackage(boss: Person, fields: object): Promise<string> {
  const { package_id } = await boss.call('POST', '/packages', { ...PACKAGE, ...fields });
  return package_id;
}

export async function invite(
  boss: Person,
  packageId: string,
  candidate: { first_name: string; last_name: string; email?: string },
  more: object = {},
): Promise<Invited> {
  const order = { package_id: packageId, candidate, ...more };
  const { invitation_id: id, url } = await boss.call('POST', '/invitations', order);
  return { id, token: new URL(url).hash.slice(1) };
}

/** In a browser of their own, and with all consents. */
export async function accept(
  { chromium, url }: { chromium: Browser; url: string },
  { token }: Invited,
  locale: Locale,
): Promise<{ person: Person; sessionId: string }> {
  const person = personOf(await openBrowser(chromium, locale), url);
  const { notice } = await person.call('POST', '/invitations/open', { token, locale });
  const { session_id: sessionId } = await person.call('POST', '/invitations/accept', {
    ...{ token, notice_version: notice.notice_version },
    consents: Object.fromEntries(notice.consents.map(({ id }: { id: string }) => [id, true])),
  });
  return { person, sessionId };
}
