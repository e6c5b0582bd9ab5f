import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Bank, Task } from '../../src/bank/bank.ts';
import { loadBank } from '../../src/bank/load.ts';
import { LOCALES, type Locale, type Outcome } from '../../src/domain/vocabulary.ts';
import type { Breach } from '../../src/interviewer/gate/breach.ts';
import { createGate } from '../../src/interviewer/gate/gate.ts';
import { createJudge, type Judge } from '../../src/interviewer/gate/judge.ts';
import type { Knowledge } from '../../src/interviewer/gate/knowledge.ts';
import { createLexicon, type Lexicon, type TaskSource } from '../../src/interviewer/gate/lexicon.ts';
import { loadPrompts } from '../../src/interviewer/prompts.ts';
import { SAID_PROMPTS } from '../../src/interviewer/reply-prompt.ts';

const TASKS = join(import.meta.dirname, '../../tasks');
const CORPUS = join(import.meta.dirname, '../interviewer/corpus');
/** What the marks of the data are in all these tests. */
export const MARK = 'k7qxm2vd';

/** Where a reply is said. */
interface Situation {
  task?: string;
  locale: Locale;
  /** Programs, or the paths of some below `tasks/`. */
  code?: string[];
  output?: string[];
  hints?: number;
  solved?: boolean;
  outcome?: Outcome;
}

export interface CorpusReply {
  id: string;
  situation: string;
  /** Of those in another language than English and Russian. */
  language?: string;
  /** Of good ones: `quotes` for those that repeat output or code. */
  kind?: 'quotes';
  /** Of bad ones. */
  class?: 'solution' | 'prompt' | 'claims_to_act' | 'conduct';
  candidate: string | null;
  text: string;
  secret?: string[];
}

/** The replies of one file of the corpus. Those with an even number were written for nobody to look at while the gate was made. */
export function corpusOf(name: 'good' | 'bad'): (CorpusReply & { isHeldOut: boolean })[] {
  const replies = parse(readFileSync(join(CORPUS, `${name}.yaml`), 'utf8')) as CorpusReply[];
  return replies.map((reply) => ({
    ...reply,
    text: reply.text.replaceAll('{{mark}}', MARK),
    secret: (reply.secret ?? []).map((secret) => secret.replaceAll('{{mark}}', MARK)),
    isHeldOut: Number(reply.id.substring(1)) % 2 === 0,
  }));
}

/** A gate's knowledge of the bank's tasks, without an interview. */
export interface GateWorld {
  bank: Bank;
  lexicon: Lexicon;
  knowledgeIn(situation: string, candidate: string | null): Knowledge;
  knowledgeOf(situation: Situation, candidate: string | null): Knowledge;
}

export async function gateWorld(): Promise<GateWorld> {
  const bank = await loadBank(TASKS);
  const prompts = loadPrompts();
  const sources = new Map([...bank.tasks.values()].map((task) => [task.taskId, sourceOf(task)]));
  const made = createLexicon(LOCALES.map((locale) => prompts.source('interviewer', locale)));
  for (const source of sources.values()) made.add(source);
  const situations = parse(readFileSync(join(CORPUS, 'situations.yaml'), 'utf8')) as Record<
    string,
    Situation
  >;
  const sourcesOf = (names: readonly Parameters<typeof prompts.source>[0][]) =>
    names.flatMap((name) => LOCALES.map((locale) => prompts.source(name, locale)));

  function knowledgeOf(situation: Situation, candidate: string | null): Knowledge {
    const { task: taskId, locale, code = [], output = [], hints = 0, solved = false, outcome } = situation;
    const task = taskId === undefined ? undefined : bank.tasks.get(taskId);
    const source = taskId === undefined ? undefined : sources.get(taskId);
    if (taskId !== undefined && !(task && source)) throw new Error(`there is no task ${taskId}`);
    const shown = task ? [task.title, task.statement, ...task.hints.slice(0, hints)] : [];
    return {
      lexicon: made.lexicon,
      locale,
      marks: [MARK],
      prompts: sourcesOf(['interviewer', 'level-junior', 'level-middle', 'level-senior', 'turn', 'refused']),
      sayable: sourcesOf(SAID_PROMPTS),
      tasks:
        task && source
          ? [
              {
                source,
                hidden: task.hiddenTests.filter(({ group }) => group !== 'large'),
                hintsGiven: hints,
                solved,
              },
            ]
          : [],
      seen: {
        texts: shown.flatMap((text) => LOCALES.map((other) => text[other])),
        data: [
          ...(task?.visibleTests.flatMap(({ name, input, expected }) => [name, input, expected]) ?? []),
          ...output,
        ],
        messages: candidate === null ? [] : [candidate],
        code: code.map((text) => (PATH.test(text) ? readFileSync(join(TASKS, text), 'utf8') : text)),
      },
      ownLines: [],
      standing: { taskOpen: task !== undefined && !solved && outcome === undefined, finished: false },
    };
  }

  return {
    bank,
    lexicon: made.lexicon,
    knowledgeOf,
    knowledgeIn(name, candidate) {
      const situation = situations[name];
      if (!situation) throw new Error(`there is no situation ${name}`);
      return knowledgeOf(situation, candidate);
    },
  };
}

const PATH = /^[\w-]+\/[\w-]+\/(?:wrong|solutions)\/[\w.-]+$/;

function sourceOf(task: Task): TaskSource {
  return {
    task,
    programs: task.solutions.map(({ language, file }) => ({ language, code: readFileSync(file, 'utf8') })),
  };
}

/** What a candidate sees of a reply that comes in pieces, and how it ends. */
export function streamed(
  judge: Judge,
  pieces: readonly string[],
): { live: string; breach: Breach | null; shownFrom: number } {
  const gate = createGate(judge);
  let live = '';
  let shownFrom = -1;
  for (const [at, piece] of pieces.entries()) {
    const step = gate.push(piece);
    if ('breach' in step) return { live, breach: step.breach, shownFrom };
    live += step.show;
    if (shownFrom === -1 && live !== '') shownFrom = at;
  }
  const last = gate.end();
  if ('breach' in last) return { live, breach: last.breach, shownFrom };
  return { live: live + last.show, breach: null, shownFrom };
}

/** A text in pieces of so many characters. */
export function inPieces(text: string, size: number): string[] {
  const signs = Array.from(text);
  return Array.from({ length: Math.ceil(signs.length / size) }, (_, at) =>
    signs.slice(at * size, (at + 1) * size).join(''),
  );
}

/** A judge for a situation of the corpus. */
export function judgeIn(world: GateWorld, { situation, candidate }: CorpusReply): Judge {
  return createJudge(world.knowledgeIn(situation, candidate));
}
