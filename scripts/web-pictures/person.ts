import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext } from 'playwright-core';

/** Somebody with a browser of their own, who is signed in. */
export interface Person {
  browser: BrowserContext;
  /** The answer of the API; throws where it is not a success. */
  // biome-ignore lint/suspicious/noExplicitAny: fields of the contract
  call(method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, data?: object): Promise<any>;
}

const PASSWORD = 'correct horse battery';
const LOCALES = { en: 'en-GB', ru: 'ru-RU' } as const;
export type Locale = keyof typeof LOCALES;

/** A browser of nobody yet. */
export async function openBrowser(chromium: Browser, locale: Locale): Promise<BrowserContext> {
  const browser = await chromium.newContext({
    locale: LOCALES[locale],
    viewport: { width: 1280, height: 800 },
  });
  browser.setDefaultTimeout(120_000);
  return browser;
}

/** Signs up and in; a nickname and an address are taken once. `onAccount` acts on the account before the sign-in. */
export async function signUp(
  chromium: Browser,
  url: string,
  { nickname, email, locale }: { nickname: string; email: string; locale: Locale },
  onAccount?: (userId: string) => Promise<unknown>,
): Promise<Person> {
  const browser = await openBrowser(chromium, locale);
  const person = personOf(browser, url);
  const account = { email, nickname, password: PASSWORD, locale };
  const { user } = await person.call('POST', '/auth/register', account);
  await onAccount?.(user.id);
  await person.call('POST', '/auth/login', { login: nickname, password: PASSWORD });
  return person;
}

/** Whoever is signed in there. */
export function personOf(browser: BrowserContext, url: string): Person {
  return {
    browser,
    async call(method, path, data) {
      const headers = { Origin: url, 'Idempotency-Key': randomUUID() };
      const answer = await browser.request.fetch(`${url}${path}`, { method, headers, ...(data && { data }) });
      if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
      return answer.json();
    },
  };
}
