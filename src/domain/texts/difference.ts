import type { Locale } from '../vocabulary.ts';

/** Where an output departs from the expected one, in one line. */
export interface DifferenceWords {
  nothing: string;
  blank: string;
  emptyLine: string;
  end: string;
  place: (line: number, token: number | null) => string;
  departs: (expected: string, actual: string) => string;
  ends: (line: number, missing: string) => string;
  missing: (line: string) => string;
  surplus: (number: number, line: string) => string;
  anyOrder: (faults: string[]) => string;
}

export const DIFFERENCE_WORDS: Record<Locale, DifferenceWords> = {
  en: {
    nothing: 'The program printed nothing.',
    blank: 'The program printed nothing but white space.',
    emptyLine: 'an empty line',
    end: 'the end of the output',
    place: (line, token) => (token === null ? `Line ${line}` : `Line ${line}, token ${token}`),
    departs: (expected, actual) => `: expected ${expected}, got ${actual}.`,
    ends: (line, missing) => `The output ends after line ${line}: expected ${missing} next.`,
    missing: (line) => `missing line ${line}`,
    surplus: (number, line) => `unexpected line ${number}: ${line}`,
    anyOrder: (faults) => `In any order: ${faults.join(', ')}.`,
  },
  ru: {
    nothing: 'Программа ничего не вывела.',
    blank: 'Программа вывела только пробельные символы.',
    emptyLine: 'пустая строка',
    end: 'конец вывода',
    place: (line, token) => (token === null ? `Строка ${line}` : `Строка ${line}, токен ${token}`),
    departs: (expected, actual) => `: ожидалось: ${expected}, получено: ${actual}.`,
    ends: (line, missing) => `Вывод кончается на строке ${line}: дальше ожидалось ${missing}.`,
    missing: (line) => `нет строки ${line}`,
    surplus: (number, line) => `лишняя строка ${number}: ${line}`,
    anyOrder: (faults) => `Порядок не важен: ${faults.join(', ')}.`,
  },
};
