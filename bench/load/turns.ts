/**
 * What a turn costs: a message, and the whole reply to it. Viva without a model's key, Viva as it was, and workflows that make the
 * same steps with nothing in them, in turns in one run. `npm run bench -- load turns [rounds]`
 */
import { createProgress } from '../../src/host/progress.ts';
import { serveOldViva } from '../old-viva.ts';
import { serveViva } from '../served-viva.ts';
import { median, ms, printRatio } from '../table.ts';
import { percentile } from '../telemetry/load.ts';
import { openRaw } from './raw.ts';
import { openTalkers, type Talker } from './talkers.ts';

const CALLERS = 32;
/** Nobody may say more than 60 things a minute, so each caller has some interviews to take turns in. */
const INTERVIEWS = 96;
const ROUND_MS = 4_000;

interface Outcome {
  perSecond: number[];
  p50: number[];
}

export async function main([rounds = '8']: string[]): Promise<void> {
  const progress = createProgress(process.stderr);
  const [now, old] = [await serveViva(), await serveOldViva()];
  const raw = await openRaw(now.temporal.address, now.temporal.namespace);
  try {
    const talkers: Record<string, Talker[]> = await progress.step('Open interviews', async () => ({
      now: await openTalkers(now.url, INTERVIEWS),
      old: await openTalkers(old.url, INTERVIEWS),
      four: await raw.open('fourSteps', INTERVIEWS),
      two: await raw.open('twoSteps', INTERVIEWS),
    }));
    const outcomes: Record<string, Outcome> = {};
    for (let round = 0; round <= Number(rounds); round += 1) {
      for (const [name, some] of Object.entries(talkers)) {
        await progress.step(`Round ${round}: ${name}`, async (detail) => {
          const { perSecond, p50 } = await talk(some);
          detail(`${perSecond.toFixed(1)} turns/s, p50 ${ms(p50)}`);
          if (round === 0) return;
          outcomes[name] ??= { perSecond: [], p50: [] };
          outcomes[name].perSecond.push(perSecond);
          outcomes[name].p50.push(p50);
        });
      }
    }
    print(outcomes);
  } finally {
    await raw.close();
    await now.close();
    await old.close();
  }
}

/** All callers at once, each in one of its interviews after the other. */
async function talk(talkers: readonly Talker[]): Promise<{ perSecond: number; p50: number }> {
  const times: number[] = [];
  const start = performance.now();
  await Promise.all(
    Array.from({ length: CALLERS }, async (_, caller) => {
      for (let i = caller; performance.now() - start < ROUND_MS; i = (i + CALLERS) % talkers.length) {
        const before = performance.now();
        await talkers[i]?.turn('What is an index good for?');
        times.push(performance.now() - before);
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  return {
    perSecond: times.length / seconds,
    p50: percentile(
      times.sort((a, b) => a - b),
      0.5,
    ),
  };
}

function print(outcomes: Record<string, Outcome>): void {
  const rate = (name: string) => median(outcomes[name]?.perSecond ?? []);
  const p50 = (name: string) => median(outcomes[name]?.p50 ?? []);
  const beside = (name: string) => `${rate('now').toFixed(1)} and ${rate(name).toFixed(1)} turns/s`;
  const late = (name: string) => `${ms(p50('now'))} and ${ms(p50(name))}`;
  printRatio('turns/s ÷ those of commit 6382d16', rate('now') / rate('old'), '>= 2', beside('old'));
  printRatio('p50 ÷ that of commit 6382d16', p50('now') / p50('old'), '', late('old'));
  for (const [name, steps] of [
    ['four', 'Update, local activity, activity, local activity'],
    ['two', 'Update, local activity'],
  ] as const) {
    const wanted = name === 'four' ? ['>= 0.85', '<= 1.25'] : ['', ''];
    printRatio(`turns/s ÷ ${steps}`, rate('now') / rate(name), wanted[0] ?? '', beside(name));
    printRatio('  p50 ÷ that of these', p50('now') / p50(name), wanted[1] ?? '', late(name));
  }
}
