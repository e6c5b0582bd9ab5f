/**
 * What 1,000 open interviews cost one worker, whether those that it has put away come back right, and whether it starts with them as
 * fast as without. `npm run bench -- load memory [interviews]`
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { sqliteAt } from '../../src/database/location.ts';
import { createProgress } from '../../src/host/progress.ts';
import { openRecords } from '../../src/records/open.ts';
import type { Records } from '../../src/records/records.ts';
import { CACHED_WORKFLOWS } from '../../src/temporal/workers.ts';
import { type ServedViva, serveViva } from '../served-viva.ts';
import { median, ms, printFigure, printRatio, timed } from '../table.ts';
import { percentile } from '../telemetry/load.ts';
import { seatPeople } from './people.ts';
import { type Seated, say } from './talkers.ts';
import { residentMb } from './usage.ts';

const CALLERS = 32;
const STARTS = 3;
/** Until what was allocated for the starts is collected, as far as it ever is. */
const SETTLED_AFTER_MS = 10_000;

export async function main([interviews = '1000']: string[]): Promise<void> {
  const count = Number(interviews);
  const progress = createProgress(process.stderr);
  const dataDir = await mkdtemp(join(tmpdir(), 'viva-bench-'));
  let viva: ServedViva | null = null;
  let records: Records | null = null;
  const start = async () => {
    await viva?.close();
    viva = null;
    return timed(async () => {
      viva = await serveViva({ viva: { dataDir } });
    });
  };
  const served = () => viva as unknown as ServedViva;
  try {
    await start(); // the first one makes what the others find
    const empty = await startTimes(start);
    const jwtSecret = (await readFile(join(dataDir, 'jwt-secret'), 'utf8')).trim();
    records = await openRecords(sqliteAt(join(dataDir, 'viva.db')));
    const { users } = records;
    const seat = (some: number) =>
      progress.step(`Start ${some} interviews`, (detail) =>
        seatPeople(served().url, users, { count: some, jwtSecret, onSeated: (n) => detail(`${n}`) }),
      );
    await seat(CALLERS); // until then code is loaded and compiled
    const [before] = [await settled(served)];
    const cached = await seat(CACHED_WORKFLOWS);
    const full = await settled(served);
    const rest = await seat(count - CACHED_WORKFLOWS);
    const all = await settled(served);
    const seated = [...cached, ...rest];

    const times = await progress.step('A message to each', () => sayToEach(served().url, seated));
    const wrong = await progress.step('Read what was answered', () =>
      countWrong(records as Records, seated, ['message', 'final']),
    );
    const within = await startTimes(start);
    const first = await timed(() => say(served().url, seated[0] as Seated, 'Are you there?'));
    const [some] = [seated.slice(0, CALLERS)];
    await sayToEach(served().url, some.slice(1));
    const wrongAfter = await countWrong(records, some, ['message', 'final', 'message', 'final']);

    printRatio(
      'MB of memory an open interview',
      (all - before) / count,
      '<= 0.4',
      `${all.toFixed(0)} MB with ${count}, ${before.toFixed(0)} MB without`,
    );
    printFigure(
      `  of those that are in the worker's memory (${CACHED_WORKFLOWS})`,
      `${((full - before) / CACHED_WORKFLOWS).toFixed(2)} MB`,
    );
    printFigure(
      'answer to a message, most of them after an eviction: p50, p99',
      `${ms(percentile(times, 0.5))}, ${ms(percentile(times, 0.99))}`,
    );
    printFigure('interviews without exactly one reply', `${wrong} of ${count}`, '0');
    printFigure('the same after a start, with a second message', `${wrongAfter} of ${some.length}`, '0');
    printRatio(
      'start with them ÷ empty start',
      median(within) / median(empty),
      '<= 1.5',
      `${ms(median(within))} and ${ms(median(empty))}`,
    );
    printFigure('first message after a start', ms(first));
  } finally {
    await records?.close();
    await (viva as ServedViva | null)?.close();
    await rm(dataDir, { recursive: true });
  }
}

async function startTimes(start: () => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < STARTS; i += 1) times.push(await start());
  return times;
}

async function settled(served: () => ServedViva): Promise<number> {
  await delay(SETTLED_AFTER_MS);
  return residentMb(served().pid);
}

/** Milliseconds of each answer, in order. */
async function sayToEach(url: string, seated: readonly Seated[]): Promise<number[]> {
  const waiting = [...seated];
  const times: number[] = [];
  await Promise.all(
    Array.from({ length: CALLERS }, async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const one = next;
        times.push(await timed(() => say(url, one, 'What is an index good for?')));
      }
    }),
  );
  return times.sort((a, b) => a - b);
}

/** Interviews whose talk after the greeting is something else than this. */
async function countWrong(
  { events }: Pick<Records, 'events'>,
  seated: readonly Seated[],
  expected: readonly string[],
): Promise<number> {
  let wrong = 0;
  for (const { sessionId } of seated) {
    const [, ...talk] = await events.ofTypes(sessionId, ['message', 'final']);
    const said = new Set(talk.flatMap((event) => (event.type === 'message' ? [event.data.messageId] : [])));
    const answered = talk.flatMap((event) => (event.type === 'final' ? event.data.replyTo : []));
    const isRight =
      talk.map(({ type }) => type).join() === expected.join() &&
      answered.length === said.size &&
      answered.every((id) => said.has(id));
    if (!isRight) wrong += 1;
  }
  return wrong;
}
