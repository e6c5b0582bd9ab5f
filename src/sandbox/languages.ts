import type { Language } from '../domain/vocabulary.ts';
import { BOX } from './protocol.ts';
import type { LanguageInfo } from './sandbox.ts';

/** How programs of one language are checked or compiled, and run. All paths are the image's. */
export interface LanguageSpec extends LanguageInfo {
  /** Name of the source in /box. */
  source: string;
  compile: CompileStep;
  /** The program's command line under this memory limit. */
  run(memoryKb: number): readonly string[];
  env: Readonly<Record<string, string>>;
  /** What standard error says when the runtime itself gave up for want of memory. */
  outOfMemory: RegExp;
}

export interface CompileStep {
  argv: readonly string[];
  env: Readonly<Record<string, string>>;
  /** The file that it leaves in /build; null where the source itself is run and the step only checks it. */
  artefact: string | null;
}

const COMMON_ENV = { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: '/tmp', TMPDIR: '/tmp', LANG: 'C.UTF-8' };

/** Reports what the interpreter would refuse to start, in its own words, and runs nothing. */
const PYTHON_CHECK = `
import sys, traceback
try:
    with open('${BOX}/main.py', 'rb') as file:
        compile(file.read(), 'main.py', 'exec', dont_inherit=True)
except (SyntaxError, ValueError, OverflowError, RecursionError, MemoryError) as error:
    sys.stderr.write(''.join(traceback.format_exception_only(error)))
    sys.exit(1)
`;

export const LANGUAGE_SPECS: Readonly<Partial<Record<Language, LanguageSpec>>> = {
  python: {
    id: 'python',
    label: 'Python 3.11',
    template: `import sys


def solve(text: str) -> str:
    return text.strip()


print(solve(sys.stdin.read()))
`,
    source: 'main.py',
    compile: { argv: ['/usr/bin/python3', '-I', '-S', '-c', PYTHON_CHECK], env: COMMON_ENV, artefact: null },
    run: () => ['/usr/bin/python3', `${BOX}/main.py`],
    env: { ...COMMON_ENV, PYTHONDONTWRITEBYTECODE: '1', PYTHONIOENCODING: 'utf-8' },
    outOfMemory: /^MemoryError\b/m,
  },
  javascript: {
    id: 'javascript',
    label: 'JavaScript (Node.js 18)',
    template: `const text = require('node:fs').readFileSync(0, 'utf8');

function solve(text) {
  return text.trim();
}

console.log(solve(text));
`,
    source: 'main.js',
    compile: { argv: ['/usr/bin/node', '--check', `${BOX}/main.js`], env: COMMON_ENV, artefact: null },
    run: (memoryKb) => ['/usr/bin/node', `--max-old-space-size=${nodeHeapMb(memoryKb)}`, `${BOX}/main.js`],
    env: { ...COMMON_ENV, NODE_DISABLE_COLORS: '1' },
    outOfMemory: /JavaScript heap out of memory|Array buffer allocation failed/,
  },
};

/** What a candidate may choose from. */
export const LANGUAGES: readonly LanguageInfo[] = Object.values(LANGUAGE_SPECS).map(
  ({ id, label, template }) => ({
    id,
    label,
    template,
  }),
);

export function languageSpec(language: Language): LanguageSpec | null {
  return LANGUAGE_SPECS[language] ?? null;
}

/** Below the limit by what Node needs outside its heap, so that it says "heap out of memory" instead of thrashing. */
function nodeHeapMb(memoryKb: number): number {
  return Math.max(16, Math.floor((memoryKb / 1024) * 0.6));
}
