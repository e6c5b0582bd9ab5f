import type { Level, Locale, Track } from '../vocabulary.ts';
import { plural } from './plural.ts';

/** The interviewer's first words, and its last. */

export function greetingText({
  track,
  level,
  locale,
  maxTasks,
  practice = false,
}: {
  track: Track;
  level: Level;
  locale: Locale;
  maxTasks: number;
  practice?: boolean;
}): string {
  if (practice) return PRACTICE_GREETING[locale];
  return locale === 'ru'
    ? `Здравствуйте! Я проведу с вами собеседование: ${TRACK_NAMES.ru[track]}, уровень — ${level}. ` +
        'Я — искусственный интеллект, а решение о вас принимают люди. ' +
        `Впереди до ${maxTasks} ${plural('ru', maxTasks, { one: 'задачи', other: 'задач' })}, решение каждой можно запускать сколько угодно, прежде чем отправить его на проверку. ` +
        'Пишите мне, о чём думаете: ход рассуждений важен не меньше ответа. ' +
        'Когда будете готовы, возьмите первую задачу.'
    : `Hello! I am your interviewer today: ${TRACK_NAMES.en[track]}, ${level} level. ` +
        'I am an AI, and it is people who decide about you. ' +
        `There ${plural('en', maxTasks, { one: 'is 1 task', other: `are up to ${maxTasks} tasks` })} ahead, and you can run your code as often as you like before you submit it. ` +
        'Tell me what you are thinking as you go: your reasoning counts as much as the answer. ' +
        'Take the first task whenever you are ready.';
}

const PRACTICE_GREETING: Record<Locale, string> = {
  en:
    'Hello! I am an AI, and this is a practice: one easy task to get to know the room. Nothing of it is judged, nobody gets a ' +
    'report, and tomorrow it is gone. Write to me, run your code, send it to be checked, take a hint. Take the task whenever you are ready.',
  ru:
    'Здравствуйте! Я — искусственный интеллект, а это тренировка: одна лёгкая задача, чтобы освоиться. Здесь ничего не ' +
    'оценивается, отчёта никто не получит, а завтра всё исчезнет. Пишите мне, запускайте код, отправляйте его на проверку, берите подсказки. Когда будете ' +
    'готовы, возьмите задачу.',
};

const TRACK_NAMES: Record<Locale, Record<Track, string>> = {
  en: {
    algorithms: 'algorithms',
    backend: 'backend development',
    frontend: 'frontend development',
    data: 'working with data',
  },
  ru: {
    algorithms: 'алгоритмы',
    backend: 'бэкенд-разработка',
    frontend: 'фронтенд-разработка',
    data: 'работа с данными',
  },
};

/** Says nothing of a result: people decide. */
export function closingText(locale: Locale): string {
  return CLOSING[locale];
}

const CLOSING: Record<Locale, string> = {
  en: 'We are at the end. Thank you for your time and for working through this with me: what you did is put together in a report, and people decide.',
  ru: 'Мы подошли к концу. Спасибо за время и за работу: всё сделанное собирается в отчёт, а решение принимают люди.',
};
