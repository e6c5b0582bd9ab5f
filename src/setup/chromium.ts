import { findOnPath } from '../host/command.ts';
import type { Progress } from '../host/progress.ts';
import { canInstallPackages, installPackages } from './apt.ts';

/** As Debian, Ubuntu and Google name it; first the one without windows, which needs a fifth less of the processor. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'] as const;

/** The browser's executable, or one line that says what is wrong and what to do. */
export type Chromium = { path: string } | { unavailable: string };

/** Finds the browser that the tests of the client drive; as root on Debian a missing one is installed. */
export async function ensureChromium(options: {
  progress: Progress;
  signal?: AbortSignal | undefined;
}): Promise<Chromium> {
  const found = findChromium();
  if (found !== null) return { path: found };
  if (!canInstallPackages()) {
    return {
      unavailable: `no Chromium is on PATH (${NAMES.join(', ')}): install it, on Debian by apt-get install chromium-headless-shell`,
    };
  }
  // The fonts have Latin and Cyrillic letters and digits of one width.
  await installPackages(['chromium-headless-shell', 'fonts-liberation'], options);
  const installed = findChromium();
  return installed === null
    ? { unavailable: 'the package chromium-headless-shell brought no browser' }
    : { path: installed };
}

/** Null where there is none. */
function findChromium(): string | null {
  return NAMES.map((name) => findOnPath(name)).find((path) => path !== null) ?? null;
}
