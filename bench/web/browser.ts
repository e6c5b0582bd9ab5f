import { type Browser, chromium, type Page } from 'playwright-core';
import { COOKIE } from '../../src/api/auth/tokens.ts';
import { createProgress } from '../../src/host/progress.ts';
import { ensureChromium } from '../../src/setup/chromium.ts';
import { longestTask, type Task } from './trace.ts';

const PATIENCE_MS = 30_000;
/** So long a new window of Chromium is busy with itself. */
const SETTLE_MS = 1_500;

export interface BenchBrowser {
  open(visit: BenchVisit): Promise<OpenPage>;
  /** The longest task of a page's main thread while `work` goes on. */
  longestTask(page: Page, work: () => Promise<void>): Promise<Task>;
  close(): Promise<void>;
}

interface BenchVisit {
  url: string;
  token: string;
  /** The page is open once each of these selects something. */
  until: readonly string[];
}

interface OpenPage {
  page: Page;
  /** From the navigation until the page was open. */
  tookMs: number;
  close(): Promise<void>;
}

/** Headless Chromium; each visit has nothing of the one before, neither files nor compiled code. */
export async function startBenchBrowser(): Promise<BenchBrowser> {
  const found = await ensureChromium({ progress: createProgress(process.stderr) });
  if ('unavailable' in found) throw new Error(found.unavailable);
  const browser = await chromium.launch({
    executablePath: found.path,
    chromiumSandbox: process.getuid?.() !== 0,
  });
  return {
    open: (visit) => open(browser, visit),
    async longestTask(page, work) {
      await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline'] });
      await work();
      return longestTask(await browser.stopTracing());
    },
    close: () => browser.close(),
  };
}

async function open(browser: Browser, { url, token, until }: BenchVisit): Promise<OpenPage> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } });
  const { origin } = new URL(url);
  await context.addCookies([{ name: COOKIE, value: token, url: origin, sameSite: 'Strict', httpOnly: true }]);
  const page = await context.newPage();
  await page.addInitScript({ content: opened(until) });
  await page.waitForTimeout(SETTLE_MS);
  await page.goto(url);
  return { page, tookMs: await page.evaluate<number>('opened'), close: () => context.close() };
}

/**
 * A script for a page: `opened` is when all of this was there, in milliseconds since the navigation, behind the frame that
 * shows it and all else that waited for its turn.
 */
function opened(selectors: readonly string[]): string {
  return `
    globalThis.opened = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error('not open after ${PATIENCE_MS} ms')), ${PATIENCE_MS});
      const look = () => {
        if (${JSON.stringify(selectors)}.every((selector) => document.querySelector(selector))) {
          setTimeout(() => resolve(performance.now()));
        } else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });`;
}
