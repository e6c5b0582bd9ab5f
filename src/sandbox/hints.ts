import type { Language, Locale } from '../domain/vocabulary.ts';
import type { Execution, ProgramRun } from './sandbox.ts';

type Text = Record<Locale, string>;

interface Rule {
  languages?: readonly Language[];
  /** Of standard error, or of the compiler's output. */
  pattern: RegExp;
  text: Text;
}

const COMPILE_RULES: readonly Rule[] = [
  {
    languages: ['python'],
    pattern: /^(IndentationError|TabError)/m,
    text: {
      en: 'The indentation is uneven: use four spaces for each level, and no tabs.',
      ru: 'Отступы не совпадают: ставьте четыре пробела на уровень и не смешивайте их с табуляцией.',
    },
  },
  {
    languages: ['java'],
    pattern: /no class has a method public static void main/,
    text: {
      en: 'Java starts at `public static void main(String[] args)`; the class may have any name.',
      ru: 'Java начинает с `public static void main(String[] args)`; класс может называться как угодно.',
    },
  },
  {
    languages: ['go'],
    pattern: /imported and not used|declared and not used/,
    text: {
      en: 'Go does not compile with unused imports or variables: remove them, or assign to `_`.',
      ru: 'Go не компилирует программу с неиспользуемыми импортами и переменными: уберите их или присвойте `_`.',
    },
  },
  {
    languages: ['cpp'],
    pattern: /undefined reference to/,
    text: {
      en: 'A function is declared but defined nowhere.',
      ru: 'Функция объявлена, но нигде не определена.',
    },
  },
  {
    languages: ['typescript', 'javascript'],
    pattern: /Cannot find (module|name) 'require'|TS2580/,
    text: {
      en: "Import what you need: `import { readFileSync } from 'node:fs'`.",
      ru: "Импортируйте нужное: `import { readFileSync } from 'node:fs'`.",
    },
  },
];

const RUN_RULES: readonly Rule[] = [
  {
    languages: ['python'],
    pattern: /^EOFError/m,
    text: {
      en: 'The program read more input than there is: count the lines that you read.',
      ru: 'Программа прочла больше, чем есть на входе: проверьте, сколько строк она читает.',
    },
  },
  {
    languages: ['python', 'javascript', 'typescript', 'java'],
    pattern: /RecursionError|Maximum call stack size exceeded|StackOverflowError/,
    text: {
      en: 'The recursion is too deep: check where it ends, or use a loop.',
      ru: 'Слишком глубокая рекурсия: проверьте, где она заканчивается, или замените её циклом.',
    },
  },
  {
    languages: ['java'],
    pattern: /NoSuchElementException|InputMismatchException/,
    text: {
      en: 'The program read more input than there is, or something that is not a number.',
      ru: 'Программа прочла больше, чем есть на входе, или встретила не число.',
    },
  },
  {
    languages: ['go'],
    pattern: /all goroutines are asleep - deadlock/,
    text: {
      en: 'All goroutines wait for each other.',
      ru: 'Все горутины ждут друг друга.',
    },
  },
];

const END_TEXTS: Partial<Record<ProgramRun['end'], Text>> = {
  time_limit: {
    en: 'The program ran out of time: look at how the work grows with the input, and whether it waits for more input.',
    ru: 'Программе не хватило времени: посмотрите, как растёт работа с размером входа и не ждёт ли она лишнего ввода.',
  },
  memory_limit: {
    en: 'The program ran out of memory: look for what it keeps and does not need.',
    ru: 'Программе не хватило памяти: посмотрите, что она хранит без нужды.',
  },
  output_limit: {
    en: 'The program printed too much: look for an endless loop or forgotten debugging output.',
    ru: 'Программа напечатала слишком много: нет ли бесконечного цикла или забытого отладочного вывода.',
  },
};

const SIGNAL_TEXTS: Record<string, Text> = {
  SIGSEGV: {
    en: 'The program touched memory that is not its own: check indices, pointers and the depth of recursion.',
    ru: 'Программа обратилась к чужой памяти: проверьте индексы, указатели и глубину рекурсии.',
  },
  SIGABRT: {
    en: 'The program gave up by itself: an exception that nobody caught, or a failed assertion.',
    ru: 'Программа прервала себя сама: непойманное исключение или нарушенное утверждение.',
  },
  SIGFPE: {
    en: 'The program divided by zero.',
    ru: 'Программа поделила на ноль.',
  },
};

/** What usually helps with such a compiler's message; null where nothing usual fits. */
export function compileHint(
  language: Language,
  { ok, output }: Execution['compile'],
  locale: Locale,
): string | null {
  return ok ? null : (match(COMPILE_RULES, language, output)?.[locale] ?? null);
}

/** What usually helps with such an end of a run. Speaks of the kind of failure alone, so it is fit for hidden tests too. */
export function runHint(
  language: Language,
  { end, signal, stderr }: Pick<ProgramRun, 'end' | 'signal' | 'stderr'>,
  locale: Locale,
): string | null {
  if (end !== 'runtime_error') return END_TEXTS[end]?.[locale] ?? null;
  const text = match(RUN_RULES, language, stderr) ?? (signal === null ? undefined : SIGNAL_TEXTS[signal]);
  return text?.[locale] ?? null;
}

function match(rules: readonly Rule[], language: Language, text: string): Text | undefined {
  return rules.find(({ languages, pattern }) => (languages?.includes(language) ?? true) && pattern.test(text))
    ?.text;
}
