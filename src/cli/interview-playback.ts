import { hash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { replacementsOf } from '../domain/integrity/changes.ts';
import { type Replay, replayAll } from '../domain/integrity/replay.ts';
import { readFacts } from '../integrity/facts.ts';
import { LANGUAGE_SPECS } from '../sandbox/languages.ts';
import { evidenceOf } from '../telemetry/evidence.ts';
import { describeChange } from './playback/describe.ts';
import { frameOf, harmless } from './playback/frame.ts';
import { EXIT, runTool, UsageError, withStores } from './tool.ts';

const USAGE = `usage: npm run interview:playback -- <session_id> [<task_id>] [--speed <n>]

Shows how the code of an interview was typed, task by task, as fast as it was typed times the speed (8); pauses take two
seconds at most. Where the output is no terminal, a line for each edit and the text at the end, without waiting.`;

const SPEED = { default: 8, least: 0.1, most: 1000 };
/** Nobody watches a pause for longer, ms. */
const LONGEST_PAUSE_MS = 2_000;
/** A terminal that does not say how large it is. */
const SIZE = { rows: 24, columns: 80 };
const HEADER_ROWS = 3;

const HOME_AND_CLEAR = '\u001b[H\u001b[2J';

/** `npm run interview:playback -- <session_id> [<task_id>] [--speed <n>]` */
export async function main(args: string[]): Promise<void> {
  await runTool(async () => {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { speed: { type: 'string', default: String(SPEED.default) } },
    });
    const [interviewId, taskId, ...rest] = positionals;
    if (!interviewId || rest.length > 0) throw new UsageError(USAGE);
    const speed = speedOf(values.speed);
    const replays = await replaysOf(interviewId);
    const shown = replays.filter(({ task }) => taskId === undefined || task.taskId === taskId);
    if (shown.length === 0) {
      const given = replays.map(({ task }) => task.taskId).join(', ') || 'none';
      throw new UsageError(`no such task was given in ${interviewId}; given were: ${given}`);
    }
    for (const replay of shown) await (process.stdout.isTTY ? play(replay, speed) : list(replay));
    return EXIT.fine;
  });
}

function speedOf(text: string): number {
  const speed = Number(text);
  if (speed >= SPEED.least && speed <= SPEED.most) return speed;
  throw new UsageError(`--speed: give ${SPEED.least} to ${SPEED.most}, not ${text}`);
}

function replaysOf(interviewId: string): Promise<Replay[]> {
  return withStores(async ({ records, telemetry }) => {
    if (!(await records.interviews.find(interviewId)))
      throw new UsageError(`no interview ${interviewId} is in the store`);
    const templates = Object.fromEntries(
      Object.values(LANGUAGE_SPECS).map(({ id, template }) => [id, template]),
    );
    const { facts } = await readFacts(interviewId, records, templates);
    const { tasks } = evidenceOf(facts, await telemetry.readAll(interviewId));
    return replayAll(tasks, { sha256: (text) => hash('sha256', text) });
  });
}

async function play(replay: Replay, speed: number): Promise<void> {
  const { steps, task } = replay;
  let last = steps[0]?.edit.at ?? 0;
  for (const [index, { edit, state }] of steps.entries()) {
    await delay(Math.min((edit.at - last) / speed, LONGEST_PAUSE_MS));
    last = edit.at;
    const { rows = SIZE.rows, columns = SIZE.columns } = process.stdout;
    const offset = replacementsOf(edit.changes)[0]?.from ?? 0;
    const { lines, firstLine } = frameOf(replay.textAt(state), offset, {
      rows: rows - HEADER_ROWS,
      columns: columns - 6,
    });
    const numbered = lines.map((line, i) => `${String(firstLine + i).padStart(4)}  ${line}`);
    const header = `${task.taskId}, ${edit.language}   ${sinceDelivery(edit.at, replay)}   edit ${index + 1} of ${steps.length}   ×${speed}`;
    process.stdout.write(`${HOME_AND_CLEAR}${[header, '', ...numbered].join('\n')}\n`);
  }
  if (steps.length === 0) console.log(`${task.taskId}: no edits were recorded`);
}

function list(replay: Replay): void {
  const { steps, task, misfits } = replay;
  console.log(`${task.taskId}: ${steps.length} edits, ${misfits.length} that do not fit`);
  for (const { edit, base } of steps) {
    const what = describeChange(replay.textAt(base), edit.changes);
    console.log(`${sinceDelivery(edit.at, replay)}  ${edit.language}  ${what}`);
  }
  const last = steps.at(-1);
  if (last) console.log(`\n${replay.textAt(last.state).split('\n').map(harmless).join('\n')}`);
}

/** `m:ss.s` from when the task was given. */
function sinceDelivery(at: number, { task }: Replay): string {
  const seconds = Math.max(0, at - task.deliveredAt) / 1000;
  return `${Math.floor(seconds / 60)}:${(seconds % 60).toFixed(1).padStart(4, '0')}`;
}
