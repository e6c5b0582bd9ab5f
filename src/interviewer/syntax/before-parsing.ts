import type { Language } from '../../domain/vocabulary.ts';

/** Opening brackets within one another that a grammar's stack is known to bear; the others bear all that code can have. */
const MOST_NESTED: Partial<Record<Language, number>> = { cpp: 1_000 };

/** Code as it goes to its parser. Throws where brackets nest deeper than the parser bears. */
export function parsable(
  language: Language,
  code: string,
  /** What a compiler never sees becomes blank, so that all else stays at its place. */
  { keepPlaces = false } = {},
): string {
  const active = language === 'cpp' ? withoutSwitchedOff(code, keepPlaces) : code;
  const most = MOST_NESTED[language];
  if (most !== undefined && deepestBrackets(active) > most) {
    throw new RangeError(`brackets nest deeper than ${most}`);
  }
  return active;
}

const DIRECTIVE = /^[ \t]*#[ \t]*(if|ifdef|ifndef|elif|elifdef|elifndef|else|endif)\b/;
const SWITCHED_OFF = /^[ \t]*#[ \t]*if[ \t]+0[ \t]*(?:\/[/*].*)?$/;

/** Without what stands between `#if 0` and its `#else` or end: the compiler never sees it, a reader does. */
function withoutSwitchedOff(code: string, keepPlaces: boolean): string {
  const open: ('kept' | 'off' | 'else of off')[] = [];
  let off = 0;
  const isKept = (line: string) => {
    const directive = DIRECTIVE.exec(line)?.[1];
    const innermost = open.at(-1);
    if (directive === undefined) return off === 0;
    if (directive.startsWith('if')) {
      const isOff = SWITCHED_OFF.test(line.trimEnd());
      open.push(isOff ? 'off' : 'kept');
      if (isOff) off += 1;
      return off === 0;
    }
    if (directive === 'endif') open.pop();
    // What follows `#if 0 … #elif` is read as if it were compiled: whether it is depends on what nobody here knows.
    else if (innermost === 'off') open.splice(-1, 1, 'else of off');
    if (innermost === 'off') off -= 1;
    return off === 0 && innermost === 'kept';
  };
  const lines = code.split('\n').flatMap((line) => {
    if (isKept(line)) return line;
    return keepPlaces ? ' '.repeat(line.length) : [];
  });
  return lines.join('\n');
}

function deepestBrackets(code: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of code) {
    if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) depth = Math.max(0, depth - 1);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
