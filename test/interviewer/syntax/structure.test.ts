import type { Language } from '../../../src/domain/vocabulary.ts';
import { createGrammars } from '../../../src/interviewer/syntax/grammar.ts';
import { structureOf, tokensOf } from '../../../src/interviewer/syntax/structure.ts';

const grammars = createGrammars();

/** The same program twice: other names, comments, layout, numbers and texts, and types where they are optional. */
const PAIRS: Record<Language, [string, string]> = {
  python: [
    'def count(words):\n    total = 0\n    for w in words:\n        total += len(w) * 2\n    return f"n {total}"\n',
    '# Adds up\ndef size(lines: list[str]) -> str:\n  """How long they are."""\n  sum_ = 7\n\n  for line in lines:  # each\n      sum_ += (len(line) * 3)\n  return f"m {sum_}"\n',
  ],
  javascript: [
    "const best = (list) => { let m = 0; for (const x of list) if (x > m) m = x; return m; };\nconsole.log(best([1, 2]), 'a');",
    '/* the greatest */\nlet most = items => {\n  var top = 5\n  for (const it of items) {\n    if (it > top) { top = it }\n  }\n  return top\n}\nprocess.stdout(most([3, 4]), "bc")',
  ],
  typescript: [
    'function add(a, b) { return a + b; }\nconst s = add(1, 2);',
    'type N = number;\nfunction plus(x: N, y: N): N {\n  // both\n  return x + y;\n}\nlet t: number = plus(10, 20);',
  ],
  cpp: [
    '#include <vector>\nint main() { int n = 0; std::vector<int> v(n); for (int i = 0; i < n; i++) v[i] = i; return 0; }',
    '#include <bits/stdc++.h>\nusing namespace std;\nint main()\n{\n    long long count = 1; // how many\n    std::vector<long> list(count);\n    for (long k = 2; k < count; k++)\n    {\n        list[k] = k;\n    }\n    return 3;\n}',
  ],
  java: [
    'class Main { static int f(int x) { if (x > 1) return x; return f(x + 1); } }',
    'import java.util.*;\n\npublic class Other {\n  /** Twice. */\n  private static long g(long value) {\n    if (value > 5) {\n      return value;\n    }\n    return g(value + 7);\n  }\n}',
  ],
  go: [
    'package main\nimport "fmt"\nfunc main() { n := 0; for i := 0; i < 3; i++ { n += i }; fmt.Println(n, "x") }',
    'package main\n\nimport (\n\t"fmt"\n\t"os"\n)\n\n// The sum.\nfunc main() {\n\tsum := 5\n\tfor k := 1; k < 9; k++ {\n\t\tsum += k\n\t}\n\tfmt.Println(sum, `y`)\n}',
  ],
};

describe('the structure of code', () => {
  it('is the same where a key and its value have one name and where they have two', async () => {
    const of = (code: string) => structureOf(grammars, 'javascript', code);
    expect(await of('const box = { id, size };')).toEqual(await of('const chest = { id: n, size: m };'));
    expect(await of('const { id } = box;')).toEqual(await of('const { id: n } = chest;'));
  });

  it.each(Object.entries(PAIRS) as [Language, [string, string]][])(
    'in %s is the same under other names, comments, layout, literals and types',
    async (language, [one, other]) => {
      const structure = await structureOf(grammars, language, one);
      expect(structure.length).toBeGreaterThan(10);
      expect(await structureOf(grammars, language, other)).toEqual(structure);
    },
  );

  it.each([
    ['python', 'a = b + 1\n', 'a = b - 1\n'],
    ['python', 'a = not b\n', 'a = b\n'],
    ['javascript', 'f(a ? b : c);', 'f(a && b);'],
    ['cpp', 'int f() { return a < b; }', 'int f() { return a <= b; }'],
    ['java', 'class A { int f() { while (true) {} } }', 'class A { int f() { for (;;) {} } }'],
    ['go', 'package a\nfunc f() { a = 1 }', 'package a\nfunc f() { a := 1 }'],
  ] as const)('in %s is another where something else is computed: %j, %j', async (language, one, other) => {
    expect(await structureOf(grammars, language, one)).not.toEqual(
      await structureOf(grammars, language, other),
    );
  });

  it.each(Object.keys(PAIRS) as Language[])('in %s says where each part stands', async (language) => {
    const code = `${language === 'cpp' ? '#if 0\nint off;\n#endif\n' : ''}${PAIRS[language][1]}`;
    const tokens = await tokensOf(grammars, language, code);
    expect(tokens.map(({ kind }) => kind)).toEqual(await structureOf(grammars, language, code));
    expect(tokens.map(({ from }) => from)).toEqual(tokens.map(({ from }) => from).sort((a, b) => a - b));
    const words = (kind: string) =>
      tokens.flatMap(({ kind: one, from, to }) => (one === kind ? [code.slice(from, to)] : []));
    for (const word of words('name')) expect(word).toMatch(/^[\w:.<>~]+$/);
    for (const word of words('number')) expect(word).toMatch(/^\d+$/);
    expect(words('name').length).toBeGreaterThan(2);
    expect(words('number').length).toBeGreaterThan(0);
  });

  it.each(Object.keys(PAIRS) as Language[])(
    'in %s is there for broken code, and of nothing empty',
    async (language) => {
      expect(await structureOf(grammars, language, '')).toEqual([]);
      const [one] = PAIRS[language];
      expect((await structureOf(grammars, language, one.slice(0, -9))).length).toBeGreaterThan(5);
    },
  );
});
