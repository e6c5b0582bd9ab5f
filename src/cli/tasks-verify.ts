import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Task } from '../bank/bank.ts';
import { isProven, type Proofs, proofsNow, readProofs, writeProofs } from '../bank/proofs.ts';
import { createProgress, type Progress } from '../host/progress.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { openSandbox } from './tasks/open-sandbox.ts';
import { readTasks, type Wanted } from './tasks/read-bank.ts';
import { sampleOf } from './tasks/sample.ts';
import { type TaskProof, verifyTask } from './tasks/verify-task.ts';
import { EXIT, ROOT, runTool, UsageError } from './tool.ts';

const USAGE = `usage: npm run tasks:verify -- [--all | --changed | --sample <count> [--seed <seed>] | <track>[/<slug>] …] [--no-record]

Proves in the sandbox that each reference solution passes every test within a third of the limits and that each wrong
program gets its declared verdict where it says, and records what is proven in tasks-lock.json. --changed (the default) takes the tasks
that are not proven as they are now: they, or what runs and judges programs, differ from what was recorded. --sample takes
those and so many of the others, drawn by the seed, which is told and another one each time. Drafts
(\`draft: true\` in task.yaml) are looked at only when they are named.
Exit code: 0 proven, 1 a task has faults, 2 wrong call or files, 3 no sandbox.`;

/** `npm run tasks:verify` */
export async function main(args: string[]): Promise<void> {
  await runTool(async () => {
    const { selects, sample, records } = readCall(args);
    const proven = readProofs(ROOT);
    const candidates = await readTasks(join(ROOT, 'tasks'), selects ?? isFinished);
    // Before anything runs: what is edited meanwhile is not proven.
    const now = proofsNow(ROOT, candidates);
    const differs = ({ taskId }: Task) => !isProven(proven.get(taskId), now.get(taskId));
    const changed = candidates.filter(differs);
    const tasks = sample ? drawn(candidates, changed, sample) : selects ? candidates : changed;
    if (tasks.length === 0) {
      console.log(`All ${candidates.length} task(s) are proven as they are.`);
      return EXIT.fine;
    }
    const progress = createProgress();
    const sandbox = await openSandbox(progress);
    if (!sandbox) return EXIT.incomplete;
    const stop = new AbortController();
    const interrupt = () => stop.abort(new Error('interrupted'));
    process.once('SIGINT', interrupt).once('SIGTERM', interrupt).once('SIGHUP', interrupt);
    try {
      const proofs = await verifyAll(tasks, sandbox, progress, {
        signal: stop.signal,
        onProof: (proof) => {
          tell(proof, progress);
          if (records) record(proven, proof, now);
        },
      });
      return conclude(proofs, records);
    } catch (error) {
      if (!stop.signal.aborted) throw error;
      console.error('Interrupted before all were proven.');
      return EXIT.incomplete;
    } finally {
      await sandbox.close();
    }
  });
}

const isFinished: Wanted = (_, { draft }) => !draft;

interface Sample {
  count: number;
  seed: string;
}

interface Call {
  /** Null where the call asks for what has changed, or for a sample. */
  selects: Wanted | null;
  sample: Sample | null;
  records: boolean;
}

function readCall(args: string[]): Call {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      all: { type: 'boolean' },
      changed: { type: 'boolean' },
      sample: { type: 'string' },
      seed: { type: 'string' },
      'no-record': { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  const { all, changed, sample, seed, 'no-record': noRecord = false, help } = values;
  const named = positionals.map((name) => name.replace(/^tasks\/|\/$/g, ''));
  const chosen = [all, changed, sample !== undefined, named.length > 0].filter(Boolean).length;
  if (help || chosen > 1 || (seed !== undefined && sample === undefined)) throw new UsageError(USAGE);
  const count = Number(sample ?? 0);
  if (sample !== undefined && !(Number.isSafeInteger(count) && count > 0)) throw new UsageError(USAGE);
  const unknown = named.find((name) => !existsSync(join(ROOT, 'tasks', name)));
  if (unknown !== undefined) throw new UsageError(`there is no tasks/${unknown}\n\n${USAGE}`);
  const isNamed = (taskId: string) => named.some((name) => taskId === name || taskId.startsWith(`${name}/`));
  return {
    selects: all ? isFinished : named.length > 0 ? isNamed : null,
    sample: sample === undefined ? null : { count, seed: seed ?? randomBytes(4).toString('hex') },
    records: !noRecord,
  };
}

/** What changed, and so many of the others; says how to draw the same ones again. */
function drawn(tasks: readonly Task[], changed: readonly Task[], { count, seed }: Sample): Task[] {
  const others = tasks.filter((task) => !changed.includes(task));
  const sample = sampleOf(others, { count, seed, idOf: ({ taskId }) => taskId });
  console.log(
    `${sample.length} of ${others.length} task(s) that are proven as they are, --seed ${seed}, and ${changed.length} that changed.`,
  );
  return [...changed, ...sample];
}

/** Keeps what is proven at once, so that an interrupted run need not begin anew. */
function record(proven: Proofs, { taskId, faults, skipped }: TaskProof, now: Proofs): void {
  const proof = now.get(taskId);
  if (proof !== undefined && faults.length === 0 && skipped.length === 0) proven.set(taskId, proof);
  else proven.delete(taskId);
  for (const id of proven.keys()) if (!existsSync(join(ROOT, 'tasks', id))) proven.delete(id);
  writeProofs(ROOT, proven);
}

/** As many tasks at a time as there are processors; each tells its outcome as soon as it is known. */
async function verifyAll(
  tasks: readonly Task[],
  sandbox: Sandbox,
  progress: Progress,
  { signal, onProof }: { signal: AbortSignal; onProof: (proof: TaskProof) => void },
): Promise<TaskProof[]> {
  const proofs: TaskProof[] = [];
  const waiting = [...tasks];
  await progress.step(`Verify ${tasks.length} task(s)`, async (detail) => {
    const work = async () => {
      for (let task = waiting.shift(); task; task = waiting.shift()) {
        const { taskId } = task;
        const proof = await verifyTask(task, sandbox, {
          signal,
          onProgram: (name) => detail(`${proofs.length} done, ${taskId} ${name}`),
        });
        proofs.push(proof);
        onProof(proof);
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, work));
    detail(`${proofs.length} done`);
  });
  return proofs;
}

function tell(
  { taskId, faults, skipped, programs, slowestMs, largestKb }: TaskProof,
  progress: Progress,
): void {
  const omission = skipped.length > 0 ? `, not run here: ${skipped.join(', ')}` : '';
  const measurements =
    slowestMs > 0
      ? `, references up to ${Math.round(slowestMs)} ms and ${Math.round(largestKb / 1024)} MiB`
      : '';
  const figures = `${programs} program(s)${measurements}${omission}`;
  progress.note(`${faults.length === 0 ? '✓' : '✗'} ${taskId}: ${figures}`);
  for (const fault of faults) progress.note(`    ${fault}`);
}

function conclude(proofs: readonly TaskProof[], recorded: boolean): number {
  const faulty = proofs.filter(({ faults }) => faults.length > 0);
  const skipped = proofs.reduce((sum, proof) => sum + proof.skipped.length, 0);
  const omission =
    skipped > 0 ? ` ${skipped} program(s) in languages that this sandbox lacks were left out.` : '';
  if (faulty.length === 0) {
    const hint = recorded ? '' : ' Not recorded: `npm run tasks:verify` does that.';
    console.log(`Proven: ${proofs.length} task(s).${omission}${hint}`);
    return EXIT.fine;
  }
  console.log(
    `${faulty.length} of ${proofs.length} task(s) with faults: ${faulty.map(({ taskId }) => taskId).join(', ')}.${omission}`,
  );
  return EXIT.fault;
}
