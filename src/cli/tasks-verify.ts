import { existsSync } from 'node:fs';
import { availableParallelism, hostname } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import type { Task } from '../bank/bank.ts';
import { createSandbox } from '../sandbox/docker-sandbox.ts';
import { ensureImage } from '../sandbox/image.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { ensureDocker } from '../setup/docker.ts';
import { createProgress, type Progress } from '../setup/progress.ts';
import { changedTasks } from './tasks/changed.ts';
import { readTasks } from './tasks/read-bank.ts';
import { type TaskProof, verifyTask } from './tasks/verify-task.ts';
import { EXIT, ROOT, runTool, UsageError } from './tool.ts';

const USAGE = `usage: npm run tasks:verify -- [--all | --changed [--since <commit>] | <track>[/<slug>] …]

Proves in the sandbox that each reference solution passes every test within a third of the limits and that each wrong
program gets its declared verdict. --changed (the default) takes the tasks that differ from origin/main, or from the
commit before. Exit code: 0 proven, 1 a task has faults, 2 wrong call or files, 3 no sandbox.`;

/** `npm run tasks:verify` */
export async function main(args: string[]): Promise<void> {
  await runTool(async () => {
    const progress = createProgress();
    const tasks = await readTasks(join(ROOT, 'tasks'), await selection(args));
    if (tasks.length === 0) {
      console.log('No task has changed.');
      return EXIT.fine;
    }
    const sandbox = await openSandbox(progress);
    if (!sandbox) return EXIT.incomplete;
    const stop = new AbortController();
    const interrupt = () => stop.abort(new Error('interrupted'));
    process.once('SIGINT', interrupt).once('SIGTERM', interrupt).once('SIGHUP', interrupt);
    try {
      const proofs = await verifyAll(tasks, sandbox, progress, stop.signal);
      return conclude(proofs);
    } catch (error) {
      if (!stop.signal.aborted) throw error;
      console.error('Interrupted: nothing is proven.');
      return EXIT.incomplete;
    } finally {
      await sandbox.close();
    }
  });
}

async function selection(args: string[]): Promise<(taskId: string) => boolean> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      all: { type: 'boolean' },
      changed: { type: 'boolean' },
      since: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  const { all, changed, since, help } = values;
  const named = positionals.map((name) => name.replace(/^tasks\/|\/$/g, ''));
  if (help || [all, changed || since !== undefined, named.length > 0].filter(Boolean).length > 1) {
    throw new UsageError(USAGE);
  }
  const unknown = named.find((name) => !existsSync(join(ROOT, 'tasks', name)));
  if (unknown !== undefined) throw new UsageError(`there is no tasks/${unknown}\n\n${USAGE}`);
  if (all) return () => true;
  if (named.length > 0) {
    return (taskId) => named.some((name) => taskId === name || taskId.startsWith(`${name}/`));
  }
  const ids = await changedTasks(ROOT, since);
  return (taskId) => ids.has(taskId);
}

async function openSandbox(progress: Progress): Promise<Sandbox | null> {
  const engine = await ensureDocker({ dockerHost: process.env.DOCKER_HOST ?? null, progress });
  if ('unavailable' in engine) {
    console.error(`Nothing can be proven without a sandbox: ${engine.unavailable}`);
    return null;
  }
  const { docker } = engine;
  const image = await progress.step('Sandbox image', (report) => ensureImage(docker, { report }));
  return createSandbox({ docker, image, hostId: hostname(), logger: pino({ level: 'silent' }) });
}

/** As many tasks at a time as there are processors; each tells its outcome as soon as it is known. */
async function verifyAll(
  tasks: readonly Task[],
  sandbox: Sandbox,
  progress: Progress,
  signal: AbortSignal,
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
        tell(proof, progress);
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, work));
    detail(`${proofs.length} done`);
  });
  return proofs;
}

function tell({ taskId, faults, skipped, programs, slowestMs }: TaskProof, progress: Progress): void {
  const left = skipped.length > 0 ? `, not run here: ${skipped.join(', ')}` : '';
  const figures = `${programs} program(s), slowest reference ${Math.round(slowestMs)} ms${left}`;
  progress.note(`${faults.length === 0 ? '✓' : '✗'} ${taskId}: ${figures}`);
  for (const fault of faults) progress.note(`    ${fault}`);
}

function conclude(proofs: readonly TaskProof[]): number {
  const faulty = proofs.filter(({ faults }) => faults.length > 0);
  const skipped = proofs.reduce((sum, proof) => sum + proof.skipped.length, 0);
  const left =
    skipped > 0 ? ` ${skipped} program(s) in languages that this sandbox lacks were left out.` : '';
  if (faulty.length === 0) {
    console.log(`Proven: ${proofs.length} task(s).${left}`);
    return EXIT.fine;
  }
  console.log(
    `${faulty.length} of ${proofs.length} task(s) with faults: ${faulty.map(({ taskId }) => taskId).join(', ')}.${left}`,
  );
  return EXIT.fault;
}
