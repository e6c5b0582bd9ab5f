import type { BrowserContextOptions, Page } from 'playwright-core';
import { MAIN_ORGANISATION } from '../../../src/domain/organisations.ts';
import type { InvitationRecord } from '../../../src/records/invitation.ts';
import { texts as english } from '../../../web/texts/en/way-in.ts';
import { type Invited, inviteTo, makePackage, startInvitingApi } from '../../support/api/invited.ts';
import { type Person, signUpAs } from '../../support/api/people.ts';
import type { Visit } from './browser.ts';
import { type ApiScene, startApiScene } from './viva.ts';

/** A company that invites, and whoever opens its links. */
export interface InvitedScene extends ApiScene {
  admin: Person;
  /** Moves the server's clock to so long after the real one. */
  moveClock(ms: number): void;
  invite(change?: object): Promise<Invited>;
  /** As it is stored. */
  read(id: string): Promise<InvitationRecord | null>;
  /** The page of a link, in a browser of its own. */
  open(link: string, options?: BrowserContextOptions): Promise<Visit>;
}

export async function startInvitedScene(): Promise<InvitedScene> {
  let ahead = 0;
  const scene = await startApiScene(() => startInvitingApi({ clock: () => Date.now() + ahead }));
  const { api, browser } = scene;
  const admin = await signUpAs('admin', api.client, api.records);
  const terms = { description: 'Two talks.\nThen we meet.', time_percent: 150 };
  const packageId = await makePackage(api.client, admin, terms);
  return {
    ...scene,
    admin,
    moveClock(ms) {
      ahead = ms;
    },
    invite: (change = {}) => inviteTo(packageId, { client: api.client, by: admin, ...change }),
    read: (id) => api.records.invitations.find(id, MAIN_ORGANISATION),
    async open(link, options) {
      const visit = await browser.visit(`${api.client.url}/i#${link}`, options);
      await visit.page.getByRole('heading', { level: 1 }).waitFor();
      return visit;
    },
  };
}

export function headingOf(page: Page, name: string): Promise<void> {
  return page.getByRole('heading', { level: 1, name }).waitFor();
}

export function press(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name, exact: true }).click();
}

/** Agrees to all that is asked, in English. */
export async function accept(page: Page): Promise<void> {
  for (const box of await page.locator('#consents input').all()) await box.check();
  await press(page, english.accept.action);
}
