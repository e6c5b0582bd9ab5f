import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { log } from '@temporalio/activity';
import type { Bank, Task } from '../src/bank/bank.ts';
import { BankNotKept } from '../src/bank/fault.ts';
import type { InterviewEvent, TaskData } from '../src/domain/interview/events.ts';
import type { SolutionResult } from '../src/domain/measurement/results.ts';
import { LOCALES, type Locale, type Outcome } from '../src/domain/vocabulary.ts';
import type { GuardedTask, Knowledge, Seen, Standing } from '../src/interviewer/gate/knowledge.ts';
import { createLexicon, type Lexicon, type TaskSource } from '../src/interviewer/gate/lexicon.ts';
import type { PromptName, Prompts } from '../src/interviewer/prompts.ts';
import type { Records } from '../src/records/records.ts';

interface GateRequest {
  interviewId: string;
  locale: Locale;
  /** All of them, oldest first. */
  events: readonly InterviewEvent[];
  /** Whose words may not be repeated, and the ones whose words are said for the candidate to hear. */
  prompts: readonly PromptName[];
  said: readonly PromptName[];
}

/** What a gate knows of an interview; the marks come with the prompt. */
export type GateKnowledge = Omit<Knowledge, 'marks'>;
export type ReadGateKnowledge = (request: GateRequest) => Promise<GateKnowledge>;

/** Programs and results that are read, the newest first: who has more has mostly written the same again. */
const MOST_PROGRAMS = 60;
const MOST_RESULTS = 20;

/** Reads all that is secret of an interview's tasks and all that its candidate has seen: for the gate, and for no prompt. */
export function createGateReader({
  records,
  bank,
  prompts,
  eager,
}: {
  records: Records;
  bank: Bank;
  prompts: Prompts;
  /** Whether what all tasks have in common is read at once and not for the first reply. */
  eager: boolean;
}): ReadGateKnowledge {
  const sources = new WeakMap<Task, Promise<TaskSource>>();
  let lexicon: Promise<Lexicon> | null = null;
  if (eager) begin();

  return async ({ interviewId, locale, events, prompts: secret, said }) => {
    const given = tasksIn(events);
    const [words, tasks, seen] = await Promise.all([
      begin(),
      guardedTasks(given),
      readSeen(interviewId, given, events),
    ]);
    const texts = tasks.flatMap(({ source, hintsGiven }) => visibleTexts(source.task, hintsGiven));
    const data = tasks.flatMap(({ tests }) => tests);
    const sourcesOf = (names: readonly PromptName[]) =>
      names.flatMap((name) => LOCALES.map((other) => prompts.source(name, other)));
    return {
      lexicon: words,
      locale,
      prompts: sourcesOf(secret),
      sayable: sourcesOf(said),
      tasks,
      seen: { ...seen, texts: [...texts, ...seen.texts], data: [...data, ...seen.data] },
      ownLines: ownLinesIn(events),
      standing: standingIn(given, events),
    };
  };

  /** Read again for the next one who asks, where it could not be read. */
  function begin(): Promise<Lexicon> {
    if (lexicon) return lexicon;
    const reading = readLexicon();
    reading.catch(() => {
      lexicon = null;
    });
    lexicon = reading;
    return reading;
  }

  function sourceOf(task: Task): Promise<TaskSource> {
    const known = sources.get(task) ?? readSource(task);
    sources.set(task, known);
    return known;
  }

  /** Takes about half a second for a whole bank, in pieces, so that nothing else has to wait for it. */
  async function readLexicon(): Promise<Lexicon> {
    const made = createLexicon(LOCALES.map((locale) => prompts.source('interviewer', locale)));
    for (const task of bank.tasks.values()) {
      made.add(await sourceOf(task));
      await setImmediate();
    }
    return made.lexicon;
  }

  async function guardedTasks(given: readonly GivenTask[]): Promise<(GuardedTask & { tests: string[] })[]> {
    const tasks = await Promise.all(given.map(async (one) => ({ one, task: await taskOf(one.data) })));
    return Promise.all(tasks.flatMap(({ one, task }) => (task ? [guard(one, task)] : [])));
  }

  async function guard(
    { hints, outcome, accepted }: GivenTask,
    task: Task,
  ): Promise<GuardedTask & { tests: string[] }> {
    return {
      source: await sourceOf(task),
      // Large ones are made by a program when they are read, and in no reply is room for them.
      hidden: task.hiddenTests.filter(({ group }) => group !== 'large'),
      hintsGiven: hints,
      solved: outcome === 'solved' || accepted,
      tests: task.visibleTests.flatMap(({ name, input, expected }) => [name, input, expected]),
    };
  }

  async function taskOf({ taskId, choice }: TaskData): Promise<Task | null> {
    try {
      return (await bank.of(choice.bankVersion)).tasks.get(taskId) ?? null;
    } catch (error) {
      if (!(error instanceof BankNotKept)) throw error;
      log.warn('a gate does not know a task', { taskId, error });
      return null;
    }
  }

  async function readSeen(
    interviewId: string,
    given: readonly GivenTask[],
    events: readonly InterviewEvent[],
  ): Promise<Seen> {
    const works = events.flatMap((event) =>
      event.type === 'run' || event.type === 'verdict' ? [event.data] : [],
    );
    const newest = (hashes: string[], most: number) => [...new Set(hashes.reverse())].slice(0, most);
    const texts = (hashes: string[]) => Promise.all(hashes.map((sha256) => records.blobs.find(sha256)));
    const last = given.at(-1);
    const [code, results, drafts] = await Promise.all([
      texts(
        newest(
          works.map(({ codeSha256 }) => codeSha256),
          MOST_PROGRAMS,
        ),
      ),
      texts(
        newest(
          works.map(({ resultSha256 }) => resultSha256),
          MOST_RESULTS,
        ),
      ),
      last ? records.drafts.ofTask({ interviewId, taskId: last.data.taskId }) : [],
    ]);
    return {
      texts: events.flatMap((event) =>
        event.type === 'feedback'
          ? [event.data.summary, ...event.data.strengths, ...event.data.improvements]
          : [],
      ),
      data: results.flatMap((json) => (json === null ? [] : outputsOf(JSON.parse(json) as SolutionResult))),
      messages: events.flatMap((event) => (event.type === 'message' ? [event.data.text] : [])),
      code: [...drafts.map((draft) => draft.code), ...code.filter((text) => text !== null)],
    };
  }
}

async function readSource(task: Task): Promise<TaskSource> {
  const programs = await Promise.all(
    task.solutions.map(async ({ language, file }) => ({ language, code: await readFile(file, 'utf8') })),
  );
  return { task, programs };
}

interface GivenTask {
  data: TaskData;
  hints: number;
  outcome: Outcome | null;
  /** A check of it was accepted, which its review may still wait for. */
  accepted: boolean;
}

function tasksIn(events: readonly InterviewEvent[]): GivenTask[] {
  const tasks: GivenTask[] = [];
  for (const event of events) {
    const last = tasks.at(-1);
    if (event.type === 'task') tasks.push({ data: event.data, hints: 0, outcome: null, accepted: false });
    else if (!last) continue;
    else if (event.type === 'hint') last.hints = Math.max(last.hints, event.data.number);
    else if (event.type === 'state') last.outcome ??= event.data.outcome;
    else if (event.type === 'verdict') last.accepted = event.data.verdict === 'accepted';
  }
  return tasks;
}

function standingIn(given: readonly GivenTask[], events: readonly InterviewEvent[]): Standing {
  const last = given.at(-1);
  return {
    taskOpen: last !== undefined && last.outcome === null && !last.accepted,
    finished: events.some((event) => event.type === 'state' && event.data.state === 'finished'),
  };
}

/** Of the task that is being talked about. */
function ownLinesIn(events: readonly InterviewEvent[]): string[] {
  const from = events.findLastIndex((event) => event.type === 'task');
  return events.slice(from + 1).flatMap((event) => (event.type === 'final' ? [event.data.text] : []));
}

function visibleTexts({ title, statement, hints }: TaskSource['task'], hintsGiven: number): string[] {
  return [title, statement, ...hints.slice(0, hintsGiven)].flatMap((text) =>
    LOCALES.map((locale) => text[locale]),
  );
}

/** What a candidate is shown of a result; of hidden tests there is nothing to show. */
function outputsOf({ compile, stdout, stderr, tests }: SolutionResult): string[] {
  const visible = tests.filter(({ hidden }) => !hidden);
  return [
    compile.output,
    stdout,
    stderr,
    ...visible.flatMap((test) => [test.stdout, test.stderr, test.difference ?? '']),
  ];
}
