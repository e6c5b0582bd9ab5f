import type { Language } from '../../domain/vocabulary.ts';

export interface Token {
  text: string;
  kind: 'name' | 'number' | 'string' | 'sign';
  from: number;
  to: number;
}

/** Names, numbers, short strings, and signs of the languages that are offered, longest first; spaces count for nothing. */
const TOKEN =
  /([\p{L}_][\p{L}\p{N}\p{M}_]*)|(\d+)|("[^"\n]{0,80}"|'[^'\n]{0,80}')|(===|!==|>>>|\*\*=|<<=|>>=|\.\.\.|&&|\|\||\?\?|\?\.|[-+*/%&|^=!<>:]=|\+\+|--|\*\*|\/\/|->|=>|<<|>>|::|[-+*/%&|^~!=<>?:;,.()[\]{}@#\\])/gu;

/** The tokens of a text, program or prose. Takes time by its length. */
export function tokensIn(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [whole, name, number, string] = match;
    const kind =
      name !== undefined
        ? 'name'
        : number !== undefined
          ? 'number'
          : string !== undefined
            ? 'string'
            : 'sign';
    tokens.push({ text: whole, kind, from: match.index, to: match.index + whole.length });
  }
  return tokens;
}

/** A program without its comments: what stands in quotation marks is none. */
export function withoutComments(code: string, language: Language): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < code.length; ) {
    const quote = QUOTES.has(code[at] as string);
    const end = quote ? endOfString(code, at) : endOfComment(code, at, language);
    if (end !== null && !quote) {
      parts.push(code.substring(from, at));
      from = end;
    }
    at = end ?? at + 1;
  }
  parts.push(code.substring(from));
  return parts.join('');
}

const QUOTES: ReadonlySet<string> = new Set(['"', "'", '`']);

/** Behind the text in quotation marks that begins there; a line ends it, unless it may go over several. */
function endOfString(code: string, from: number): number {
  const quote = code[from];
  for (let at = from + 1; at < code.length; at += 1) {
    if (code[at] === '\\') at += 1;
    else if (code[at] === quote) return at + 1;
    else if (code[at] === '\n' && quote !== '`') return at;
  }
  return code.length;
}

/** Behind the comment that begins there; null where none does. */
function endOfComment(code: string, from: number, language: Language): number | null {
  if (language !== 'python' && code.startsWith('/*', from)) {
    const end = code.indexOf('*/', from + 2);
    return end === -1 ? code.length : end + 2;
  }
  if (!code.startsWith(language === 'python' ? '#' : '//', from)) return null;
  const end = code.indexOf('\n', from);
  return end === -1 ? code.length : end;
}

/** Words of the languages that are offered; as names of a program nobody can choose them. */
export const KEYWORDS: ReadonlySet<string> = new Set(
  `and as assert async auto await bool boolean break byte case catch char class const constexpr continue def default del do double elif
  else enum except export extends false final finally float for foreach from func function go if implements import in include instanceof int
  interface is lambda let let long main make map namespace new nil none not null number of or package pass print private protected public
  raise range return short static std string struct super switch template this throw true try type typedef typename typeof uint unsigned
  using val var vector void while with yield`
    .split(/\s/)
    .filter((word) => word !== ''),
);
