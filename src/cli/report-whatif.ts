import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Bank } from '../bank/bank.ts';
import { loadBank } from '../bank/load.ts';
import { abilityOf, responses } from '../domain/interview/interview.ts';
import { abilityBand, type Estimate } from '../domain/measurement/ability.ts';
import { abilityLabel } from '../domain/measurement/labels.ts';
import type { SolutionResult } from '../domain/measurement/results.ts';
import { SCORE_WEIGHTS } from '../domain/measurement/scoring.ts';
import type { Records } from '../records/records.ts';
import { standingOf } from '../report/derive/standing.ts';
import { type PastInterview, pastInterviews } from '../report/past.ts';
import { type Change, reconsider, reweighed } from '../report/whatif.ts';
import { EXIT, leftOut, ROOT, runTool, UsageError, withRecords } from './tool.ts';

const USAGE = `usage: npm run report:whatif -- [options]

Tries a change on the finished interviews of the store and prints who would move and by how much. Changes nothing.

  --bank <directory>          ratings, par times and test weights of this bank; tasks/ when no option is given
  --rating <task_id>=<n>      another rating of one task; may be repeated
  --qualities <file.json>     {"<submission_id>": 0..1}: what a review with another rubric said
  --attempt-cost <0..1>       taken for each attempt but the first (${SCORE_WEIGHTS.attemptCost})
  --time-cost <0..1>          taken for the whole time between par and limit (${SCORE_WEIGHTS.timeCost})
  --quality-weight <0..1>     the most that quality moves a score by (${SCORE_WEIGHTS.qualityWeight})
  --quality-from <0..1>       share of the tests from which quality counts (${SCORE_WEIGHTS.qualityFrom})`;

/** Smaller moves are those of rounding. */
const LEAST_MOVE = 0.05;

interface Wish {
  bank: Bank | null;
  weights: Change['weights'];
  ratings: Map<string, number>;
  qualities: Map<string, number>;
}

/** `npm run report:whatif` */
export async function main(args: string[]): Promise<void> {
  await runTool(async () => {
    const wish = await readWish(args);
    await withRecords(async (records) => {
      const { past, erased } = await pastInterviews(records);
      requireKnown(wish, past);
      for (const line of await tryOut(past, wish, records)) console.log(line);
      if (erased > 0) console.log(leftOut(erased));
    });
    return EXIT.fine;
  });
}

/** A rating of a task that nobody was ever given moves nobody, which says nothing. */
function requireKnown({ ratings, bank }: Wish, past: readonly PastInterview[]): void {
  const given = new Set(past.flatMap(({ plan }) => plan.cards.map(({ taskId }) => taskId)));
  const unknown = [...ratings.keys()].filter((taskId) => !given.has(taskId) && !bank?.tasks.has(taskId));
  if (unknown.length === 0) return;
  throw new UsageError(`--rating: no finished interview had ${unknown.join(', ')} to choose from`);
}

async function tryOut(past: readonly PastInterview[], wish: Wish, records: Records): Promise<string[]> {
  const { passedShares, unknownTests } = await passedSharesOf(past, wish.bank, records);
  const change = { weights: wish.weights, tasks: tasksOf(wish), passedShares, qualities: wish.qualities };
  const moves = past
    .map((one) => {
      const [before, after] = [abilityOf(one.interview), reconsider(one, change)];
      const said = [wordsOf(before, one), wordsOf(after, one)] as const;
      return { plan: one.plan, before, after, said, by: after.mean - before.mean };
    })
    .filter(({ by }) => Math.abs(by) >= LEAST_MOVE)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  const lines = moves.map(({ plan, before, after, said: [from, to], by }) => {
    const label = changed(from.label, to.label);
    const words = `${label}, ${changed(from.verdict, to.verdict)}`;
    const shift = `${by < 0 ? '−' : '+'}${Math.abs(by).toFixed(1)}`;
    return `${plan.interviewId}  ${plan.track} ${plan.level}  ${before.mean.toFixed(1)} → ${after.mean.toFixed(1)}  ${shift.padStart(7)}  ${words}`;
  });
  const relabelled = moves.filter(({ said: [from, to] }) => from.label !== to.label).length;
  const rejudged = moves.filter(({ said: [from, to] }) => from.verdict !== to.verdict).length;
  lines.push(
    `${moves.length} of ${past.length} finished interview(s) would move, ${relabelled} to another label, ${rejudged} to another verdict. Nothing was changed.`,
    'Each keeps the tasks that it was given; with other ratings others might have been chosen.',
  );
  if (unknownTests > 0) {
    lines.push(
      `${unknownTests} submission(s) were judged without some of this bank’s tests; the rest of them counted.`,
    );
  }
  return lines;
}

/** What the report says of an estimate. */
function wordsOf(estimate: Estimate, { plan, interview }: PastInterview): { label: string; verdict: string } {
  const band = { estimate: estimate.mean, ...abilityBand(estimate) };
  const { level } = plan;
  const { title } = standingOf({ ...band, level, locale: 'en', tasks: responses(interview).length });
  return { label: abilityLabel(estimate.mean), verdict: title };
}

function changed(from: string, to: string): string {
  return from === to ? from : `${from} → ${to}`;
}

function tasksOf({ bank, ratings }: Wish): Change['tasks'] {
  const tasks = new Map<string, { rating?: number; parMs?: number }>();
  for (const { taskId, rating, parMs } of bank?.tasks.values() ?? []) tasks.set(taskId, { rating, parMs });
  for (const [taskId, rating] of ratings) tasks.set(taskId, { ...tasks.get(taskId), rating });
  return tasks;
}

async function passedSharesOf(past: readonly PastInterview[], bank: Bank | null, records: Records) {
  const passedShares = new Map<string, number>();
  let unknownTests = 0;
  for (const event of bank ? past.flatMap(({ events }) => events) : []) {
    if (event.type !== 'verdict' || !event.data.counted) continue;
    const task = bank?.tasks.get(event.data.taskId);
    if (!task) continue;
    const result: SolutionResult = JSON.parse(await records.blobs.get(event.data.resultSha256));
    const again = reweighed(result, task.hiddenTests);
    if (again) passedShares.set(event.data.submissionId, again.share);
    if (!again || again.unknown > 0) unknownTests += 1;
  }
  return { passedShares, unknownTests };
}

async function readWish(args: string[]): Promise<Wish> {
  const { values } = parseArgs({
    args,
    options: {
      bank: { type: 'string' },
      rating: { type: 'string', multiple: true },
      qualities: { type: 'string' },
      'attempt-cost': { type: 'string' },
      'time-cost': { type: 'string' },
      'quality-weight': { type: 'string' },
      'quality-from': { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) throw new UsageError(USAGE);
  const directory = values.bank ?? (args.length === 0 ? join(ROOT, 'tasks') : null);
  return {
    bank: directory === null ? null : await loadBank(resolve(directory)),
    ratings: new Map((values.rating ?? []).map(parseRating)),
    qualities: values.qualities === undefined ? new Map() : readQualities(values.qualities),
    weights: {
      attemptCost: fraction('attempt-cost') ?? SCORE_WEIGHTS.attemptCost,
      timeCost: fraction('time-cost') ?? SCORE_WEIGHTS.timeCost,
      qualityWeight: fraction('quality-weight') ?? SCORE_WEIGHTS.qualityWeight,
      qualityFrom: fraction('quality-from') ?? SCORE_WEIGHTS.qualityFrom,
    },
  };

  function fraction(name: 'attempt-cost' | 'time-cost' | 'quality-weight' | 'quality-from'): number | null {
    const text = values[name];
    if (text === undefined) return null;
    const value = Number(text);
    if (text.trim() === '' || !(value >= 0 && value <= 1))
      throw new UsageError(`--${name}: give 0 to 1, not ${text}`);
    return value;
  }
}

function parseRating(text: string): [string, number] {
  const match = /^([a-z]+\/[a-z0-9-]+)=(\d+)$/.exec(text);
  if (!match) throw new UsageError(`--rating: give <track>/<slug>=<whole number>, not ${text}`);
  return [match[1] as string, Number(match[2])];
}

function readQualities(file: string): Map<string, number> {
  const result = z.record(z.string(), z.number().min(0).max(1)).safeParse(parseJson(file));
  if (!result.success) throw new UsageError(`--qualities: ${file} must map submission ids to numbers 0 to 1`);
  return new Map(Object.entries(result.data));
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`--qualities: ${file} cannot be read as JSON: ${(error as Error).message}`);
  }
}
