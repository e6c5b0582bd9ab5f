import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, preview } from 'vite';
import { createProgress } from '../src/host/progress.ts';
import { ensureChromium } from '../src/setup/chromium.ts';

const ROOT = resolve(import.meta.dirname, '..');
const AXE = readFileSync(join(ROOT, 'node_modules/axe-core/axe.js'), 'utf8');

/** How the components are looked at; the first two become pictures. */
const LOOKS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'light, more contrast': { colorScheme: 'light', contrast: 'more' },
  'dark, more contrast': { colorScheme: 'dark', contrast: 'more' },
} as const;
const PICTURES: Partial<Record<keyof typeof LOOKS, string>> = {
  light: 'docs/images/components-light.png',
  dark: 'docs/images/components-dark.png',
};

/**
 * `npm run web:design`: draws every component in a browser, takes the pictures of `docs/client.md`, and says what
 * axe-core finds wrong with any of them, in each theme; with `--check` without the pictures.
 */
export async function main(args: string[]): Promise<void> {
  const found = await ensureChromium({ progress: createProgress(process.stderr) });
  if ('unavailable' in found) throw new Error(found.unavailable);
  const outDir = mkdtempSync(join(tmpdir(), 'viva-components-'));
  const base = {
    configFile: join(ROOT, 'web/vite.config.ts'),
    root: join(ROOT, 'web/showcase'),
    logLevel: 'silent',
  } as const;
  await build({ ...base, build: { outDir, emptyOutDir: true } });
  const server = await preview({ ...base, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  const browser = await chromium.launch({
    executablePath: found.path,
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    const [url] = server.resolvedUrls?.local ?? [];
    if (url === undefined) throw new Error('the components are not served');
    const faults: string[] = [];
    for (const look of Object.keys(LOOKS) as (keyof typeof LOOKS)[]) {
      const page = await open(browser, url, look);
      const picture = PICTURES[look];
      if (picture !== undefined && !args.includes('--check')) {
        await page.screenshot({ path: join(ROOT, picture), fullPage: true });
      }
      faults.push(...(await faultsOf(page)).map((fault) => `${look}: ${fault}`));
      await page.getByRole('button', { name: 'Open a dialog' }).click();
      faults.push(...(await faultsOf(page)).map((fault) => `${look}, dialog: ${fault}`));
      await page.close();
    }
    for (const fault of faults) process.stdout.write(`${fault}\n`);
    process.exitCode = faults.length === 0 ? 0 : 1;
  } finally {
    await browser.close();
    await server.close();
    rmSync(outDir, { recursive: true });
  }
}

async function open(browser: Browser, url: string, look: keyof typeof LOOKS): Promise<Page> {
  const viewport = { width: 960, height: 720 };
  const page = await browser.newPage({ ...LOOKS[look], locale: 'en-GB', reducedMotion: 'reduce', viewport });
  await page.goto(url);
  await page.getByRole('heading', { name: 'Components' }).waitFor();
  return page;
}

/** As `rule: element`. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const faults = await page.evaluate(
    `axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html)))`,
  );
  return faults as string[];
}
