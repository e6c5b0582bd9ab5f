import { KEYWORDS, type Token, tokensIn } from './code-tokens.ts';

/** A piece of a reply that reads as a piece of a program. */
export interface Snippet {
  text: string;
  tokens: Token[];
  /** Between lines of ``` or ~~~, where nothing else than a program is expected. */
  fenced: boolean;
  /** Nothing else stands in its line. */
  alone: boolean;
}

const FENCE = /^(?:```|~~~)/;

/** Every statement in a text, wherever it stands: in fences, backticks, lists, quotes, tables, tags, or open in a sentence. */
export function snippetsIn(text: string): Snippet[] {
  const snippets: Snippet[] = [];
  let fenced = false;
  for (const whole of text.split('\n')) {
    const line = withoutCosts(withoutMarkers(whole));
    if (FENCE.test(line)) {
      fenced = !fenced;
    } else if (fenced) {
      const tokens = tokensIn(withoutRemark(line));
      if (tokens.length > 0) snippets.push({ text: line, tokens, fenced, alone: true });
    } else {
      const parts = partsOf(line);
      for (const part of parts) {
        for (const { tokens, isWhole } of runsIn(part)) {
          snippets.push({ text: part, tokens, fenced, alone: isWhole && parts.length === 1 });
        }
      }
    }
  }
  return snippets;
}

/** Marks of lists, quotes and tables, and numbers of lines, in front of a line. */
export function withoutMarkers(line: string): string {
  let rest = line.trim();
  for (let marker = MARKER.exec(rest); marker; marker = MARKER.exec(rest)) {
    rest = rest.substring(marker[0].length).trimStart();
  }
  return rest;
}

const MARKER = /^(?:[-*+•–—>|]|\d{1,4}(?:[.):|]|\s(?=\s)))(?:\s|$|(?=[>|`]))/;

/** What stands in backticks, in tags of code, in cells, and what is left of the line. */
function partsOf(line: string): string[] {
  return line
    .replace(/<\/?(?:code|pre|tt|kbd|samp|td|tr|th|li|br|p)\s{0,3}\/?>/gi, '`')
    .split(/`+|\s\|\s/)
    .filter((part) => part.trim() !== '');
}

/** How something grows, `O(n log n)`, is no call of a function. */
function withoutCosts(line: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { index } of line.matchAll(/(?<![\p{L}\p{N}])[OΘΩО]\(/gu)) {
    if (index < from) continue;
    parts.push(line.substring(from, index));
    from = behindBrackets(line, index + 1);
  }
  return [...parts, line.substring(from)].join(' ');
}

/** Behind the bracket that closes the one at `open`; at once behind that one where none does. */
function behindBrackets(line: string, open: number): number {
  let depth = 0;
  for (let at = open; at < line.length && at < open + LONGEST_COST; at += 1) {
    if (line[at] === '(') depth += 1;
    if (line[at] === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return open + 1;
}

const LONGEST_COST = 60;

/** A remark behind a statement, written by whoever quotes it. */
function withoutRemark(line: string): string {
  for (const mark of REMARKS) {
    const at = line.lastIndexOf(mark);
    if (at > 0 && isRemark(line.substring(at + mark.length).trim())) return line.substring(0, at);
  }
  return line;
}

const REMARKS = [' #', ' //', ' --', ' <-', ' ←'];

/** Words alone, and at least two of them. */
function isRemark(text: string): boolean {
  return (
    /^[\p{L}\p{N} ,`'’.!?]+$/u.test(text) && /\p{L}/u.test(text) && /[\p{L}\p{N}`] [\p{L}\p{N}`]/u.test(text)
  );
}

const ASSIGNMENTS: ReadonlySet<string> = new Set([
  '=',
  ':=',
  '+=',
  '-=',
  '*=',
  '/=',
  '%=',
  '|=',
  '&=',
  '^=',
  '=>',
]);
const LEAST_TOKENS = 3;

/** The stretches of a part that no prose interrupts and that do something. */
function runsIn(part: string): { tokens: Token[]; isWhole: boolean }[] {
  const tokens = tokensIn(withoutRemark(part));
  const runs: Token[][] = [];
  let run: Token[] = [];
  for (const token of tokens) {
    const before = run.at(-1);
    if (before && isProseBetween(before, token, part)) {
      runs.push(run);
      run = [];
    }
    run.push(token);
  }
  runs.push(run);
  return runs
    .filter((one) => one.length >= LEAST_TOKENS && doesSomething(one))
    .map((one) => ({ tokens: one, isWhole: runs.length === 1 }));
}

/** Two words side by side, or a full stop or comma that ends more than a number. */
function isProseBetween(one: Token, other: Token, text: string): boolean {
  const apart = one.to < other.from;
  // A dash, an arrow or another sign that no language has.
  if (apart && text.substring(one.to, other.from).trim() !== '') return true;
  if (one.kind === 'name' && other.kind === 'name')
    return !KEYWORDS.has(one.text) && !KEYWORDS.has(other.text);
  if (one.kind === 'name' && other.text === '(') return apart && !KEYWORDS.has(one.text);
  return apart && (one.text === '.' || one.text === '?' || one.text === ':' || one.text === ';');
}

/** Assigns, opens a block, returns or prints: an expression alone does nothing of it. */
export function isAction(tokens: readonly Token[]): boolean {
  const first = tokens[0]?.text ?? '';
  const last = tokens.at(-1)?.text ?? '';
  if (KEYWORDS.has(first) && (last === ':' || last === '{')) return true;
  return first === 'return' || first === 'print' || tokens.some(({ text }) => ASSIGNMENTS.has(text));
}

/** Assigns, calls, or opens a block. */
export function doesSomething(tokens: readonly Token[]): boolean {
  const first = tokens[0]?.text ?? '';
  const last = tokens.at(-1)?.text ?? '';
  if (KEYWORDS.has(first) && (last === ':' || last === '{')) return true;
  return tokens.some(
    (token, at) =>
      ASSIGNMENTS.has(token.text) ||
      (tokens[at - 1]?.kind === 'name' &&
        (token.text === '(' || token.text === '[') &&
        tokens[at - 1]?.to === token.from),
  );
}

const PSEUDO =
  /^(?:for|while|if|else|elif|otherwise|return|repeat|until|foreach|set|let|для|пока|если|иначе|вернуть|верни|повторять|повторить)(?![\p{L}\p{N}])/iu;
/** Something gets a value; a number alone is a trace and no statement. */
const GETS = /(?::=|←|<-|\s=\s)\s*[^\d\s]/u;

/** Whether a line between fences is a statement of a program that is told in words. */
export function isPseudocode(line: string): boolean {
  const bare = withoutMarkers(line);
  return PSEUDO.test(bare) || GETS.test(bare);
}
