import type { Locale } from './person.ts';

interface Talk {
  /** What the candidate says, and what comes back. */
  lines: readonly (readonly [string, string])[];
  question: string;
  /** A reply that is seen while it is written. */
  long: string;
  feedback: string;
}

/** What is said in the pictures. */
export const TALK: Record<Locale, Talk> = {
  en: {
    lines: [
      ['Hi! I am ready.', 'Good. Read the statement in peace; what would you ask first about the input?'],
      [
        'May the input be empty?',
        'Look at the limits: they say how small it gets. **What would your program print then?**',
      ],
      [
        'Then there is nothing to print, I think.',
        'That is worth a line in your code. Which approach do you have in mind?',
      ],
      [
        'First a pass over everything, in O(n).',
        'Fine as a start. What do you keep from one step to the next, and why is that enough?',
      ],
      [
        'The best value so far, and the one before it. A step never looks further back than that, so I can drop the rest.',
        'Convincing. Try it on the second example by hand before you run it.',
      ],
      ['It fits. I will write it down.', 'Go ahead. I am here if something surprises you.'],
    ],
    question: 'Why does my program pass the first test and fail the second one?',
    long: 'Compare the two inputs. In the first one each line stands alone; in the second one some belong together:\n\n- which lines does your loop see?\n- what has it forgotten when the last one comes?\n\nFollow the variable by hand through `n = 3`, and tell me where it differs from what you expected.',
    feedback:
      'All tests pass. You found the order of the steps yourself and named what may be forgotten; before the next task, think about what an empty input would do.',
  },
  ru: {
    lines: [
      [
        'Добрый день! Можно начинать.',
        'Хорошо. Прочитайте условие спокойно. О чём вы спросили бы в первую очередь?',
      ],
      [
        'Может ли ввод быть пустым?',
        'Посмотрите на ограничения: там сказано, каким он бывает. **Что напечатает ваша программа тогда?**',
      ],
      ['Кажется, ничего.', 'Об этом стоит сказать в коде. Какой подход вы выберете?'],
      [
        'Сначала один проход по всем данным, O(n).',
        'Для начала годится. Что вы храните от шага к шагу и почему этого хватает?',
      ],
      [
        'Лучшее значение до сих пор и предыдущее. Дальше назад шаг никогда не смотрит, поэтому остальное можно забыть.',
        'Убедительно. Прежде чем запускать, проверьте на втором примере вручную.',
      ],
      ['Сходится. Записываю.', 'Пишите. Если что-то удивит, я здесь.'],
    ],
    question: 'Почему первый тест проходит, а второй нет?',
    long: 'Сравните два ввода. В первом каждая строка сама по себе, во втором некоторые связаны:\n\n- какие строки видит ваш цикл?\n- что он успел забыть к последней?\n\nПроследите переменную вручную при `n = 3` и скажите, где она расходится с ожиданием.',
    feedback:
      'Все тесты пройдены. Порядок шагов вы нашли сами и назвали, что можно забыть. Перед следующей задачей подумайте, что случится при пустом вводе.',
  },
};
