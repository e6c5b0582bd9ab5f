import { isUtf8 } from 'node:buffer';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { Checker } from '../domain/measurement/checker.ts';
import type { Language } from '../domain/vocabulary.ts';
import type { Task, TaskTest } from './bank.ts';
import type { Complain } from './fault.ts';
import type { Files, TaskFolder } from './files.ts';
import type { MakeText } from './generated.ts';
import { DEFAULT_LIMITS, describeIssue, type TaskFile, taskSchema } from './schema.ts';
import { committedTests, type FaultIn, type Generate, generatedTests } from './tests.ts';

const MINUTE_MS = 60_000;
const MIN_HIDDEN_TESTS = 12;

const LANGUAGE_OF: Readonly<Record<string, Language>> = {
  py: 'python',
  js: 'javascript',
  ts: 'typescript',
  cpp: 'cpp',
  java: 'java',
  go: 'go',
};

/** Reference programs that every task has: two interpreted, one compiled. */
const REQUIRED_SOLUTIONS = ['python.py', 'javascript.js', 'cpp.cpp'];
const SOLUTION = new RegExp(
  `^solutions/(${Object.entries(LANGUAGE_OF)
    .map(([ext, name]) => `${name}\\.${ext}`)
    .join('|')})$`,
);
const WRONG = new RegExp(`^wrong/[\\w-]+\\.(${Object.keys(LANGUAGE_OF).join('|')})$`);
const OTHER_FILES = /^(task\.yaml|generator\.mjs|tests\/(visible|hidden)\/[^/]+\.(in|out))$/;

/** One task from its files, or null when too much is missing; every fault goes to `complain`. */
export async function readTask(
  root: string,
  { taskId, track, files }: TaskFolder,
  make: MakeText,
  complain: Complain,
): Promise<Task | null> {
  const fault: FaultIn = (file, message, field) =>
    complain({ file: `${taskId}/${file}`, message, ...(field && { field }) });
  const absolute = (path: string) => join(root, taskId, path);

  checkFiles(files, fault);
  const visibleTests = committedTests('visible', files, fault);
  const hiddenTests = committedTests('hidden', files, fault);
  if (visibleTests.length < 2 || visibleTests.length > 3) {
    fault('tests/visible', `has ${visibleTests.length} test(s): have 2 or 3`);
  }
  const { file, groups, generated, wrong } = parseTaskFile(files, fault);

  // Also where another part of the file is faulty, so that all faults are told at once.
  if (generated && generated.length > 0) {
    const generate = await importGenerator(files, absolute('generator.mjs'), fault);
    if (generate) hiddenTests.push(...generatedTests(taskId, generated, generate, make));
  }
  hiddenTests.sort((a, b) => (a.name < b.name ? -1 : 1));
  if (groups && generated) weigh(hiddenTests, groups, fault);
  if (groups && wrong) checkPrograms(files, { groups, wrong }, fault);
  if (!file) return null;

  return {
    taskId,
    track,
    use: file.practice ? 'practice' : 'interview',
    title: file.title,
    statement: file.statement,
    rating: file.rating,
    parMs: file.par_minutes * MINUTE_MS,
    limitMs: file.limit_minutes * MINUTE_MS,
    limits: limitsOf(file),
    checker: checkerOf(file),
    hints: file.hints,
    rubric: file.rubric,
    followUps: file.follow_ups.map(({ question, good_answer }) => ({ question, goodAnswer: good_answer })),
    visibleTests,
    hiddenTests,
    groups: file.groups,
    solutions: referencesIn(files).map(({ language, path }) => ({ language, file: absolute(path) })),
    wrong: file.wrong.flatMap((program) => {
      const language = languageOf(program.file);
      return language ? [{ ...program, language, file: absolute(program.file) }] : [];
    }),
  };
}

/** The reference programs of a task, with their paths below its folder. */
export function referencesIn(files: Files): { language: Language; path: string }[] {
  return [...files.keys()].flatMap((path) => {
    const language = languageOf(path);
    return language && SOLUTION.test(path) ? [{ language, path }] : [];
  });
}

function checkFiles(files: Files, fault: FaultIn): void {
  for (const [path, content] of files) {
    if (!isUtf8(content)) fault(path, 'is not UTF-8: save it as UTF-8');
    if (!SOLUTION.test(path) && !WRONG.test(path) && !OTHER_FILES.test(path)) {
      fault(path, 'has no place in a task: rename, move or remove it');
    }
  }
  for (const name of REQUIRED_SOLUTIONS) {
    if (!files.has(`solutions/${name}`)) fault(`solutions/${name}`, 'is missing: add a reference solution');
  }
}

/** The whole file, null with a fault anywhere in it, and those parts that others depend on and that have none. */
interface ReadFile extends Partial<Pick<TaskFile, 'groups' | 'generated' | 'wrong'>> {
  file: TaskFile | null;
}

function parseTaskFile(files: Files, fault: FaultIn): ReadFile {
  const source = files.get('task.yaml');
  if (!source) {
    fault('task.yaml', 'is missing: describe the task in it');
    return { file: null };
  }
  const document = parseDocument(source.toString());
  const [error] = document.errors;
  if (error) {
    // What comes behind it is most often its own consequence.
    fault('task.yaml', `is not valid YAML: ${error.message.split('\n')[0]?.replace(/:$/, '')}`);
    return { file: null };
  }
  const content = document.toJS();
  const result = taskSchema.safeParse(content, { reportInput: true });
  for (const issue of result.error?.issues ?? []) {
    for (const { field, message } of describeIssue(issue)) fault('task.yaml', message, field);
  }
  const { groups, generated, wrong } = taskSchema.shape;
  return {
    file: result.data ?? null,
    groups: groups.safeParse(content?.groups).data,
    generated: generated.safeParse(content?.generated).data,
    wrong: wrong.safeParse(content?.wrong).data,
  };
}

async function importGenerator(files: Files, path: string, fault: FaultIn): Promise<Generate | null> {
  if (!files.has('generator.mjs')) {
    fault('generator.mjs', 'is missing: add it, or remove `generated` from task.yaml');
    return null;
  }
  try {
    const { generate } = await import(pathToFileURL(path).href);
    if (typeof generate === 'function') return generate;
    fault('generator.mjs', 'exports no function `generate`: export generate({seed, size})');
  } catch (error) {
    fault('generator.mjs', `cannot be imported: ${error instanceof Error ? error.message : error}`);
  }
  return null;
}

/** Gives every hidden test its group's weight. */
function weigh(tests: TaskTest[], groups: Task['groups'], fault: FaultIn): void {
  if (tests.length < MIN_HIDDEN_TESTS) {
    fault('tests/hidden', `gives ${tests.length} hidden test(s): have at least ${MIN_HIDDEN_TESTS}`);
  }
  tests.forEach((test, i) => {
    if (test.name === tests[i - 1]?.name) {
      fault('task.yaml', `names the test ${test.name}, which has files too: rename one`, 'generated');
    }
    if (test.group !== 'visible') test.weight = groups[test.group] ?? 0;
  });
  for (const group of new Set(tests.map((test) => test.group))) {
    if (group !== 'visible' && groups[group] === undefined) {
      fault('task.yaml', 'is missing: give the weight of each test of the group', `groups.${group}`);
    }
  }
}

function checkPrograms(
  files: Files,
  { wrong, groups }: Pick<TaskFile, 'wrong' | 'groups'>,
  fault: FaultIn,
): void {
  const declared = new Set<string>();
  wrong.forEach(({ file, group }, i) => {
    if (groups[group] === undefined)
      fault('task.yaml', `names ${group}, which \`groups\` has not: correct it`, `wrong.${i}.group`);
    if (declared.has(file)) fault('task.yaml', `lists ${file} twice: remove one`, `wrong.${i}.file`);
    if (!files.has(file)) fault('task.yaml', `names ${file}, which is not there: add it`, `wrong.${i}.file`);
    declared.add(file);
  });
  for (const path of files.keys()) {
    if (path.startsWith('wrong/') && !declared.has(path)) {
      fault(path, 'is not listed in task.yaml: add it to `wrong` with its verdict');
    }
  }
}

/** How a task's programs are run and judged, also while the rest of its file is unfinished. */
export function judgingOf(files: Files, fault: FaultIn): Pick<Task, 'limits' | 'checker'> | null {
  const { limits, checker, tolerance } = taskSchema.shape;
  const content: unknown = parseDocument(files.get('task.yaml')?.toString() ?? '').toJS();
  const judging = z.object({ limits, checker, tolerance }).safeParse(content, { reportInput: true });
  for (const issue of judging.error?.issues ?? []) {
    for (const { field, message } of describeIssue(issue)) fault('task.yaml', message, field);
  }
  return judging.success ? { limits: limitsOf(judging.data), checker: checkerOf(judging.data) } : null;
}

function limitsOf({ limits }: Pick<TaskFile, 'limits'>): Task['limits'] {
  return {
    cpuMs: limits.cpu_ms,
    wallMs: 3 * limits.cpu_ms + 1000,
    memoryKb: limits.memory_kb,
    outputBytes: DEFAULT_LIMITS.outputBytes,
  };
}

function checkerOf({ checker, tolerance = 0 }: Pick<TaskFile, 'checker' | 'tolerance'>): Checker {
  return checker === 'float' ? { kind: 'float', tolerance } : { kind: checker };
}

function languageOf(path: string): Language | undefined {
  return LANGUAGE_OF[path.slice(path.lastIndexOf('.') + 1)];
}
