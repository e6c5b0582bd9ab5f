import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Known } from '../../src/domain/integrity/similarity/fingerprints.ts';
import { LANGUAGES, type Language } from '../../src/domain/vocabulary.ts';
import type { Grammars } from '../../src/interviewer/syntax/grammar.ts';
import { LANGUAGE_SPECS } from '../../src/sandbox/languages.ts';
import { DISGUISES } from './disguises.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'test/fixtures/similarity');

/** Solutions of one task in one language: each author's own, and copies of them under a disguise. */
export interface Case {
  task: string;
  language: Language;
  /** Thresholds are set on the one half of the tasks, and the figures are of the other. */
  half: 'threshold' | 'figures';
  programs: Program[];
  known: Known<string>;
}

export interface Program {
  author: string;
  /** Null for the author's own. */
  disguise: string | null;
  code: string;
}

/**
 * The programs of `test/fixtures/similarity/<task>/<language>/<author>[.<disguise>].<ext>`, written by hand, and the disguises
 * that a script makes of each author's own; the task's reference solution, where it has one in that language, is one author more. Every other task of a language is of
 * the one half.
 */
export async function loadSet(grammars: Grammars): Promise<Case[]> {
  const tasks = readdirSync(FOLDER).flatMap((track) =>
    readdirSync(join(FOLDER, track)).map((slug) => `${track}/${slug}`),
  );
  const cases = LANGUAGES.flatMap((language) =>
    tasks
      .filter((task) => existsSync(join(FOLDER, task, language)))
      .sort()
      .map((task, at) => ({ task, language, half: at % 2 ? ('figures' as const) : ('threshold' as const) })),
  );
  return Promise.all(cases.map(async (one) => ({ ...one, ...(await readCase(grammars, one)) })));
}

async function readCase(grammars: Grammars, { task, language }: Pick<Case, 'task' | 'language'>) {
  const folder = join(FOLDER, task, language);
  const written = readdirSync(folder).map((file): Program => {
    const [author = '', ...rest] = file.split('.');
    const disguise = rest.length > 1 ? (rest[0] ?? null) : null;
    return { author, disguise, code: readFileSync(join(folder, file), 'utf8') };
  });
  const solutions = join(ROOT, 'tasks', task, 'solutions');
  const references = readdirSync(solutions)
    .filter((file) => file.startsWith(`${language}.`))
    .map((file) => readFileSync(join(solutions, file), 'utf8'));
  const own = [
    ...written.filter(({ disguise }) => disguise === null),
    ...references.map((code): Program => ({ author: 'reference', disguise: null, code })),
  ];
  const copies = written.filter(({ disguise }) => disguise !== null);
  const made = await Promise.all(own.map((program) => disguised(grammars, language, program)));
  return {
    programs: [...own, ...copies, ...made.flat()],
    known: { template: LANGUAGE_SPECS[language].template, references },
  };
}

/** Those disguises that change the program. */
async function disguised(grammars: Grammars, language: Language, own: Program): Promise<Program[]> {
  const all = await Promise.all(
    Object.entries(DISGUISES).map(async ([disguise, put]) => ({
      ...own,
      disguise,
      code: await put(grammars, language, own.code),
    })),
  );
  return all.filter(({ code }) => code !== own.code);
}
