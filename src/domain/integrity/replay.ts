import { LANGUAGES } from '../vocabulary.ts';
import { birthsOf, numbersOf } from './births.ts';
import type { Edit, Program, TaskEvidence } from './evidence.ts';
import { createHistory, type History } from './history.ts';
import { compare } from './moments.ts';
import { createProvenance, type Provenance } from './provenance.ts';
import { createTaking, type Misfit, type Source, type Step, type Taking, UNSEEN } from './steps.ts';
import { inkOf, isInk, type Written } from './written.ts';

/** The edits of a task, replayed. */
export interface Replay {
  task: TaskEvidence;
  /** In the order of `at`. */
  steps: Step[];
  misfits: Misfit[];
  /** Programs with characters that no edit made, in the order of `at`; of a task without any edit none. */
  foreign: Foreign[];
  /** The last program that was checked, else the last that was run, else the last text; null without an edit. */
  final: Final | null;
  /** The text of a {@link Step}'s state, from at most 250 steps. */
  textAt(state: number): string;
}

/** What was run or checked, and came to be without edits. */
export interface Foreign {
  program: Program;
  /** Characters that stood nowhere before, white space left out, and their share of the program. */
  ink: number;
  share: number;
  /** The first line with one of them and the last, from 1. */
  lines: [first: number, last: number] | null;
}

/** What became of a task, by who wrote its characters. */
interface Final {
  /** Characters, without white space and without those of the template. */
  ink: number;
  /** How many each has written first, the template's too. */
  sources: Map<Source, number>;
}

interface Options {
  /** Of a text in UTF-8, in hex. */
  sha256: (text: string) => string;
}

/** Tasks in the order in which they were seen: what was written in one may be put into the next. */
export function replayAll(tasks: readonly TaskEvidence[], options: Options): Replay[] {
  const begin = createReplays(options);
  return [...tasks]
    .sort((a, b) => a.deliveredAt - b.deliveredAt || compare(a.taskId, b.taskId))
    .map((task) => {
      const replaying = begin(task);
      for (const edit of inOrder(task.edits)) replaying.take(edit);
      return replaying.end(task);
    });
}

/** The replay of a task as its edits come. */
export interface Replaying {
  /** In the order of time; what is asked of an edit before the end is not when it was. */
  take(edit: Edit): void;
  /** When all edits were taken. */
  end(task: TaskEvidence): Replay;
}

/** Begins the replay of one task after the other, as {@link replayAll} does: a task's begins when that of the one before has ended. */
export function createReplays({ sha256 }: Options): (task: Pick<TaskEvidence, 'templates'>) => Replaying {
  const provenance = createProvenance<Source>();
  return (task) => createReplaying(task, { sha256, provenance });
}

/** Edits in the order in which a replay takes them. */
export function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort(byTime);
}

/**
 * All clients and languages of one task; the order in which the edits came does not matter. An edit that does not fit ends
 * nothing: the next one that fits goes on. Linear in edits times the length of the text.
 */
function createReplaying(
  given: Pick<TaskEvidence, 'templates'>,
  options: Options & { provenance: Provenance<Source> },
): Replaying {
  const { sha256, provenance } = options;
  const history = createHistory();
  addTemplates(given, history, options);
  const taking = createTaking({ sha256, provenance, history });
  const rememberHeads = () => {
    for (const state of taking.heads()) rememberIn(provenance, history.written(state));
  };
  return {
    take: taking.take,
    end(task) {
      rememberHeads();
      const isRecorded = task.edits.length > 0;
      const programs = [...task.programs].sort((a, b) => a.at - b.at || compare(a.id, b.id));
      const foreign = foreignOf(programs, task, { history, taking, ...options });
      rememberHeads();
      const steps = taking.steps.sort((a, b) => byTime(a.edit, b.edit));
      const last = programs.findLast(({ kind }) => kind === 'check') ?? programs.at(-1);
      const state = last ? history.find(last.language, sha256(last.code)) : (steps.at(-1)?.state ?? null);
      return {
        task,
        steps,
        misfits: taking.misfits().sort((a, b) => byTime(a.edit, b.edit)),
        foreign: isRecorded ? foreign : [],
        final: isRecorded && state !== null ? finalOf(history.written(state), provenance) : null,
        textAt: (number) => history.written(number).text,
      };
    },
  };
}

/** In every language also the empty text. */
function addTemplates(
  { templates }: Pick<TaskEvidence, 'templates'>,
  history: History,
  { sha256, provenance }: Options & { provenance: Provenance<Source> },
): void {
  for (const language of LANGUAGES) {
    for (const text of new Set(['', templates[language] ?? ''])) {
      const { births } = provenance.write(text, { kind: 'template' }, null);
      const written = { text, births: birthsOf(births) };
      rememberIn(provenance, written);
      history.root(language, sha256(text), written);
    }
  }
}

interface Texts extends Options {
  history: History;
  taking: Taking;
  provenance: Provenance<Source>;
}

/** Makes texts of the programs that no edit made, first of those that edits may go on from, and says what is new in them. */
function foreignOf(programs: readonly Program[], task: TaskEvidence, texts: Texts): Foreign[] {
  const { history, taking, sha256 } = texts;
  const made = new Set(task.edits.map((edit) => `${edit.language} ${edit.sha256}`));
  const foreign: Foreign[] = [];
  const add = (program: Program, hash: string) => {
    foreign.push(addProgram(program, hash, texts));
    taking.resume(program.language, hash);
  };
  const later: { program: Program; hash: string }[] = [];
  for (const program of programs) {
    const hash = sha256(program.code);
    if (history.find(program.language, hash) !== null) continue;
    if (made.has(`${program.language} ${hash}`)) later.push({ program, hash });
    else add(program, hash);
  }
  while (taking.goOn());
  for (const { program, hash } of later) {
    const state = history.find(program.language, hash);
    if (state === null || taking.isUnseen(state)) add(program, hash);
  }
  return foreign.filter(({ ink }) => ink > 0).sort((a, b) => a.program.at - b.program.at);
}

/** A program as a text. What a state of that hash is known to say was edited; the rest stood somewhere, or is new. */
function addProgram(program: Program, hash: string, { history, taking, provenance }: Texts): Foreign {
  const { code: text, language } = program;
  const before = taking.steps.findLast(({ edit }) => edit.language === language && edit.at <= program.at);
  const { births, first } = provenance.write(
    text,
    { kind: 'program', program },
    before ? history.written(before.state) : null,
  );
  const state = history.find(language, hash);
  const edited = state === null ? null : history.written(state);
  if (edited && isKnownAs(edited.text, text)) {
    const numbers = numbersOf(edited.births);
    for (let at = 0; at < text.length; at += 1) {
      if (edited.text[at] !== UNSEEN) births[at] = numbers[at] ?? 0;
    }
  }
  const written = { text, births: birthsOf(births) };
  rememberIn(provenance, written);
  history.root(language, hash, written);
  return { program, ...newIn(text, births, first) };
}

/** Whether a text is another one as far as it is known. */
function isKnownAs(known: string, text: string): boolean {
  if (known.length !== text.length) return false;
  for (let at = 0; at < text.length; at += 1)
    if (known[at] !== UNSEEN && known[at] !== text[at]) return false;
  return true;
}

/** The units that are not older than `first`. */
function newIn(text: string, births: Int32Array, first: number): Omit<Foreign, 'program'> {
  let lines: Foreign['lines'] = null;
  let [line, ink] = [1, 0];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 10) line += 1;
    if (!isInk(unit) || (births[at] ?? 0) < first) continue;
    ink += 1;
    lines = [lines?.[0] ?? line, line];
  }
  return { ink, share: ink / Math.max(1, inkOf(text)), lines };
}

function rememberIn(provenance: Provenance<Source>, { text, births }: Written): void {
  provenance.remember(text, () => numbersOf(births));
}

function finalOf(written: Written, provenance: Provenance<Source>): Final {
  const sources = provenance.sourcesOf(written);
  let ink = 0;
  for (const [source, count] of sources) if (source.kind !== 'template') ink += count;
  return { ink, sources };
}

function byTime(a: Edit, b: Edit): number {
  return a.at - b.at || compare(a.clientId, b.clientId) || a.seq - b.seq;
}
