import type { Hint } from '../texts/hints.ts';
import type { Language } from '../vocabulary.ts';

/** How a run ended, before anybody compares its output. */
interface Run {
  end: string;
  signal: string | null;
  stderr: string;
  durationMs: number;
  cpuMs: number;
}

interface Rule {
  languages: readonly Language[];
  /** Of standard error, or of the compiler's output. */
  pattern: RegExp;
  hint: Hint;
}

const COMPILE_RULES: readonly Rule[] = [
  { languages: ['python'], pattern: /^(IndentationError|TabError)/m, hint: 'uneven_indentation' },
  {
    languages: ['java'],
    pattern: /no class has a method public static void main/,
    hint: 'no_main_method',
  },
  { languages: ['go'], pattern: /imported and not used|declared and not used/, hint: 'unused_name' },
  { languages: ['cpp'], pattern: /undefined reference to/, hint: 'no_definition' },
  {
    languages: ['typescript', 'java', 'go'],
    pattern: /error TS2307|could not import|error: package [\w.]+ does not exist/,
    hint: 'only_standard_library',
  },
  { languages: ['cpp'], pattern: /: No such file or directory/, hint: 'only_standard_library' },
];

const RUN_RULES: readonly Rule[] = [
  {
    languages: ['python', 'javascript', 'typescript'],
    pattern: /^ModuleNotFoundError: |Cannot find (?:module|package) '/m,
    hint: 'only_standard_library',
  },
  { languages: ['python'], pattern: /^EOFError/m, hint: 'past_end_of_input' },
  {
    languages: ['python', 'javascript', 'typescript', 'java', 'go'],
    pattern: /RecursionError|Maximum call stack size exceeded|StackOverflowError|fatal error: stack overflow/,
    hint: 'deep_recursion',
  },
  {
    languages: ['java'],
    pattern: /NoSuchElementException|InputMismatchException/,
    hint: 'unexpected_input',
  },
  { languages: ['go'], pattern: /all goroutines are asleep - deadlock/, hint: 'deadlock' },
];

const SIGNAL_HINTS: Record<string, Hint> = {
  SIGSEGV: 'foreign_memory',
  SIGABRT: 'aborted',
  SIGFPE: 'division_by_zero',
};

/** What helps with the compiler's message, or with the first run that did not end as it should; null where nothing usual fits. */
export function hintFor(
  language: Language,
  { compile, runs }: { compile: { ok: boolean; output: string }; runs: readonly Run[] },
  limits: { cpuMs: number },
): Hint | null {
  const run = runs.find(({ end }) => end !== 'completed');
  return compileHint(language, compile) ?? (run ? runHint(language, run, limits) : null);
}

/** What usually helps with such a compiler's message. */
export function compileHint(
  language: Language,
  { ok, output }: { ok: boolean; output: string },
): Hint | null {
  return ok ? null : match(COMPILE_RULES, language, output);
}

/** What usually helps with such an end of a run. Speaks of the kind of failure alone, so it is fit for hidden tests too. */
export function runHint(language: Language, run: Run, limits: { cpuMs: number }): Hint | null {
  switch (run.end) {
    case 'time_limit':
      // Hardly anything was computed: not because others had the processor, which leaves a program more than this.
      return run.cpuMs < Math.min(run.durationMs / 8, limits.cpuMs) ? 'idle' : 'time_limit';
    case 'memory_limit':
    case 'output_limit':
      return run.end;
    case 'runtime_error':
      return match(RUN_RULES, language, run.stderr) ?? SIGNAL_HINTS[run.signal ?? ''] ?? null;
    default:
      return null;
  }
}

function match(rules: readonly Rule[], language: Language, text: string): Hint | null {
  const rule = rules.find(({ languages, pattern }) => languages.includes(language) && pattern.test(text));
  return rule?.hint ?? null;
}
