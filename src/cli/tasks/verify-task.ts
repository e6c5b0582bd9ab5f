import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Task, TaskTest } from '../../bank/bank.ts';
import { matches } from '../../domain/measurement/checker.ts';
import { judge, summarise } from '../../domain/measurement/judge.ts';
import { outputAllowance } from '../../domain/measurement/output-allowance.ts';
import type { TestResult } from '../../domain/measurement/results.ts';
import type { Language } from '../../domain/vocabulary.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { quote } from './quote.ts';

/** What the sandbox says about a task's programs. */
export interface TaskProof {
  taskId: string;
  /** One line each; empty when all is as the task says. */
  faults: string[];
  /** Programs in languages that the sandbox does not run, by file name. */
  skipped: string[];
  programs: number;
  /** Of the slowest test of the slowest reference, CPU. */
  slowestMs: number;
  /** Of the largest test of the largest reference. */
  largestKb: number;
}

/** The limits leave this much room above the slowest and largest reference, for slower machines and plainer programs. */
const LIMIT_FACTOR = 3;
/** A measurement that other work on the machine has disturbed is taken again, so many times in all. */
const MEASUREMENTS = 3;

interface Program {
  language: Language;
  file: string;
}

/**
 * Runs each program of the task on all its tests: a reference must pass them all and need at most a third of the
 * limits, a wrong one must get its declared verdict, and get it on a hidden test of the declared group.
 */
export async function verifyTask(
  task: Task,
  sandbox: Sandbox,
  { signal, onProgram }: { signal?: AbortSignal | undefined; onProgram?: (name: string) => void } = {},
): Promise<TaskProof> {
  const allTests = [...task.visibleTests, ...task.hiddenTests];
  const offered = new Set(sandbox.languages().map(({ id }) => id));
  const proof: TaskProof = {
    taskId: task.taskId,
    faults: [],
    skipped: [],
    programs: 0,
    slowestMs: 0,
    largestKb: 0,
  };
  const unmade = generatorFault(allTests);
  if (unmade !== null) return { ...proof, faults: [unmade] };
  const wrongAnswers: WrongAnswer[] = [];
  for (const program of task.solutions) {
    if (await begin(program)) await proveReference(program);
  }
  proof.faults.push(...expectationFaults(task, wrongAnswers));
  for (const program of task.wrong) {
    if (await begin(program)) await proveWrong(program);
  }
  return proof;

  async function begin({ language, file }: Program): Promise<boolean> {
    if (!offered.has(language)) {
      proof.skipped.push(basename(file));
      return false;
    }
    onProgram?.(basename(file));
    proof.programs += 1;
    return true;
  }

  async function proveReference(program: Program): Promise<void> {
    const name = `solutions/${basename(program.file)}`;
    for (let measurement = 1; ; measurement++) {
      const { verdict, tests, compile, outputs } = await execute(program);
      const at = tests.findIndex((test) => test.verdict !== 'accepted');
      const failed = tests[at];
      if (verdict !== 'accepted' || failed) {
        const where = failed ? ` on ${failed.name}` : `: ${compile.split('\n')[0]}`;
        const printed = outputs[at] ?? '';
        const expected = allTests[at]?.expected ?? '';
        const isWrong = failed?.verdict === 'wrong_answer';
        if (isWrong) wrongAnswers.push({ test: failed.name, printed });
        const both = isWrong ? `; expected ${quote(expected)}, printed ${quote(printed)}` : '';
        proof.faults.push(`${name}: ${verdict}${where}, must pass every test${both}`);
        return;
      }
      const faults = limitFaults(name, tests);
      if (faults.length > 0 && measurement < MEASUREMENTS) continue;
      proof.faults.push(...faults);
      proof.slowestMs = Math.max(proof.slowestMs, ...tests.map(({ cpuMs }) => cpuMs));
      proof.largestKb = Math.max(proof.largestKb, ...tests.map(({ memoryKb }) => memoryKb));
      return;
    }
  }

  async function proveWrong(program: Task['wrong'][number]): Promise<void> {
    const { verdict, tests } = await execute(program);
    const name = `wrong/${basename(program.file)}`;
    const declared = `declared ${program.verdict} (${program.why})`;
    if (verdict !== program.verdict) {
      const first = tests.find((test) => test.verdict !== 'accepted');
      proof.faults.push(`${name}: ${verdict}${first ? ` on ${first.name}` : ''}, ${declared}`);
      return;
    }
    const finding = new Set(
      task.hiddenTests.filter(({ group }) => group === program.group).map(({ name }) => name),
    );
    // Nothing is run of what does not compile.
    if (tests.length > 0 && !tests.some((test) => finding.has(test.name) && test.verdict === verdict)) {
      proof.faults.push(`${name}: ${verdict} on no hidden test of the group ${program.group}, ${declared}`);
    }
  }

  function limitFaults(name: string, tests: readonly TestResult[]): string[] {
    const over = (unit: string, limit: number, of: (test: TestResult) => number) => {
      const worst = tests.reduce((a, b) => (of(b) > of(a) ? b : a));
      const least = Math.ceil(of(worst) * LIMIT_FACTOR);
      if (least <= limit) return [];
      return [
        `${name}: ${Math.round(of(worst))} ${unit} on ${worst.name}, the limit must be at least ${least}, is ${limit}`,
      ];
    };
    return [
      ...over('ms of CPU', task.limits.cpuMs, ({ cpuMs }) => cpuMs),
      ...over('ms', task.limits.wallMs, ({ durationMs }) => durationMs),
      ...over('KiB', task.limits.memoryKb, ({ memoryKb }) => memoryKb),
    ];
  }

  async function execute({ language, file }: Program) {
    const { compile, runs } = await sandbox.execute(
      {
        executionId: `verify ${task.taskId} ${basename(file)}`,
        language,
        code: await readFile(file, 'utf8'),
        limits: task.limits,
        inputs: allTests.map(({ name, input, expected }) => ({
          name,
          stdin: input,
          outputBytes: outputAllowance(task.limits.outputBytes, expected, task.checker),
        })),
      },
      signal,
    );
    const judged = runs.map((run, index) => {
      const { name, weight, expected } = allTests[index] as TaskTest;
      return judge(run, { name, weight, expected, hidden: true, checker: task.checker }, 'en');
    });
    return {
      verdict: summarise(compile.ok, judged).verdict,
      tests: judged.map(({ result }) => result),
      compile: compile.output,
      outputs: runs.map(({ stdout }) => stdout),
    };
  }
}

interface WrongAnswer {
  test: string;
  printed: string;
}

/** References in several languages that agree against a test are more likely right than the test. */
function expectationFaults(task: Task, answers: readonly WrongAnswer[]): string[] {
  const [first, ...rest] = answers;
  const agree = rest.filter(
    ({ test, printed }) => test === first?.test && matches(task.checker, first.printed, printed),
  );
  if (!first || agree.length === 0) return [];
  return [
    `${first.test}: ${agree.length + 1} references agree on ${quote(first.printed)}: the expected output seems wrong; npm run tasks:expect -- ${task.taskId} --overwrite writes what they print`,
  ];
}

/** The first test that the task's generator does not make. */
function generatorFault(tests: readonly TaskTest[]): string | null {
  for (const test of tests) {
    try {
      void test.input;
    } catch (error) {
      return `generator.mjs: does not make ${test.name}: ${error instanceof Error ? error.message : error}`;
    }
  }
  return null;
}
