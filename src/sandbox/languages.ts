import type { Language } from '../domain/vocabulary.ts';
import { BOX, BUILD } from './protocol.ts';
import type { LanguageInfo } from './sandbox.ts';
import * as templates from './templates.ts';

/** How programs of one language are checked or compiled, and run. All paths are the image's. */
export interface LanguageSpec extends LanguageInfo {
  /** Name of the source in /box. */
  source: string;
  compile: CompileStep;
  /** Stack of the program's first thread under this memory limit. */
  stackKb(memoryKb: number): number;
  /** The program's command line under this memory limit. */
  run(memoryKb: number): readonly string[];
  env: Readonly<Record<string, string>>;
  /** What standard error says when the runtime itself gave up for want of memory. */
  outOfMemory: RegExp;
}

interface CompileStep {
  argv: readonly string[];
  env: Readonly<Record<string, string>>;
  /** The file that it leaves in /build; null where the source itself is run and the step only checks it. */
  artefact: string | null;
  /** What standard error says when the compiler itself gave up for want of memory; source lines are in it too. */
  outOfMemory: RegExp;
}

/** Stack of a compiler or a check: deep nesting of a source takes some. */
export const COMPILE_STACK_KB = 256 * 1024;

const TOOLS = '/opt/viva';
const ENV = { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: '/tmp', TMPDIR: '/tmp', LANG: 'C.UTF-8' };

const NODE = `${TOOLS}/node/bin/node`;
const NODE_OUT_OF_MEMORY = /JavaScript heap out of memory|Array buffer allocation failed/;
const GO_OUT_OF_MEMORY =
  /^(?:fatal error: )?runtime: (?:out of memory|cannot allocate memory)|^fatal error: out of memory/m;
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
    compile: {
      argv: ['/usr/bin/python3', '-I', '-S', '-c', PYTHON_CHECK],
      env: ENV,
      artefact: null,
      outOfMemory: /^MemoryError\b/m,
    },
    // Python counts calls instead of looking at the stack: see sandbox/python/sitecustomize.py. A call through C counts
    // twice, and takes from 600 bytes to a kilobyte and a half.
    stackKb: (memoryKb) => memoryKb,
    run: (memoryKb) => [
      ...['/usr/bin/python3', '-X', `recursion_limit=${Math.floor((memoryKb * 1024) / 1200)}`],
      `${BOX}/main.py`,
    ],
    env: { ...ENV, PYTHONDONTWRITEBYTECODE: '1', PYTHONIOENCODING: 'utf-8' },
    outOfMemory: /^MemoryError\b/m,
  },
  javascript: {
    id: 'javascript',
    label: 'JavaScript (Node.js 24)',
    template: templates.JAVASCRIPT,
    source: 'main.js',
    compile: {
      argv: [NODE, nodeStack(COMPILE_STACK_KB), '--check', `${BOX}/main.js`],
      env: ENV,
      artefact: null,
      outOfMemory: /^FATAL ERROR: .*JavaScript heap out of memory/m,
    },
    stackKb: halfOf,
    run: (memoryKb) => node(memoryKb),
    env: ENV,
    outOfMemory: NODE_OUT_OF_MEMORY,
  },
  typescript: {
    id: 'typescript',
    label: 'TypeScript 7 (Node.js 24)',
    template: templates.TYPESCRIPT,
    source: 'main.ts',
    compile: {
      // Types are checked, but no more strictly than an interview needs. A module of its own, whose names are nobody
      // else's; it may use `import`, `require` and a top-level `await` together (see sandbox/node/preload.cjs).
      argv: [
        `${TOOLS}/typescript/tsc`,
        ...['--target', 'es2024', '--lib', 'esnext', '--module', 'preserve', '--moduleDetection', 'force'],
        ...['--strict', 'false', '--inlineSourceMap', '--inlineSources'],
        ...['--types', 'node', '--typeRoots', `${TOOLS}/types`, '--skipLibCheck', '--noEmitOnError'],
        ...['--pretty', 'false', '--ignoreConfig', '--outDir', BUILD, `${BOX}/main.ts`],
      ],
      env: ENV,
      artefact: 'main.js',
      outOfMemory: GO_OUT_OF_MEMORY,
    },
    stackKb: halfOf,
    run: (memoryKb) => node(memoryKb, '--enable-source-maps'),
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
      outOfMemory: /^(?:cc1plus|as|g\+\+): .*out of memory|^virtual memory exhausted/m,
    },
    stackKb: halfOf,
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
      outOfMemory: /^(?:Exception in thread "\w+" )?java\.lang\.OutOfMemoryError/m,
    },
    // Java gives each thread a stack of its own, the first too.
    stackKb: halfOf,
    run: (memoryKb) => [
      ...[...JAVA, `-Xmx${javaHeapMb(memoryKb)}m`, `-Xss${javaStackMb(memoryKb)}m`],
      ...['-jar', `${BOX}/program.jar`],
    ],
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
      argv: [`${TOOLS}/go/build`, `${BOX}/main.go`, `${BUILD}/program`],
      env: ENV,
      artefact: 'program',
      outOfMemory: GO_OUT_OF_MEMORY,
    },
    stackKb: halfOf,
    run: () => [`${BOX}/program`],
    env: ENV,
    outOfMemory: GO_OUT_OF_MEMORY,
  },
};

/** What a candidate may choose from. */
export const LANGUAGES: readonly LanguageInfo[] = Object.values(LANGUAGE_SPECS).map(
  ({ id, label, template }) => ({ id, label, template }),
);

export function languageSpec(language: Language): LanguageSpec | null {
  return LANGUAGE_SPECS[language] ?? null;
}

/** Enough for recursion 100,000 deep, and less than the limit: recursion without an end is told as such. */
function halfOf(memoryKb: number): number {
  return Math.floor(memoryKb / 2);
}

/** The ceiling is below the limit by what Node needs beside its heap: it says so then, instead of thrashing. */
function node(memoryKb: number, ...options: string[]): readonly string[] {
  return [
    ...[NODE, `--max-old-space-size=${Math.max(16, Math.floor((memoryKb / 1024) * 0.6))}`],
    ...[nodeStack(halfOf(memoryKb)), '--require', `${TOOLS}/node/preload.cjs`, ...options, `${BOX}/main.js`],
  ];
}

/** V8 stops somewhat before the kernel would. */
function nodeStack(kb: number): string {
  return `--stack-size=${Math.floor(kb * 0.94)}`;
}

/** The way back from a stack that is full of compiled frames takes the virtual machine several times its size. */
function javaStackMb(memoryKb: number): number {
  return Math.min(48, Math.max(16, Math.floor(memoryKb / 1024 / 8)));
}

/** As with Node: the virtual machine itself takes some 60 MiB. */
function javaHeapMb(memoryKb: number): number {
  return Math.max(16, Math.floor(memoryKb / 1024 - 64 - memoryKb / 1024 / 8));
}
