/** The most that a program may print, in characters of one byte. */
export const LONG = 262_144;
/** The most that a candidate may send as code. */
export const CODE = 65_536;

/** The worst texts that are known, each so many UTF-16 units long. */
export function worstTexts(length: number): Record<string, string> {
  const fill = (piece: string) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  const nested = (open: string, close: string) => open.repeat(length / 2) + close.repeat(length / 2);
  return {
    digits: fill('1'),
    'digits that end in a letter': `${fill('1').slice(1)}x`,
    'a point between digits': `${'1'.repeat(length / 2)}.${'1'.repeat(length / 2 - 1)}`,
    'one long line': fill('a b '),
    'one long word': fill('a'),
    'only spaces': fill(' '),
    'only line breaks': fill('\n'),
    'only carriage returns': fill('\r'),
    'spaces that end in a letter': `${fill(' ').slice(1)}x`,
    'opening brackets': fill('(['),
    'nested brackets': nested('(', ')'),
    'nested braces': nested('{', '}'),
    'nested lists': nested('[', ']'),
    'less-than signs': fill('<'),
    'template tokens': fill('<|im_start|>'),
    'broken template tokens': fill('<|'),
    'lines of code': fill('x = 1;\n'),
    'fences of code': fill('```\n'),
    'stars of Markdown': fill('**_'),
    'quotation marks': fill('"'),
    backslashes: fill('\\'),
    'ends of sentences': fill('.'),
    'astral characters': fill('\u{1f600}'),
    'halves of characters': fill('\ud83d'),
    'combining marks': fill('\u0301'),
    'joined emoji': fill('\u{1f468}\u200d'),
    'Cyrillic words': fill('слово '),
  };
}

/** Code that nests or branches as far as there is room for it. */
export function worstCode(): Record<'cpp' | 'javascript' | 'python' | 'go', Record<string, string>> {
  const chain = (link: string) => link.repeat(Math.floor(CODE / link.length) - 10);
  return {
    cpp: {
      casts: `int f(int a) { return ${'(a)*'.repeat(4_000)}a; }`,
      'else if': `int main(){int a=0;${chain('if(a){}else ')}{}}`,
      'nested if': `int main(){int a=0;${chain('if(a)')};}`,
      templates: `int main(){${chain('a<b>(c')}}`,
      comparisons: `int main(){${chain('a<')}}`,
    },
    javascript: {
      'else if': `${chain('if(a){}else ')}{}`,
      'nested if': `${chain('if(a){').slice(0, CODE / 2)}${'}'.repeat(CODE / 14)}`,
      arrows: `${chain('a=>')}a`,
      templates: chain('`${'),
    },
    python: {
      brackets: `x = ${'('.repeat(CODE / 2 - 10)}1${')'.repeat(CODE / 2 - 10)}`,
      lambdas: `${chain('lambda:')}1`,
      elif: `if a:\n  b\n${chain('elif a:\n  b\n')}`,
    },
    go: { 'else if': `package main\nfunc main(){${chain('if a {} else ')}{}}` },
  };
}
