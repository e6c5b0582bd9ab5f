/**
 * What interviews cost as they grow in number, part by part: 10 to 1,000 of them, in each of which somebody says something every 30 s,
 * in an installation whose parts are processes of their own. Writes table and picture into `docs/scale.md`.
 * `npm run bench -- load curves [seconds of each]`
 */
import { readFile, writeFile } from 'node:fs/promises';
import { Agent } from 'node:http';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createProgress, type Progress } from '../../src/host/progress.ts';
import { LLM_KEY, says, startLlmServer } from '../../test/support/llm-server.ts';
import { median } from '../table.ts';
import { drawCurves } from './curves-chart.ts';
import { type Point, tableOf, withCurves } from './curves-table.ts';
import { seatPeople } from './people.ts';
import { type Spread, startSpread, type Used } from './spread.ts';
import { joinInterview, type Talker } from './talkers.ts';

const COUNTS = [10, 30, 100, 300, 1_000];
/** As many with replies of a model, which answers at once here. */
const WITH_MODEL = 100;
const EVERY_MS = 30_000;
const SETTLED_AFTER_MS = 5_000;
const DOCS = resolve(import.meta.dirname, '../../docs');

export async function main([seconds = '30']: string[]): Promise<void> {
  const progress = createProgress(process.stderr);
  const forMs = Number(seconds) * 1000;
  const points = await measure(progress, COUNTS, forMs);
  const provider = await startLlmServer();
  provider.always(
    says('An index finds rows by their values, at the cost of more work for each that is written.'),
  );
  const model = { url: provider.url, key: LLM_KEY };
  const byModel = await measure(progress, [WITH_MODEL], forMs, model).finally(() => provider.close());
  console.log(tableOf(points, byModel));
  const document = join(DOCS, 'scale.md');
  await writeFile(document, withCurves(await readFile(document, 'utf8'), points, byModel));
  await writeFile(join(DOCS, 'images/scale.svg'), drawCurves(points));
}

/** In an installation of its own. */
async function measure(
  progress: Progress,
  counts: readonly number[],
  forMs: number,
  model?: { url: string; key: string },
): Promise<Point[]> {
  const spread = await progress.step('Start PostgreSQL, Redis, Temporal, an API, a worker', () =>
    startSpread(progress, model),
  );
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  const talkers: Talker[] = [];
  const points: Point[] = [];
  try {
    for (const count of counts) {
      await progress.step(`Open ${count} interviews`, async (detail) => {
        const seated = await seatPeople(spread.url, spread.records.users, {
          count: count - talkers.length,
          jwtSecret: spread.jwtSecret,
          onSeated: (more) => detail(`${more} more`),
        });
        for (const one of seated) talkers.push(await joinInterview(spread.url, one, agent));
        await delay(SETTLED_AFTER_MS);
      });
      points.push(
        await progress.step(`Talk in ${count} interviews`, () => measurePoint(spread, talkers, forMs)),
      );
    }
  } finally {
    for (const talker of talkers) talker.close();
    agent.destroy();
    await spread.close();
  }
  return points;
}

async function measurePoint(spread: Spread, talkers: readonly Talker[], forMs: number): Promise<Point> {
  const [before, bytesBefore] = [await spread.used(), await spread.databaseBytes()];
  const times: number[] = [];
  const start = performance.now();
  await Promise.all(
    talkers.map(async (talker, index) => {
      for (let due = (EVERY_MS * index) / talkers.length; due < forMs; due += EVERY_MS) {
        await delay(Math.max(0, start + due - performance.now()));
        await talker.turn('What is an index good for?');
        // What waits for its turn is part of the time.
        times.push(performance.now() - start - due);
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  const used = less(await spread.used(), before);
  return {
    interviews: talkers.length,
    seconds,
    turns: times.length,
    p50Ms: median(times),
    used,
    memoryMb: spread.memory(),
    databaseBytes: (await spread.databaseBytes()) - bytesBefore,
  };
}

function less(after: Used, before: Used): Used {
  const { cpuMs, ...counts } = after;
  return {
    ...(Object.fromEntries(
      Object.entries(counts).map(([name, value]) => [name, value - before[name as keyof typeof counts]]),
    ) as typeof counts),
    cpuMs: Object.fromEntries(
      Object.entries(cpuMs).map(([name, value]) => [name, value - before.cpuMs[name as keyof typeof cpuMs]]),
    ) as typeof cpuMs,
  };
}
