import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { inFewColours } from './png.ts';

/** A phone on its end, a laptop, a large screen. */
const SIZES = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
  { width: 2560, height: 1440 },
] as const;
const THEMES = ['light', 'dark'] as const;

/** Takes what a page shows now, in each size and theme; with `part`, what is around that. */
export type Camera = (page: Page, screen: string, part?: Locator) => Promise<void>;

/** Every screen, as `<screen>-<width>-<theme>.png` in the folder. */
export function everyScreen(folder: string): Camera {
  return async (page, screen, part) => {
    for (const size of SIZES) {
      for (const theme of THEMES)
        keep(join(folder, nameOf(screen, size.width, theme)), await take(page, { ...size, theme, part }));
    }
    await rest(page);
  };
}

/** Those alone that have a file, by the name that they have among all. */
export function theseScreens(files: Readonly<Record<string, string>>): Camera {
  return async (page, screen, part) => {
    for (const size of SIZES) {
      for (const theme of THEMES) {
        const file = files[nameOf(screen, size.width, theme)];
        if (file !== undefined) keep(file, inFewColours(await take(page, { ...size, theme, part })));
      }
    }
    await rest(page);
  };
}

function nameOf(screen: string, width: number, theme: string): string {
  return `${screen}-${width}-${theme}.png`;
}

async function take(
  page: Page,
  {
    width,
    height,
    theme,
    part,
  }: { width: number; height: number; theme: (typeof THEMES)[number]; part: Locator | undefined },
): Promise<Buffer> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await part?.scrollIntoViewIfNeeded();
  // The layout answers to a size in the frame after it.
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  await page.waitForTimeout(250);
  return page.screenshot({ animations: 'disabled' });
}

function keep(path: string, picture: Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, picture);
}

/** As the next steps expect it. */
async function rest(page: Page): Promise<void> {
  await page.setViewportSize(SIZES[1]);
  await page.emulateMedia({ colorScheme: 'light' });
}
