import { isBlankProgram } from '../../../src/domain/interview/blank-program.ts';
import { LANGUAGES, type Language } from '../../../src/domain/vocabulary.ts';
import { cpuTimeOf } from '../../support/hostile/cpu-time.ts';

const SLASHES = LANGUAGES.filter((language) => language !== 'python');

describe('a program with nothing to run', () => {
  it.each(LANGUAGES)('is, in %s, one of white space and invisible characters', (language) => {
    for (const code of [
      '',
      ' ',
      '\n',
      '\r\n\t\v\f',
      '\ufeff',
      '\u00a0\u2003\u3000',
      '\u200b\u2060\u3164\u2800',
    ])
      expect([code, isBlankProgram(code, language)]).toEqual([code, true]);
  });

  it.each(SLASHES)('is, in %s, one of comments', (language) => {
    for (const code of [
      '// nothing yet',
      '// nothing yet\n',
      '\ufeff// a\r\n  // b\r\n',
      '/* a */',
      '/**\n * 😀 // b\n */ // c\n\n/**/',
      '/* // */',
      '/***/',
      '// /*\n',
    ])
      expect([code, isBlankProgram(code, language)]).toEqual([code, true]);
  });

  it('is, in Python, one of comments', () => {
    for (const code of [
      '#',
      '# nothing yet',
      '#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\n',
      '\t# a\r# b\n',
    ])
      expect([code, isBlankProgram(code, 'python')]).toEqual([code, true]);
  });
});

describe('a program with something to run', () => {
  it.each<[Language, string]>([
    ['python', 'x'],
    ['python', '"""only a text"""'],
    ['python', '// no comment here'],
    ['python', '# a\nprint(1)'],
    ['python', '# a\rprint(1)'],
    ['python', '\\\n'],
    ['javascript', '# no comment here'],
    ['javascript', '#!/usr/bin/env node\n'],
    ['javascript', '// a\u2028f()'],
    ['typescript', '// a\u2029f()'],
    ['javascript', '"// a"'],
    ['javascript', '/* never closed'],
    ['javascript', '/*/'],
    ['javascript', '/* a */ f() /* b */'],
    ['javascript', '/'],
    ['javascript', '<!-- a'],
    ['javascript', ';'],
    ['cpp', '#include <iostream>\n'],
    ['cpp', '// a\nint main() {}\n'],
    ['java', '// \\u000a class Main { public static void main(String[] a) {} }'],
    ['java', '/* \\u002a/ class Main {} // */'],
    ['go', 'package main'],
    ['go', '/* a */ package main'],
    ['go', '\u0301'],
  ])('is, in %s, %j', (language, code) => {
    expect(isBlankProgram(code, language)).toBe(false);
  });

  it.each([
    ['openings of comments', '/*'.repeat(32_768)],
    ['comments', '/**/'.repeat(16_384)],
    ['line comments', '//\n'.repeat(21_845)],
    ['white space', ' '.repeat(65_536)],
    ['invisible characters', '\u2800'.repeat(21_845)],
  ])('takes linear time for 64 KiB of %s', async (_, code) => {
    const took = await cpuTimeOf(() => {
      for (const language of LANGUAGES) isBlankProgram(code, language);
    });
    expect(took).toBeLessThan(2_000);
  });
});
