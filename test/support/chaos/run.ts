import { join, resolve } from 'node:path';
import { cacheDir } from '../../../src/host/cache.ts';
import type { OpenApiDocument } from '../api/contract-check.ts';
import { createDice } from '../dice.ts';
import { eventually } from '../eventually.ts';
import { createBreaker } from './breaker.ts';
import { type Told, takeInterview } from './candidate.ts';
import { containersOf, harmsOf } from './harms.ts';
import { type Form, type Installation, startInstallation } from './installation.ts';
import { judge } from './judge.ts';
import { startLaps } from './laps.ts';
import { createLine, type Line } from './line.ts';
import { isWell } from './model.ts';
import { isErased, judgeErased, part } from './parting.ts';
import { MORE_CANDIDATES, makePlan, type PlannedFault } from './plan.ts';
import { PARTING_POINTS, POINTS, type Point } from './points.ts';
import { hears } from './speaking.ts';
import { openVerifier } from './verify.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

export interface RunOptions {
  form: Form;
  seed: string;
  interviews: number;
  faults: number;
  perRound: number;
  /** Those that must be met; by default all. */
  points?: readonly Point[];
  /** No round begins later, ms. */
  withinMs: number;
  tell: (line: string) => void;
  /** Told how to stop all that was started, for whoever is stopped from outside. */
  onStarted?: (close: () => Promise<void>) => void;
}

export interface Outcome {
  /** What is wrong; empty where nothing is. */
  faults: string[];
  interviews: number;
  /** How often each was done. */
  harms: Map<string, number>;
  /** Points at which something was done, and how often all were passed. */
  points: { met: number; passed: number };
  calls: number;
  repeats: number;
  streams: number;
}

/** Rounds that do nothing but meet the points that had no moment yet. */
const MORE_ROUNDS = 3;
/** An interview's history is kept some time after its end; an erasure is taken up again by whoever looks next. */
const MET_WITHIN_MS = { interviews: 15_000, parting: 45_000 };
/** A sandbox that was killed leaves containers, which the next look of another one removes. */
const REMOVED_WITHIN_MS = 75_000;

/** Interviews and faults round by round, each judged when it is over. Ends with the first round that is not well. */
export async function runChaos(options: RunOptions): Promise<Outcome> {
  const place = await startInstallation(options.form);
  options.onStarted?.(place.close);
  try {
    return await runOn(place, options);
  } finally {
    await place.close();
  }
}

async function runOn(place: Installation, options: RunOptions): Promise<Outcome> {
  const { seed, tell, points = POINTS, withinMs, form } = options;
  const dice = createDice(`${seed}/${form}`);
  const harms = new Map(harmsOf(place).map((harm) => [harm.name, harm]));
  const names = [...harms.keys()];
  const sure = form === 'spread' ? names.filter((name) => name.startsWith('disk')) : [];
  const plan = makePlan(options, { points, harms: names, sure, dice: dice.of('plan') });
  const breaker = createBreaker(place, { harms, dice: dice.of('lengths'), tell });
  const document = (await (await fetch(`${place.apis[0]}/openapi.json`)).json()) as OpenApiDocument;
  const verifier = await openVerifier(place.config, join(cacheDir(resolve(ROOT, 'data')), 'chaos'));
  const faults: string[] = [];
  const outcome = { interviews: 0, calls: 0, repeats: 0, streams: 0 };
  const giveUpAt = Date.now() + withinMs;
  let left: PlannedFault[] = [];
  let gone: Told[] = [];
  place.model.always(isWell);
  place.transcriber.always(hears);
  try {
    for (
      let index = 0;
      faults.length === 0 &&
      (index < plan.length || (missing().length > 0 && index < plan.length + MORE_ROUNDS));
      index += 1
    ) {
      if (Date.now() > giveUpAt) {
        faults.push(`the time is over after ${index} of ${plan.length} rounds`);
        break;
      }
      await round(index);
    }
    if (faults.length === 0) await lastLook();
  } catch (fault) {
    faults.push(String((fault as Error).stack ?? fault));
  } finally {
    await verifier.close();
  }
  const met = breaker.met;
  return {
    ...outcome,
    faults,
    harms: counted(breaker.done),
    points: { met: met.size, passed: points.reduce((sum, { name }) => sum + place.orders.hits(name), 0) },
  };

  async function round(index: number): Promise<void> {
    const planned = plan[index] ?? { candidates: MORE_CANDIDATES, faults: [] };
    // Those that have waited in vain come first, for whoever is there first.
    const arms = [...left.map(forFirst), ...planned.faults];
    const isParting = ({ when }: PlannedFault) => 'point' in when && PARTING_POINTS.has(when.point);
    const laps = startLaps();
    tell(`round ${index + 1}: ${planned.candidates} interviews, ${arms.length} faults`);
    const lines = Array.from({ length: planned.candidates }, (_, number) => lineOf(index, number));
    breaker.arm(arms.filter((arm) => !isParting(arm)));
    const taken = await Promise.allSettled(
      lines.map((line, number) =>
        takeInterview(nameOf(index, number), {
          line,
          dice: dice.of(`c${index}-${number}`),
          doesAll: number === 0,
          onAnswer: breaker.answered,
        }),
      ),
    );
    laps.end('interviews');
    await breaker.untilMet(MET_WITHIN_MS.interviews);
    left = await breaker.disarm();
    await place.untilCalm();
    laps.end('calm');
    const told: [Told, Line][] = [];
    for (const [number, one] of taken.entries()) {
      if (one.status === 'rejected') faults.push(`${nameOf(index, number)}: ${one.reason.message}`);
      else told.push([one.value, lines[number] as Line]);
    }
    for (const [one, line] of told) {
      faults.push(...(await judge(one, line)), ...(await verifier.verify(one.ledger.sessionId)));
      outcome.interviews += 1;
      outcome.calls += one.ledger.calls;
      outcome.repeats += one.ledger.repeats;
      outcome.streams += one.listener.streams();
    }
    laps.end('judged');
    faults.push(...(await containersLeft(place)));
    laps.end('containers gone');
    breaker.arm(arms.filter(isParting));
    await Promise.all(told.map(([one, line], number) => part(one, line, { isErased: isErased(number) })));
    await breaker.untilMet(MET_WITHIN_MS.parting);
    left.push(...(await breaker.disarm()));
    gone = [...gone, ...told.map(([one]) => one).filter(({ ledger }) => ledger.isErased)];
    laps.end('left');
    tell(`round ${index + 1} took ${laps.told()}${faults.length > 0 ? ', and is NOT well' : ''}`);
  }

  /** When nothing is broken any more. */
  async function lastLook(): Promise<void> {
    await place.untilCalm();
    for (const one of gone) faults.push(...(await judgeErased(one, verifier)));
    faults.push(...missing().map(({ name }) => `nobody came to the point ${name}`));
    faults.push(...place.supervisor.surprises);
  }

  function missing(): readonly Point[] {
    return points.filter(({ name }) => !breaker.met.has(name));
  }

  function nameOf(index: number, number: number): string {
    return `c${index + 1}-${number + 1}-${seed}`.replaceAll(/[^\w-]/g, '').slice(0, 30);
  }

  function lineOf(index: number, number: number): Line {
    const address = `10.${index % 250}.${number}.1`;
    const complain = (what: string) => void faults.push(what);
    return createLine({
      apis: place.apis,
      address,
      document,
      dice: dice.of(`l${index}-${number}`),
      complain,
    });
  }
}

function forFirst(fault: PlannedFault): PlannedFault {
  return 'deed' in fault ? { ...fault, when: { point: fault.when.point, skip: 0 } } : fault;
}

/** Of processes that have ended. */
async function containersLeft(place: Installation): Promise<string[]> {
  const living = new Set(place.processes.map((one) => one.pid()));
  const orphans = () => containersOf(place, (pid) => !living.has(pid));
  try {
    await eventually(async () => (await orphans()).length === 0, REMOVED_WITHIN_MS);
    return [];
  } catch {
    return [`containers of processes that have ended are left: ${(await orphans()).join(', ')}`];
  }
}

function counted(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names.toSorted()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
