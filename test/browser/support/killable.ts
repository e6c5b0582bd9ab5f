import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { chromium, type Page } from 'playwright-core';
import { silentProgress } from '../../../src/host/progress.ts';
import { ensureChromium } from '../../../src/setup/chromium.ts';
import { FAKE_DEVICES } from './speaking.ts';

/** A browser as a person has it, with a profile that outlives it. */
export interface Killable {
  page: Page;
  /** At once, with all its processes, as a power cut would. */
  kill(): Promise<void>;
}

export async function startKillable(profile: string): Promise<Killable> {
  const found = await ensureChromium({ progress: silentProgress });
  if ('unavailable' in found) throw new Error(found.unavailable);
  const args = [
    ...['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--lang=en-GB'],
    ...[
      '--no-first-run',
      '--window-size=1280,800',
      '--autoplay-policy=no-user-gesture-required',
      ...FAKE_DEVICES,
    ],
    // As root the browser has no sandbox of its own.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  const child = spawn(found.path, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const exited = once(child, 'exit');
  const address = await addressIn(createInterface({ input: child.stderr }));
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  if (!context) throw new Error('the browser has no window');
  const page = await context.newPage();
  return {
    page,
    async kill() {
      if (child.exitCode === null && child.signalCode === null && child.pid)
        process.kill(-child.pid, 'SIGKILL');
      await exited;
    },
  };
}

async function addressIn(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) {
    const [, address] = /^DevTools listening on (ws:\S+)$/.exec(line) ?? [];
    if (address) return address;
  }
  throw new Error('the browser did not start');
}
