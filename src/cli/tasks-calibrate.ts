import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadBank } from '../bank/load.ts';
import { pastInterviews } from '../report/past.ts';
import { answerSheet, calibrate, type Drift } from './tasks/calibrate.ts';
import { writeRatings } from './tasks/write-ratings.ts';
import { EXIT, leftOut, ROOT, runTool, UsageError, withRecords } from './tool.ts';

const USAGE = `usage: npm run tasks:calibrate -- [--write]

Works out new ratings from the answers of all finished interviews of the store and prints how far they drift from those
of tasks/. Writes nothing, unless --write asks for it. Interviews that run keep the ratings that they started with.`;

/** Fewer answers than these never change a task's file. */
const LEAST_ANSWERS = 20;
/** From here on a task is pointed out. */
const NOTABLE = 50;
/** What a task's file may say. */
const SCALE = { low: 900, high: 2400 };

/** `npm run tasks:calibrate` */
export async function main(args: string[]): Promise<void> {
  await runTool(async () => {
    const { values } = parseArgs({
      args,
      options: { write: { type: 'boolean' }, help: { type: 'boolean' } },
    });
    if (values.help) throw new UsageError(USAGE);
    const directory = join(ROOT, 'tasks');
    const { tasks } = await loadBank(directory);
    const ratings = new Map([...tasks.values()].map(({ taskId, rating }) => [taskId, rating]));
    const { past, erased } = await withRecords(pastInterviews);
    const drifts = [
      ...calibrate(
        ratings,
        past.map(({ interview }) => answerSheet(interview)),
      ).values(),
    ];
    for (const line of driftReport(drifts, { tasks: ratings.size, interviews: past.length }))
      console.log(line);
    if (erased > 0) console.log(leftOut(erased));
    const due = dueRatings(drifts);
    if (values.write) {
      writeRatings(directory, due);
      console.log(`${due.size} rating(s) written to tasks/.`);
    } else {
      console.log(`Nothing was written; --write would change ${due.size} rating(s).`);
    }
    return EXIT.fine;
  });
}

/** The ratings that enough answers ask for, rounded and within the scale. */
export function dueRatings(drifts: readonly Drift[]): Map<string, number> {
  return new Map(
    drifts
      .filter((drift) => drift.answers >= LEAST_ANSWERS && rounded(drift) !== drift.before)
      .map((drift) => [drift.taskId, rounded(drift)]),
  );
}

function driftReport(drifts: readonly Drift[], count: { tasks: number; interviews: number }): string[] {
  const rows = [...drifts].sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
  const width = Math.max(4, ...rows.map(({ taskId }) => taskId.length));
  const line = (...cells: [string, string, string, string, string, string, string]) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(width) : cell.padStart(8))).join(' ');
  return [
    `${drifts.length} of ${count.tasks} tasks were answered in ${count.interviews} finished interview(s).`,
    line('task', 'rating', 'new', 'drift', 'answers', 'score', 'expected'),
    ...rows.map((drift) => {
      const { taskId, before, after, answers, mean, expected } = drift;
      const shift = `${after < before ? '−' : '+'}${Math.abs(after - before).toFixed(0)}`;
      const cells = line(
        ...([taskId, String(before), String(rounded(drift)), shift] as const),
        ...([String(answers), mean.toFixed(2), expected.toFixed(2)] as const),
      );
      const note =
        answers < LEAST_ANSWERS ? 'too few answers' : Math.abs(after - before) >= NOTABLE ? 'drifts' : '';
      return `${cells}  ${note}`.trimEnd();
    }),
  ];
}

function rounded({ after }: Drift): number {
  return Math.round(Math.min(SCALE.high, Math.max(SCALE.low, after)));
}
