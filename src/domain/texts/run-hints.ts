import type { Language, Locale } from '../vocabulary.ts';

type Text = Record<Locale, string>;

/** How a run ended, before anybody compares its output. */
interface Run {
  end: string;
  signal: string | null;
  stderr: string;
  durationMs: number;
  cpuMs: number;
}

interface Rule {
  languages?: readonly Language[];
  /** Of standard error, or of the compiler's output. */
  pattern: RegExp;
  text: Text;
}

const STANDARD_LIBRARY_ALONE: Text = {
  en: 'A program is one file with the standard library of its language: nothing else can be imported.',
  ru: 'Программа — это один файл, и ей доступна только стандартная библиотека языка: больше ничего импортировать нельзя.',
};

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
    languages: ['typescript', 'java', 'go'],
    pattern: /error TS2307|could not import|error: package [\w.]+ does not exist/,
    text: STANDARD_LIBRARY_ALONE,
  },
  {
    languages: ['cpp'],
    pattern: /: No such file or directory/,
    text: STANDARD_LIBRARY_ALONE,
  },
];

const RUN_RULES: readonly Rule[] = [
  {
    languages: ['python', 'javascript', 'typescript'],
    pattern: /^ModuleNotFoundError: |Cannot find (?:module|package) '/m,
    text: STANDARD_LIBRARY_ALONE,
  },
  {
    languages: ['python'],
    pattern: /^EOFError/m,
    text: {
      en: 'The program read more input than there is: count the lines that you read.',
      ru: 'Программа прочла больше, чем есть на входе: проверьте, сколько строк она читает.',
    },
  },
  {
    languages: ['python', 'javascript', 'typescript', 'java', 'go'],
    pattern: /RecursionError|Maximum call stack size exceeded|StackOverflowError|fatal error: stack overflow/,
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

const END_TEXTS: Record<string, Text> = {
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

/** In place of that of a time limit, where hardly anything was computed. */
const WAITED: Text = {
  en: 'The program waited instead of computing: does it sleep, or read more input than there is?',
  ru: 'Программа ждала, а не считала: нет ли в ней задержек (sleep) или чтения лишнего ввода?',
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
  { ok, output }: { ok: boolean; output: string },
  locale: Locale,
): string | null {
  return ok ? null : (match(COMPILE_RULES, language, output)?.[locale] ?? null);
}

/** What usually helps with such an end of a run. Speaks of the kind of failure alone, so it is fit for hidden tests too. */
export function runHint(language: Language, run: Run, locale: Locale): string | null {
  const { end, signal, stderr } = run;
  if (end === 'time_limit' && run.cpuMs < run.durationMs / 4) return WAITED[locale];
  if (end !== 'runtime_error') return END_TEXTS[end]?.[locale] ?? null;
  const text = match(RUN_RULES, language, stderr) ?? (signal === null ? undefined : SIGNAL_TEXTS[signal]);
  return text?.[locale] ?? null;
}

function match(rules: readonly Rule[], language: Language, text: string): Text | undefined {
  return rules.find(({ languages, pattern }) => (languages?.includes(language) ?? true) && pattern.test(text))
    ?.text;
}
