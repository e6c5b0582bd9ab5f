import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { nodesOf, type SyntaxNode, sourceFiles } from '../support/hostile/sources.ts';

interface Pattern {
  file: string;
  source: string;
  flags: string;
}

const PART = '‹part›';
/** Patterns that are put together at run time, as they stand in the source, with the worst that each part can become. */
const RUN_TIME: Record<string, string[]> = {
  'src/accounts/nickname.ts ^[‹part›]+$': [
    '\\p{Script=Latin}\\p{Script=Han}\\p{Script=Common}\\p{Script=Inherited}',
  ],
  'src/bank/schema.ts ^\\d{2}-(‹part›)(-[a-z0-9]+)*$': ['basic|edge|large|adversarial'],
  'src/bank/task.ts ^solutions/(‹part›)$': ['python\\.py|javascript\\.js|typescript\\.ts|cpp\\.cpp'],
  'src/bank/task.ts ^wrong/[\\w-]+\\.(‹part›)$': ['py|js|ts|cpp|java|go'],
  'src/sandbox/cgroup.ts ^‹part› (\\d+)$': ['oom_kill'],
};

/** The checker knows no sets of characters (flag `v`): the same patterns, each with a class that has all of its own. */
const WITHOUT_SETS: Record<string, Omit<Pattern, 'file'>> = {
  "^[\\w!#$%\\&'*+\\-\\/=?^`\\{\\|\\}~[[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}]--[\\p{ASCII}\\p{DI}]]]+$": {
    source: '^[\\w\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}]+$',
    flags: 'u',
  },
};

const files = sourceFiles().map((file) => ({ file, nodes: [...nodesOf(file)] }));
const literals: Pattern[] = files.flatMap(({ file, nodes }) =>
  nodes
    .filter(({ type }) => type === 'RegExpLiteral')
    .map(({ pattern, flags }) => ({
      file,
      source: String(pattern),
      flags: String(flags),
      ...WITHOUT_SETS[String(pattern)],
    })),
);
const built = files.flatMap(({ file, nodes }) =>
  nodes.filter(isRegExpCall).map((node) => ({ file, ...builtFrom(node) })),
);

describe('a pattern', () => {
  it('takes linear time, whatever it meets', () => {
    expect(literals.length).toBeGreaterThan(80);
    expect(notLinear(literals)).toEqual([]);
  }, 180_000);

  it('that is put together at run time is listed here, and linear with its worst parts', () => {
    const found = built.map(({ file, template }) => `${file} ${template}`);
    expect(found.toSorted()).toEqual(Object.keys(RUN_TIME).toSorted());
    const whole = built.map(({ file, template, flags }) => {
      const parts = RUN_TIME[`${file} ${template}`] ?? [];
      const source = parts.reduce((pattern, part) => pattern.replace(PART, () => part), template);
      return { file, source, flags };
    });
    expect(whole.filter(({ source }) => source.includes(PART))).toEqual([]);
    expect(notLinear(whole)).toEqual([]);
  }, 60_000);

  it('that is not linear is found', () => {
    const bad = ['^[+-]?(?:\\d+\\.?\\d*|\\.\\d+)$', '\\s+$', '(a+)+$'].map((source) => ({
      file: 'none',
      source,
      flags: '',
    }));
    expect(notLinear(bad)).toHaveLength(bad.length);
  }, 60_000);
});

function notLinear(patterns: readonly Pattern[]): Pattern[] {
  const program = join(import.meta.dirname, '../support/hostile/check-patterns.ts');
  return JSON.parse(
    execFileSync(process.execPath, [program], { input: JSON.stringify(patterns), encoding: 'utf8' }),
  );
}

function isRegExpCall({ type, callee }: SyntaxNode): boolean {
  const called = callee as SyntaxNode | undefined;
  return (type === 'NewExpression' || type === 'CallExpression') && called?.value === 'RegExp';
}

function builtFrom(node: SyntaxNode): { template: string; flags: string } {
  const [pattern, flags] = (node.arguments as { expression: SyntaxNode }[]).map(
    ({ expression }) => expression,
  );
  return { template: templateOf(pattern), flags: typeof flags?.value === 'string' ? flags.value : '' };
}

function templateOf(pattern: SyntaxNode | undefined): string {
  if (pattern?.type === 'StringLiteral') return String(pattern.value);
  if (pattern?.type !== 'TemplateLiteral') return PART;
  return (pattern.quasis as { cooked: string }[]).map(({ cooked }) => cooked).join(PART);
}
