import type { Review } from '../measurement/review.ts';
import { feedbackBy, isAccepted } from '../measurement/verdicts.ts';
import type { Locale, Verdict } from '../vocabulary.ts';
import { passedText } from './passed.ts';

/**
 * The feedback on a submission that no model reviewed. Quality stays unknown. A program that does not compile needs no
 * reviewer, so its feedback is not degraded.
 */
export function prebakedReview({
  locale,
  verdict,
  passed,
  total,
}: {
  locale: Locale;
  verdict: Verdict;
  passed: number;
  total: number;
}): Review {
  const { summary, improvements } =
    (passed === 0 && total > 0 && NOTHING_PASSED[locale][verdict]) || REVIEWS[locale][verdict];
  const counts = isAccepted(verdict) || total === 0 ? '' : ` ${passedText(locale, passed, total)}`;
  return {
    summary: summary + counts,
    strengths: [],
    improvements: [...improvements],
    quality: null,
    degraded: feedbackBy(verdict) !== 'template',
  };
}

interface Feedback {
  summary: string;
  improvements: readonly string[];
}

/** Where not even the smallest test passes, to speak of some inputs, or of the largest, would lead astray. */
const NOTHING_PASSED: Record<Locale, Partial<Record<Verdict, Feedback>>> = {
  en: {
    wrong_answer: {
      summary: 'No answer is yet what the statement asks for.',
      improvements: [
        'Compare what the program prints for the first visible test with what is expected there.',
      ],
    },
    time_limit: {
      summary: 'The program runs out of time on every input, the smallest included.',
      improvements: ['Look for a loop that does not end, and for input that the program waits for in vain.'],
    },
    runtime_error: {
      summary: 'The program stops with an error on every input.',
      improvements: ['Read the message of the first visible test, and check how the input is read.'],
    },
  },
  ru: {
    wrong_answer: {
      summary: 'Пока ни один ответ не совпадает с тем, что требует условие.',
      improvements: ['Сравните вывод программы на первом видимом тесте с ожидаемым.'],
    },
    time_limit: {
      summary: 'Программа не укладывается во время ни на одном тесте, даже на самом маленьком.',
      improvements: ['Поищите цикл, который не заканчивается, и ввод, которого программа ждёт напрасно.'],
    },
    runtime_error: {
      summary: 'Программа завершается с ошибкой на каждом тесте.',
      improvements: ['Прочитайте сообщение первого видимого теста и проверьте, как читается ввод.'],
    },
  },
};

const REVIEWS: Record<Locale, Record<Verdict, Feedback>> = {
  en: {
    accepted: { summary: 'All tests pass. The code itself was not reviewed this time.', improvements: [] },
    wrong_answer: {
      summary: 'Some answers differ from what the statement asks for.',
      improvements: ['Walk through a small example by hand and compare each step with your code.'],
    },
    time_limit: {
      summary: 'The program runs out of time on some inputs.',
      improvements: ['Estimate how many steps the largest allowed input takes.'],
    },
    memory_limit: {
      summary: 'The program needs more memory than allowed.',
      improvements: ['Look for data that you keep although you no longer need it.'],
    },
    output_limit: {
      summary: 'The program prints far more than the task asks for.',
      improvements: ['Look for leftover debug output and for a loop that does not end.'],
    },
    runtime_error: {
      summary: 'The program stops with an error on some inputs.',
      improvements: ['Check empty, smallest and largest inputs, and how the input is read.'],
    },
    compile_error: {
      summary: 'The program does not compile, so no test was run and no attempt was used.',
      improvements: ["Start with the first message in the compiler's output."],
    },
    internal_error: {
      summary: 'The check failed on our side. No attempt was used; please send the solution again.',
      improvements: [],
    },
  },
  ru: {
    accepted: { summary: 'Все тесты пройдены. Сам код в этот раз не рецензировался.', improvements: [] },
    wrong_answer: {
      summary: 'Часть ответов расходится с тем, что требует условие.',
      improvements: ['Пройдите небольшой пример вручную и сверьте каждый шаг с кодом.'],
    },
    time_limit: {
      summary: 'На части данных программа не укладывается во время.',
      improvements: ['Оцените, сколько шагов нужно на самых больших допустимых данных.'],
    },
    memory_limit: {
      summary: 'Программе нужно больше памяти, чем разрешено.',
      improvements: ['Поищите данные, которые хранятся, хотя уже не нужны.'],
    },
    output_limit: {
      summary: 'Программа выводит гораздо больше, чем требует задача.',
      improvements: ['Поищите забытый отладочный вывод и цикл, который не заканчивается.'],
    },
    runtime_error: {
      summary: 'На части данных программа завершается с ошибкой.',
      improvements: ['Проверьте пустые, самые маленькие и самые большие данные и то, как читается ввод.'],
    },
    compile_error: {
      summary: 'Программа не компилируется, поэтому тесты не запускались и попытка не потрачена.',
      improvements: ['Начните с первого сообщения компилятора.'],
    },
    internal_error: {
      summary: 'Проверка сорвалась по нашей вине. Попытка не потрачена; отправьте решение ещё раз.',
      improvements: [],
    },
  },
};
