import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { silentProgress } from '../../../src/host/progress.ts';
import { ensureChromium } from '../../../src/setup/chromium.ts';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

export interface TestBrowser {
  /** A browser of its own, without cookies, at this address. English and light where nothing else is said. */
  visit(url: string, options?: BrowserContextOptions): Promise<Visit>;
  close(): Promise<void>;
}

export interface Visit {
  page: Page;
  /** What the page has complained of so far: errors of its console and its scripts, what its policy refused. */
  faults: string[];
  /** What axe-core finds wrong with what is shown now, as `rule: element`, with contrast and sizes. */
  accessibilityFaults(): Promise<string[]>;
  /** All that keeps somebody from using what is shown now: the faults of both kinds, and what is wider than the window. */
  barriers(): Promise<string[]>;
  close(): Promise<void>;
}

/** Ways to look at a page in which nobody may be shut out. */
export const LOOKS = [
  { locale: 'en-GB' },
  { locale: 'ru-RU' },
  { colorScheme: 'dark' },
  { contrast: 'more' },
  { viewport: { width: 360, height: 740 } },
  { viewport: { width: 3840, height: 2160 } },
] as const satisfies BrowserContextOptions[];

/** Elements that show this name in a line with other words and let its direction have its way with those. */
export function mixedWithOthers(page: Page, name: string): Promise<string[]> {
  return page.evaluate((sought) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const place = walker.currentNode.parentElement;
      if (!walker.currentNode.textContent?.includes(sought) || place === null) continue;
      const isAlone = getComputedStyle(place).unicodeBidi.startsWith('isolate');
      // Heard, not seen.
      if (place.closest('.unseen')) continue;
      if (!isAlone) found.push(place.outerHTML);
    }
    return found;
  }, name);
}

/** A real browser for the tests of the client, with what more is asked of it. */
export async function startBrowser(args: readonly string[] = []): Promise<TestBrowser> {
  const found = await ensureChromium({ progress: silentProgress });
  if ('unavailable' in found) throw new Error(found.unavailable);
  const browser = await chromium.launch({
    executablePath: found.path,
    args: [...args],
    // As root the browser has no sandbox of its own.
    chromiumSandbox: process.getuid?.() !== 0,
  });
  return {
    visit: (url, options = {}) => visit(browser, url, options),
    close: () => browser.close(),
  };
}

async function visit(browser: Browser, url: string, options: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext({ locale: 'en-GB', colorScheme: 'light', ...options });
  // On a busy machine half a minute may pass until a page has its turn.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(url);
  const visited: Visit = {
    page,
    faults,
    async accessibilityFaults() {
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => {
        // There the reader's own colours are drawn, and axe-core reads a property that still names the page's.
        const isForced = matchMedia('(forced-colors: active)').matches;
        const rules = { 'color-contrast': { enabled: !isForced } };
        return window.axe.run({ resultTypes: ['violations'], rules });
      });
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
    },
    async barriers() {
      const found = await visited.accessibilityFaults();
      const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      return [...found, ...(isTooWide ? ['wider than the window'] : []), ...faults];
    },
    close: () => context.close(),
  };
  return visited;
}
