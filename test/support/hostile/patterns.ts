import { createRequire } from 'node:module';
import { type Items, sha256 } from '../proven.ts';
import { nodesOf, type SyntaxNode, sourceFiles } from './sources.ts';

export interface Pattern {
  file: string;
  source: string;
  flags: string;
}

export const PART = '‹part›';
/** Patterns that are put together at run time, as they stand in the source, with the worst that each part can become. */
export const RUN_TIME: Record<string, string[]> = {
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
export const literals: Pattern[] = files.flatMap(({ file, nodes }) =>
  nodes
    .filter(({ type }) => type === 'RegExpLiteral')
    .map(({ pattern, flags }) => ({
      file,
      source: String(pattern),
      flags: String(flags),
      ...WITHOUT_SETS[String(pattern)],
    })),
);
export const built = files.flatMap(({ file, nodes }) =>
  nodes.filter(isRegExpCall).map((node) => ({ file, ...builtFrom(node) })),
);

/** What the verdict on each literal depends on: itself, and the checker. */
export function patternItems(): Items {
  const { version } = createRequire(import.meta.url)('recheck/package.json');
  return Object.fromEntries(
    literals.map(({ source, flags }) => [`/${source}/${flags}`, sha256(source, flags, version)]),
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
