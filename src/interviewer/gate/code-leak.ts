import type { Token } from './code-tokens.ts';
import { tokensIn } from './code-tokens.ts';
import { GRAM, gramsOf, shortStatement, trigramsOf } from './grams.ts';
import { doesSomething, isAction, isPseudocode, type Snippet, snippetsIn } from './passages.ts';
import type { SeenForms } from './seen.ts';

/** So many tokens of a reference program, in what was said about the task so far, are a line of it. */
const SECRET_TOKENS = 8;
/** One statement that nobody has written may explain; two are a program, and so is one that does a lot. */
const NEW_STATEMENTS = 2;
const MUCH_NEW = 10;
/** Lines that nobody has written, usual ones among them: so many of a reply, and of all replies about a task. */
const NEW_LINES = 3;
const NEW_LINES_IN_ALL = 2;
/** As much as several of them, though each part may be usual. */
const LONG_LINE = 18;
const CORRECTION_TOKENS = 8;

export interface CodeSecrets {
  /** Runs of tokens that the reference programs have and usual programs have not. */
  isSecret(gram: string): boolean;
  isIdiom(gram: string): boolean;
  /** Without white space. */
  literals: readonly string[];
  seen: SeenForms;
}

/** What a text says in code that the candidate has not seen. */
export interface CodeMeasure {
  secretTokens: number;
  statements: number;
  /** Among them those that every program could have. */
  lines: number;
  mostNew: number;
  corrects: boolean;
  /** Something in it is nobody's yet, however little. */
  doubtful: boolean;
}

export const NO_CODE: CodeMeasure = {
  secretTokens: 0,
  statements: 0,
  lines: 0,
  mostNew: 0,
  corrects: false,
  doubtful: false,
};

export function measureCode(text: string, secrets: CodeSecrets): CodeMeasure {
  const measure: CodeMeasure = {
    ...NO_CODE,
    secretTokens: secretTokensIn(tokensIn(text), secrets) + literalsIn(text, secrets),
  };
  for (const snippet of snippetsIn(text)) {
    const { tokens } = snippet;
    const unseen = unseenTokens(snippet, secrets);
    if (unseen > 0) measure.doubtful = true;
    const fresh = isAction(tokens) ? freshTokens(tokens, secrets.seen) : 0;
    if (fresh > 0) measure.lines += 1;
    if (fresh >= LONG_LINE) measure.lines = NEW_LINES;
    if (corrects(tokens, secrets.seen) || corrected(tokens, secrets.seen)) measure.corrects = true;
    const short = shortStatement(tokens);
    if (short !== null && secrets.isSecret(short) && unseen > 0) measure.secretTokens += tokens.length;
    if (!isStatement(snippet, unseen)) continue;
    measure.statements += 1;
    measure.mostNew = Math.max(measure.mostNew, unseen);
  }
  return measure;
}

/** `before`: in what was said about the task until now. */
export function givesCode(now: CodeMeasure, before: Pick<CodeMeasure, 'secretTokens' | 'lines'>): boolean {
  return (
    now.corrects ||
    now.mostNew >= MUCH_NEW ||
    now.statements >= NEW_STATEMENTS ||
    (now.secretTokens > 0 && now.secretTokens + before.secretTokens >= SECRET_TOKENS) ||
    now.lines >= NEW_LINES ||
    (now.lines > 0 && now.lines + before.lines >= NEW_LINES_IN_ALL && before.lines > 0)
  );
}

function secretTokensIn(tokens: readonly Token[], { isSecret, seen }: CodeSecrets): number {
  const covered = new Set<number>();
  for (const { text, at } of gramsOf(tokens)) {
    if (!isSecret(text) || seen.grams.has(text)) continue;
    for (let token = at; token < at + GRAM; token += 1) covered.add(token);
  }
  return covered.size;
}

function literalsIn(text: string, { literals, seen }: CodeSecrets): number {
  const bare = text.replace(/\s+/g, '');
  return literals.some((literal) => bare.includes(literal) && !seen.squeezed.includes(literal))
    ? SECRET_TOKENS
    : 0;
}

/** Tokens that stand in no run of three that the candidate has seen, nor in a usual one. */
function unseenTokens({ tokens }: Snippet, { seen, isIdiom }: CodeSecrets): number {
  const covered = coveredIn(tokens, seen);
  for (const { text, at } of gramsOf(tokens)) {
    if (isIdiom(text)) for (let token = at; token < at + GRAM; token += 1) covered.add(token);
  }
  return tokens.filter(({ kind }, at) => kind !== 'number' && !covered.has(at)).length;
}

const LEAST_ALONE = 3;
const LEAST_IN_PROSE = 5;

/** It is new for the most part, and has names in it: figures alone are an example. */
function isStatement({ text, tokens, fenced, alone }: Snippet, unseen: number): boolean {
  if (fenced && isPseudocode(text)) return unseen >= tokens.length / 2;
  const names = new Set(tokens.filter(({ kind }) => kind === 'name').map(({ text }) => text));
  // What stands in a sentence may be an expression that is talked about.
  const least = alone ? LEAST_ALONE : LEAST_IN_PROSE;
  return tokens.length >= least && names.size >= 2 && doesSomething(tokens) && unseen >= tokens.length * 0.6;
}

/** Tokens of a statement with names in it that stand in no run of three that was written before. */
function freshTokens(tokens: readonly Token[], seen: SeenForms): number {
  if (tokens.filter(({ kind }) => kind === 'name').length < 2) return 0;
  return tokens.length - coveredIn(tokens, seen).size;
}

/** Places of tokens in runs of three that were written before. */
function coveredIn(tokens: readonly Token[], { trigrams }: SeenForms): Set<number> {
  return new Set(trigramsOf(tokens).flatMap((run, at) => (trigrams.has(run) ? [at, at + 1, at + 2] : [])));
}

/** A line of the candidate's own code that now reads otherwise in more than one place. */
function corrects(tokens: readonly Token[], { codeTrigrams, trigrams }: SeenForms): boolean {
  if (tokens.length < CORRECTION_TOKENS || !doesSomething(tokens)) return false;
  if (tokens.some(({ text }) => text === '...' || text === '…')) return false;
  const runs = trigramsOf(tokens);
  const own = runs.filter((run) => codeTrigrams.has(run)).length;
  const unseen = runs.filter((run) => !trigrams.has(run)).length;
  return own >= runs.length * 0.4 && unseen >= 3;
}

/** A line of the candidate's own that has kept most of itself and got something that it had not. */
function corrected(tokens: readonly Token[], { lines, trigrams }: SeenForms): boolean {
  const first = tokens[0]?.text;
  if (first === undefined || tokens.length < LEAST_OF_A_LINE || !doesSomething(tokens)) return false;
  if (trigramsOf(tokens).every((run) => trigrams.has(run))) return false;
  return (lines.get(first) ?? []).some((line) => {
    const rest = [...line];
    const kept = tokens.filter(({ text }) => {
      const at = rest.indexOf(text);
      if (at !== -1) rest.splice(at, 1);
      return at !== -1;
    }).length;
    const changed = tokens.some(
      ({ text, kind }) => kind !== 'number' && text !== '...' && !line.includes(text),
    );
    return changed && kept >= tokens.length * MOSTLY;
  });
}

const LEAST_OF_A_LINE = 4;
const MOSTLY = 0.7;
