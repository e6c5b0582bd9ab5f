import type { Language } from '../../domain/vocabulary.ts';
import { parsable } from './before-parsing.ts';
import type { Grammars } from './grammar.ts';
import { LIBRARY_MEMBERS } from './libraries.ts';
import { type Occurrence, occurrencesIn } from './occurrences.ts';
import { type OwnNames, ownNames } from './own-names.ts';

/**
 * The code without what only speaks to a reader: comments and docstrings are gone, and every name that the program
 * declares is `v1`, `v2` … throughout. Names of libraries and the language stay, members of their objects too, so that it
 * still does what it did.
 */
export async function bareCode(grammars: Grammars, language: Language, sent: string): Promise<string> {
  const code = parsable(language, sent);
  const tree = await grammars.parse(language, code);
  try {
    const own = ownNames(tree.rootNode, language);
    const occurrences = occurrencesIn(tree.rootNode, language, own);
    leaveBound(own, occurrences, language);
    const names = renamed(own);
    const edits: Edit[] = [
      ...occurrences.flatMap((one) => {
        const text = textOf(one, own, names);
        return text === null ? [] : [{ from: one.from, to: one.to, text }];
      }),
      ...occurrences.readers.map((place) => ({ ...place, text: '' })),
      // What a macro stands for has no tree.
      ...occurrences.macros.map(({ from, to, text }) => ({
        from,
        to,
        text: text.replace(WORD, (word) => names.get(word) ?? word),
      })),
    ];
    return withoutBlankLines(
      apply(
        code,
        edits.sort((one, other) => one.from - other.from),
      ),
    );
  } finally {
    tree.delete();
  }
}

const WORD = /[\p{L}_][\p{L}\p{N}_]*/gu;

interface Edit {
  from: number;
  to: number;
  text: string;
}

/** Members that somebody else knows by their names keep them, and so does one that may be a library's, everywhere. */
function leaveBound(own: OwnNames, occurrences: readonly Occurrence[], language: Language): void {
  const libraries = LIBRARY_MEMBERS[language];
  const left = new Set([...own.members].filter((name) => own.bound.has(name)));
  for (const { name, role, owner } of occurrences) {
    if (role !== 'member' && role !== 'both') continue;
    if (owner === 'unknown' && libraries.has(name)) left.add(name);
  }
  for (const name of left) {
    own.members.delete(name);
    if (own.bare.has(name)) own.variables.delete(name);
  }
}

/** Each name that changes, with its replacement. */
function renamed({ names, variables, members }: OwnNames): Map<string, string> {
  const changed = [...names].filter((name) => variables.has(name) || members.has(name));
  return new Map(changed.map((name, index) => [name, `v${index + 1}`]));
}

/** What stands in its place; null: it stays. */
function textOf(
  { name, role, owner }: Occurrence,
  { variables, members }: OwnNames,
  names: ReadonlyMap<string, string>,
): string | null {
  const next = names.get(name);
  if (next === undefined || role === 'library') return null;
  const isVariable = variables.has(name);
  const isMember = members.has(name) && owner !== 'foreign';
  if (role === 'variable') return isVariable ? next : null;
  if (role === 'member') return isMember ? next : null;
  if (role === 'either' || isMember === isVariable) return next;
  return isVariable ? `${name}: ${next}` : `${next}: ${name}`;
}

function apply(code: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { from, to, text } of edits) {
    result += code.slice(at, from) + text;
    at = to;
  }
  return result + code.slice(at);
}

function withoutBlankLines(code: string): string {
  return code
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n');
}
