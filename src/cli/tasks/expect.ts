import type { BankFault } from '../../bank/fault.ts';
import type { TaskFolder } from '../../bank/files.ts';
import { judgingOf, referencesIn } from '../../bank/task.ts';
import { MAX_FILE_BYTES } from '../../bank/tests.ts';
import { matches } from '../../domain/measurement/checker.ts';
import { countBytes } from '../../domain/text.ts';
import type { ProgramRun, Sandbox } from '../../sandbox/sandbox.ts';
import { quote } from './quote.ts';

/** What the references say that the committed tests should expect. */
export interface Expectations {
  /** Contents of `.out` files that are missing, empty or to be replaced, by path below the task's folder. */
  outputs: Map<string, string>;
  /** Tests whose output is as expected. */
  right: number;
  /** One line each. */
  faults: string[];
}

/**
 * Runs each reference program of the task on the input of each committed test. Where all of them agree, as the task's
 * checker compares, what they print is what should be expected; one that stands there and says otherwise is a fault unless
 * `overwrite`. The tests of a generator are its own matter.
 */
export async function expectedOutputs(
  { taskId, files }: TaskFolder,
  sandbox: Sandbox,
  { overwrite, signal }: { overwrite: boolean; signal?: AbortSignal },
): Promise<Expectations> {
  const result: Expectations = { outputs: new Map(), right: 0, faults: [] };
  const faults: BankFault[] = [];
  const judging = judgingOf(files, (file, message, field) =>
    faults.push({ file, message, ...(field && { field }) }),
  );
  if (!judging) {
    result.faults = faults.map(
      ({ file, field, message }) => `${file}: ${field ? `${field} ` : ''}${message}`,
    );
    return result;
  }
  const inputs = [...files.keys()].filter((path) => /^tests\/(visible|hidden)\/[^/]+\.in$/.test(path));
  const offered = new Set(sandbox.languages().map(({ id }) => id));
  const references = referencesIn(files).filter(({ language }) => offered.has(language));
  if (references.length < 2) {
    result.faults.push('solutions: two references that agree are needed, in languages that the sandbox has');
  }
  if (inputs.length === 0) result.faults.push('tests: holds no .in file: write the inputs first');
  if (result.faults.length > 0) return result;

  const runs = new Map<string, ProgramRun[]>();
  for (const { language, path } of references) {
    const execution = await sandbox.execute(
      {
        executionId: `expect ${taskId} ${path}`,
        language,
        code: textOf(path),
        limits: judging.limits,
        inputs: inputs.map((input) => ({ name: input, stdin: textOf(input) })),
      },
      signal,
    );
    const { compile } = execution;
    if (compile.ok) runs.set(path, execution.runs);
    else result.faults.push(`${path}: compile_error: ${compile.output.split('\n')[0]}`);
  }
  if (result.faults.length > 0) return result;
  for (const [index, input] of inputs.entries()) decide(input, index);
  return result;

  function decide(input: string, index: number): void {
    const answers = [...runs].map(([path, ofProgram]) => ({ path, run: ofProgram[index] }));
    const broken = answers.find(({ run }) => run?.end !== 'completed');
    if (broken) {
      result.faults.push(`${input}: ${broken.path} ends with ${broken.run?.end ?? 'nothing'}`);
      return;
    }
    const [first, ...rest] = answers.map(({ path, run }) => ({ path, printed: run?.stdout ?? '' }));
    const other = rest.find(({ printed }) => !isSame(first?.printed ?? '', printed));
    if (!first) return;
    if (other) {
      result.faults.push(
        `${input}: ${first.path} prints ${quote(first.printed)}, ${other.path} prints ${quote(other.printed)}`,
      );
      return;
    }
    keep(input.replace(/\.in$/, '.out'), first.printed);
  }

  function keep(path: string, printed: string): void {
    const stands = files.get(path)?.toString() ?? '';
    if (stands !== '' && isSame(stands, printed)) {
      result.right += 1;
      return;
    }
    if (countBytes(printed) > MAX_FILE_BYTES) {
      result.faults.push(`${path}: would be over ${MAX_FILE_BYTES} bytes: make the test with generator.mjs`);
    } else if (stands === '' || overwrite) {
      result.outputs.set(path, printed);
    } else {
      result.faults.push(
        `${path}: says ${quote(stands)}, all ${runs.size} references print ${quote(printed)}: correct them, or replace it with --overwrite`,
      );
    }
  }

  function isSame(one: string, other: string): boolean {
    return judging !== null && matches(judging.checker, one, other);
  }

  function textOf(path: string): string {
    return files.get(path)?.toString() ?? '';
  }
}
