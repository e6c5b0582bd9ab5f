import type { Locale } from '../vocabulary.ts';

/** Why a command is refused, in words for whoever sent it. Programs read the code; the reason is finer. */
export const REFUSAL_TEXTS = {
  finished: { en: 'the interview is finished', ru: 'интервью завершено' },
  out_of_order: {
    en: 'the interview is not at that step',
    ru: 'интервью сейчас не на этом шаге',
  },

  // about tasks
  unknown_task: { en: 'no such task in this interview', ru: 'в этом интервью нет такой задачи' },
  task_open: {
    en: 'the current task is still open',
    ru: 'текущая задача ещё открыта',
  },
  task_not_received: {
    en: 'the task was chosen and not received yet: ask for it with `next`',
    ru: 'задача выбрана, но ещё не получена: запросите её через `next`',
  },
  time_up: { en: 'the time for this task is up', ru: 'время на эту задачу вышло' },
  given_up: { en: 'this task was given up', ru: 'от этой задачи отказались' },
  solved: { en: 'this task is solved already', ru: 'эта задача уже решена' },
  attempts_used: {
    en: 'all attempts at this task are used up',
    ru: 'все попытки решить эту задачу использованы',
  },
  no_task_to_extend: {
    en: 'no task is open whose time could be extended',
    ru: 'нет открытой задачи, которой можно добавить время',
  },
  no_hints_left: {
    en: 'all hints of this task were given',
    ru: 'все подсказки к этой задаче уже даны',
  },
  language_not_offered: {
    en: 'this interview does not offer that language',
    ru: 'в этом интервью такого языка нет',
  },

  // about runs and checks
  evaluating: {
    en: 'a check is being evaluated: wait for its feedback',
    ru: 'решение проверяется: дождитесь отзыва',
  },
  run_underway: { en: 'a run is still on its way', ru: 'запуск ещё не закончился' },
  work_underway: {
    en: 'another run or check is still on its way',
    ru: 'другой запуск или проверка ещё не закончились',
  },
  no_run: { en: 'no run is on its way', ru: 'сейчас ничего не запущено' },
  other_run: { en: 'that run is not on its way', ru: 'этот запуск сейчас не выполняется' },

  // about recorded answers
  recorded_already: {
    en: 'this recording is an answer already, and is one once',
    ru: 'эта запись уже стала ответом, а ответом она бывает один раз',
  },
  recorded_enough: {
    en: 'as many answers are recorded as an interview has',
    ru: 'записано столько ответов, сколько бывает в интервью',
  },

  // about appeals, reviews and decisions
  appeal_before_end: {
    en: 'an appeal is taken once the interview is finished',
    ru: 'возражение можно подать, когда интервью закончится',
  },
  appealed_already: {
    en: 'an appeal was made already, and there is one for an interview',
    ru: 'возражение уже подано, а для одного интервью оно одно',
  },
  appeal_closed: {
    en: 'the time for an appeal is over',
    ru: 'срок для возражения истёк',
  },
  report_not_ready: {
    en: 'a decision is taken once the report is there',
    ru: 'решение можно принять, когда готов отчёт',
  },
  person_erased: {
    en: 'the data of this candidate are erased: there is nothing left to judge',
    ru: 'данные этого кандидата удалены: рассматривать больше нечего',
  },
} as const satisfies Record<string, Record<Locale, string>>;

export type RefusalReason = keyof typeof REFUSAL_TEXTS;

export function isRefusalReason(text: unknown): text is RefusalReason {
  return typeof text === 'string' && Object.hasOwn(REFUSAL_TEXTS, text);
}
