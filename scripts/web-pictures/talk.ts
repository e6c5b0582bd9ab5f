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

interface Spoken {
  /** A résumé. */
  file: string;
  /** About it. */
  asks: string;
  heard: string;
  asksMore: string;
  /** In the recorded answer. */
  heardMore: string;
  thanks: string;
}

/** What is spoken, and what a résumé says. */
export const SPOKEN: Record<Locale, Spoken> = {
  en: {
    file: 'Ada Lovelace\nada@example.org\n\nExperience\nBackend engineer at Analytical Engines, 2019-2024\n5 years with PostgreSQL\nBuilt a queue of jobs on Kafka for 40 teams\n\nSkills\nTypeScript, Go, PostgreSQL, Kafka, Kubernetes\n',
    asks: 'Your résumé speaks of five years with PostgreSQL. Which problem of that time taught you most?',
    heard:
      'I would keep the counts in a hash map and go through the input once, because the order does not matter here.',
    asksMore: 'Fair. What would you change if the input did not fit into memory?',
    heardMore:
      'I would read it in parts, sort each part on disk and merge the parts at the end, so that only one line of each is in memory.',
    thanks: 'Thank you, that is clear. Go on with the task when you like.',
  },
  ru: {
    file: 'Ада Лавлейс\nada@example.org\n\nОпыт работы\nБэкенд-разработчик, Аналитические машины, 2019-2024\n5 лет с PostgreSQL\n\nНавыки\nTypeScript, Go, PostgreSQL, Kafka, Kubernetes\n',
    asks: 'В резюме сказано о пяти годах с PostgreSQL. Какая задача из того времени научила вас больше всего?',
    heard:
      'Я бы хранил счётчики в хеш-таблице и прошёл по вводу один раз, потому что порядок здесь не важен.',
    asksMore: 'Разумно. Что вы изменили бы, если бы ввод не помещался в память?',
    heardMore:
      'Читал бы его частями, каждую сортировал бы на диске, а в конце слил бы их: тогда в памяти только по одной строке от каждой.',
    thanks: 'Спасибо, понятно. Продолжайте задачу, когда будете готовы.',
  },
};
