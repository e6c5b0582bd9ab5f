import { readFileSync } from 'node:fs';
import { compileHint, hintFor, runHint } from '../../../src/domain/measurement/hints.ts';
import { HINT_TEXTS, type Hint } from '../../../src/domain/texts/hints.ts';
import type { Language } from '../../../src/domain/vocabulary.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { LIMITS, openSandbox, request, SETUP_TIMEOUT_MS } from '../../support/sandbox/sandbox.ts';

const textOf = (hint: Hint | null): string => (hint ? HINT_TEXTS[hint].en : '');

describe('a hint', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await openSandbox();
  }, SETUP_TIMEOUT_MS);
  afterAll(() => sandbox.close());

  it.each<[string, Language, string, RegExp]>([
    ['uneven indentation', 'python', 'if True:\n    x = 1\n  y = 2\n', /indentation/],
    ['a missing main method', 'java', 'class A {}', /public static void main/],
    ['an unused import', 'go', 'package main\nimport "os"\nfunc main() {}\n', /unused imports/],
    ['a package', 'go', 'package main\nimport "example.com/x"\nfunc main() { x.Y() }\n', /standard library/],
    ['a package', 'java', 'import org.x.Y;\nclass A {}', /standard library/],
    ['a package', 'typescript', "import x from 'lodash';\nconsole.log(x);", /standard library/],
    ['a header', 'cpp', '#include <boost/any.hpp>\nint main() {}', /standard library/],
    ['a missing definition', 'cpp', 'int f();\nint main() { return f(); }\n', /defined nowhere/],
  ])('comes with %s', async (_what, language, code, hint) => {
    const { compile } = await sandbox.execute(request({ language, code }));
    expect(textOf(compileHint(language, compile))).toMatch(hint);
  });

  it.each<[string, Language, RegExp]>([
    ['no-input.py', 'python', /more input than there is/],
    ['recursion.py', 'python', /recursion/],
    ['recursion.js', 'javascript', /recursion/],
    ['segmentation-fault.cpp', 'cpp', /memory that is not its own/],
    ['uncaught-exception.cpp', 'cpp', /gave up by itself/],
    ['deadlock.go', 'go', /wait for each other/],
    ['busy.py', 'python', /how the work grows/],
    ['sleep.py', 'python', /waited instead of computing/],
    ['no-module.py', 'python', /standard library/],
    ['no-module.js', 'javascript', /standard library/],
    ['output-stdout.py', 'python', /printed too much/],
    ['memory-touched.py', 'python', /out of memory/],
  ])('comes with %s', async (file, language, hint) => {
    const code = readFileSync(new URL(`../../sandbox/programs/${file}`, import.meta.url), 'utf8');
    const limits = { ...LIMITS, cpuMs: 400, wallMs: 5000 };
    const { runs } = await sandbox.execute(request({ language, code, limits }));
    const [run] = runs;
    if (!run) throw new Error('nothing was run');
    expect(textOf(runHint(language, run, limits))).toMatch(hint);
  });

  it('says nothing of what went well or is not usual', () => {
    const run = { end: 'runtime_error', signal: null, durationMs: 10, cpuMs: 10 } as const;
    expect(compileHint('python', { ok: true, output: 'IndentationError' })).toBeNull();
    expect(compileHint('cpp', { ok: false, output: 'IndentationError' })).toBeNull();
    expect(runHint('python', { ...run, end: 'completed', stderr: 'EOFError' }, LIMITS)).toBeNull();
    expect(runHint('python', { ...run, stderr: 'KeyError: 1' }, LIMITS)).toBeNull();
  });

  it('never calls a program idle that used up its CPU time, however long it took to get it', () => {
    const run = { end: 'time_limit', signal: null, stderr: '', durationMs: 9000, cpuMs: 400 };
    expect(runHint('python', run, { cpuMs: 400 })).toBe('time_limit');
    expect(runHint('python', run, { cpuMs: 600 })).toBe('idle');
  });

  it('is about the compiler first, then about the first run that did not end as it should', () => {
    const run = { end: 'completed', signal: null, stderr: '', durationMs: 10, cpuMs: 10 };
    const runs = [run, { ...run, end: 'output_limit' }, { ...run, end: 'memory_limit' }];
    expect(hintFor('python', { compile: { ok: true, output: '' }, runs }, LIMITS)).toBe('output_limit');
    const compile = { ok: false, output: 'IndentationError: x' };
    expect(hintFor('python', { compile, runs }, LIMITS)).toBe('uneven_indentation');
    expect(hintFor('python', { compile: { ok: true, output: '' }, runs: [run] }, LIMITS)).toBeNull();
  });

  it('speaks both languages', () => {
    for (const { en, ru } of Object.values(HINT_TEXTS)) {
      expect(en).not.toMatch(/[а-я]/);
      expect(ru).toMatch(/[а-я]/);
    }
  });
});
