import type { Language } from '../domain/vocabulary.ts';
import { BOX, BUILD } from './protocol.ts';
import type { LanguageInfo } from './sandbox.ts';
import * as templates from './templates.ts';

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

const TOOLS = '/opt/viva';
const ENV = { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: '/tmp', TMPDIR: '/tmp', LANG: 'C.UTF-8' };

const NODE = `${TOOLS}/node/bin/node`;
const NODE_OUT_OF_MEMORY = /JavaScript heap out of memory|Array buffer allocation failed/;
const JAVA = ['/usr/bin/java', '-XX:+UseSerialGC', '-XX:-UsePerfData'];

/**
 * Reports what the interpreter would refuse to start, in its own words, and runs nothing. `traceback` takes longer to
 * import than everything else, so only where it has something to say.
 */
const PYTHON_CHECK = `
import sys
try:
    with open('${BOX}/main.py', 'rb') as file:
        compile(file.read(), 'main.py', 'exec', dont_inherit=True)
except (SyntaxError, ValueError, OverflowError, RecursionError, MemoryError) as error:
    import traceback
    sys.stderr.write(''.join(traceback.format_exception_only(error)))
    sys.exit(1)
`;

export const LANGUAGE_SPECS: Readonly<Record<Language, LanguageSpec>> = {
  python: {
    id: 'python',
    label: 'Python 3.11',
    template: templates.PYTHON,
    source: 'main.py',
    compile: { argv: ['/usr/bin/python3', '-I', '-S', '-c', PYTHON_CHECK], env: ENV, artefact: null },
    run: () => ['/usr/bin/python3', `${BOX}/main.py`],
    env: { ...ENV, PYTHONDONTWRITEBYTECODE: '1', PYTHONIOENCODING: 'utf-8' },
    outOfMemory: /^MemoryError\b/m,
  },
  javascript: {
    id: 'javascript',
    label: 'JavaScript (Node.js 24)',
    template: templates.JAVASCRIPT,
    source: 'main.js',
    compile: { argv: [NODE, '--check', `${BOX}/main.js`], env: ENV, artefact: null },
    run: (memoryKb) => node(memoryKb, `${BOX}/main.js`),
    env: ENV,
    outOfMemory: NODE_OUT_OF_MEMORY,
  },
  typescript: {
    id: 'typescript',
    label: 'TypeScript 7 (Node.js 24)',
    template: templates.TYPESCRIPT,
    source: 'main.ts',
    compile: {
      // Types are checked, but no more strictly than an interview needs.
      argv: [
        `${TOOLS}/typescript/tsc`,
        ...['--target', 'es2024', '--lib', 'es2024', '--module', 'commonjs', '--strict', 'false'],
        ...['--types', 'node', '--typeRoots', `${TOOLS}/types`, '--skipLibCheck', '--noEmitOnError'],
        ...['--pretty', 'false', '--ignoreConfig', '--outDir', BUILD, `${BOX}/main.ts`],
      ],
      env: ENV,
      artefact: 'main.js',
    },
    run: (memoryKb) => node(memoryKb, `${BOX}/main.js`),
    env: ENV,
    outOfMemory: NODE_OUT_OF_MEMORY,
  },
  cpp: {
    id: 'cpp',
    label: 'C++20 (GCC 12)',
    template: templates.CPP,
    source: 'main.cpp',
    compile: {
      // The first three flags are those of the precompiled header in the image.
      argv: [
        ...[
          '/usr/bin/g++',
          '-std=c++20',
          '-O2',
          '-static',
          '-s',
          '-pipe',
          '-Wall',
          '-fdiagnostics-color=never',
        ],
        ...['-fmax-errors=20', '-o', `${BUILD}/program`, `${BOX}/main.cpp`],
      ],
      env: ENV,
      artefact: 'program',
    },
    run: () => [`${BOX}/program`],
    env: ENV,
    outOfMemory: /std::bad_alloc/,
  },
  java: {
    id: 'java',
    label: 'Java 17',
    template: templates.JAVA,
    source: 'Main.java',
    compile: {
      argv: [
        ...[
          ...JAVA,
          '-XX:TieredStopAtLevel=1',
          `-XX:SharedArchiveFile=${TOOLS}/java/compile.jsa`,
          '-Xmx512m',
        ],
        ...['-jar', `${TOOLS}/java/compile.jar`, `${BOX}/Main.java`, `${BUILD}/program.jar`],
      ],
      env: ENV,
      artefact: 'program.jar',
    },
    run: (memoryKb) => [...JAVA, `-Xmx${javaHeapMb(memoryKb)}m`, '-Xss16m', '-jar', `${BOX}/program.jar`],
    env: ENV,
    // Too many threads have the same name in Java, but are not a matter of memory.
    outOfMemory:
      /java\.lang\.OutOfMemoryError(?!: unable to create native thread)|There is insufficient memory for the Java Runtime/,
  },
  go: {
    id: 'go',
    label: 'Go 1.23',
    template: templates.GO,
    source: 'main.go',
    compile: {
      argv: ['/bin/sh', `${TOOLS}/go/build.sh`, `${BOX}/main.go`, `${BUILD}/program`],
      env: ENV,
      artefact: 'program',
    },
    run: () => [`${BOX}/program`],
    env: ENV,
    outOfMemory:
      /^(fatal error: )?runtime: (out of memory|cannot allocate memory)|fatal error: out of memory/m,
  },
};

/** What a candidate may choose from. */
export const LANGUAGES: readonly LanguageInfo[] = Object.values(LANGUAGE_SPECS).map(
  ({ id, label, template }) => ({ id, label, template }),
);

export function languageSpec(language: Language): LanguageSpec | null {
  return LANGUAGE_SPECS[language] ?? null;
}

/** The ceiling is below the limit by what Node needs beside its heap: it says so then, instead of thrashing. */
function node(memoryKb: number, program: string): readonly string[] {
  return [NODE, `--max-old-space-size=${Math.max(16, Math.floor((memoryKb / 1024) * 0.6))}`, program];
}

/** As with Node: the virtual machine itself takes some 60 MiB. */
function javaHeapMb(memoryKb: number): number {
  return Math.max(16, Math.floor(memoryKb / 1024 - 64 - memoryKb / 1024 / 8));
}
