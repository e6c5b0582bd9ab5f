import type { Localized } from './localized.ts';

/** What usually helps with a program that failed. Which one fits is decided in `src/domain/measurement/hints.ts`. */
export const HINT_TEXTS = {
  only_standard_library: {
    en: 'A program is one file with the standard library of its language: nothing else can be imported.',
    ru: 'Программа — это один файл, и ей доступна только стандартная библиотека языка: больше ничего импортировать нельзя.',
  },
  uneven_indentation: {
    en: 'The indentation is uneven: use four spaces for each level, and no tabs.',
    ru: 'Отступы не совпадают: ставьте четыре пробела на уровень и не смешивайте их с табуляцией.',
  },
  no_main_method: {
    en: 'Java starts at `public static void main(String[] args)`; the class may have any name.',
    ru: 'Java начинает с `public static void main(String[] args)`; класс может называться как угодно.',
  },
  unused_name: {
    en: 'Go does not compile with unused imports or variables: remove them, or assign to `_`.',
    ru: 'Go не компилирует программу с неиспользуемыми импортами и переменными: уберите их или присвойте `_`.',
  },
  no_definition: {
    en: 'A function is declared but defined nowhere.',
    ru: 'Функция объявлена, но нигде не определена.',
  },
  past_end_of_input: {
    en: 'The program read more input than there is: count the lines that you read.',
    ru: 'Программа прочла больше, чем есть на входе: проверьте, сколько строк она читает.',
  },
  unexpected_input: {
    en: 'The program read more input than there is, or something that is not a number.',
    ru: 'Программа прочла больше, чем есть на входе, или встретила не число.',
  },
  deep_recursion: {
    en: 'The recursion is too deep: check where it ends, or use a loop.',
    ru: 'Слишком глубокая рекурсия: проверьте, где она заканчивается, или замените её циклом.',
  },
  deadlock: {
    en: 'All goroutines wait for each other.',
    ru: 'Все горутины ждут друг друга.',
  },
  time_limit: {
    en: 'The program ran out of time: look at how the work grows with the input, and whether it waits for more input.',
    ru: 'Программе не хватило времени: посмотрите, как растёт работа с размером входа и не ждёт ли она лишнего ввода.',
  },
  idle: {
    en: 'The program waited instead of computing: does it sleep, or read more input than there is?',
    ru: 'Программа ждала, а не считала: нет ли в ней задержек (sleep) или чтения лишнего ввода?',
  },
  memory_limit: {
    en: 'The program ran out of memory: look for what it keeps and does not need.',
    ru: 'Программе не хватило памяти: посмотрите, что она хранит без нужды.',
  },
  output_limit: {
    en: 'The program printed too much: look for an endless loop or forgotten debugging output.',
    ru: 'Программа напечатала слишком много: нет ли бесконечного цикла или забытого отладочного вывода.',
  },
  foreign_memory: {
    en: 'The program touched memory that is not its own: check indices, pointers and the depth of recursion.',
    ru: 'Программа обратилась к чужой памяти: проверьте индексы, указатели и глубину рекурсии.',
  },
  aborted: {
    en: 'The program gave up by itself: an exception that nobody caught, or a failed assertion.',
    ru: 'Программа прервала себя сама: непойманное исключение или нарушенное утверждение.',
  },
  division_by_zero: {
    en: 'The program divided by zero.',
    ru: 'Программа поделила на ноль.',
  },
} as const satisfies Record<string, Localized>;

export type Hint = keyof typeof HINT_TEXTS;
