import type { Occasion } from '../interview/occasion.ts';
import { seededRandom } from '../random.ts';
import type { Level, Locale, Track } from '../vocabulary.ts';
import type { Mentions } from './mentions.ts';
import { passedText } from './passed.ts';
import { plural } from './plural.ts';

/**
 * What the interviewer says when no model says it: the greeting, and replies that fit the occasion. Pure and
 * deterministic, because the workflow uses it. None of these texts says anything about how a task is solved.
 */

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
        `Впереди до ${maxTasks} ${plural('ru', maxTasks, { one: 'задачи', other: 'задач' })}, решение каждой можно запускать сколько угодно, прежде чем отправить его на проверку. ` +
        'Пишите мне, о чём думаете: ход рассуждений важен не меньше ответа. ' +
        'Когда будете готовы, возьмите первую задачу.'
    : `Hello! I am your interviewer today: ${TRACK_NAMES.en[track]}, ${level} level. ` +
        `There ${plural('en', maxTasks, { one: 'is 1 task', other: `are up to ${maxTasks} tasks` })} ahead, and you can run your code as often as you like before you submit it. ` +
        'Tell me what you are thinking as you go: your reasoning counts as much as the answer. ' +
        'Take the first task whenever you are ready.';
}

const PRACTICE_GREETING: Record<Locale, string> = {
  en:
    'Hello! This is a practice: one easy task to get to know the room. Nothing of it is judged, nobody gets a report, and ' +
    'tomorrow it is gone. Write to me, run your code, send it to be checked, take a hint. Take the task whenever you are ready.',
  ru:
    'Здравствуйте! Это тренировка: одна лёгкая задача, чтобы освоиться. Здесь ничего не оценивается, отчёта никто не ' +
    'получит, а завтра всё исчезнет. Пишите мне, запускайте код, отправляйте его на проверку, берите подсказки. Когда будете ' +
    'готовы, возьмите задачу.',
};

/** A reply that fits the occasion. The same seed gives the same variant. */
export function prebakedReply({
  locale,
  occasion,
  seed,
  facts = {},
}: {
  locale: Locale;
  occasion: Occasion;
  seed: string;
  facts?: Mentions;
}): string {
  if (occasion === 'follow_up' && facts.question !== undefined)
    return `${ACCEPTED[locale]} ${facts.question}`;
  const variants = REPLIES[locale][occasion];
  const text = variants[Math.floor(seededRandom(seed) * variants.length)] ?? variants[0];
  return factsText(locale, occasion, facts) + text;
}

function factsText(locale: Locale, occasion: Occasion, facts: Mentions): string {
  if (occasion === 'check_failed' && facts.passed !== undefined && facts.total !== undefined) {
    return `${passedText(locale, facts.passed, facts.total)} `;
  }
  if (occasion === 'hint_given' && facts.hintNumber !== undefined) {
    return locale === 'ru'
      ? `Подсказка № ${facts.hintNumber} у вас. `
      : `You have hint ${facts.hintNumber} now. `;
  }
  return '';
}

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

const ACCEPTED: Record<Locale, string> = {
  en: 'Well done, all tests pass.',
  ru: 'Отлично, все тесты пройдены.',
};

const REPLIES: Record<Locale, Record<Occasion, readonly [string, ...string[]]>> = {
  en: {
    before_first_task: [
      'Good to hear from you. Whenever you feel ready, take the first task and we will work through it together.',
      'Thank you for telling me. When you like, open the first task; read it calmly and say what you make of it.',
      'Noted. There is no rush: take the first task when you are ready, and tell me how you understand it.',
    ],
    task_open: [
      'Go on. What does the first visible test tell you about your idea?',
      'I follow. Which part of your approach are you least sure of?',
      'Thank you for saying that aloud. What would you try first, and how would you see whether it works?',
      'All right. Which inputs could be awkward for this approach?',
    ],
    hint_given: [
      'Read it slowly. What does it change about your plan?',
      'How would you use it with the first visible test?',
    ],
    check_failed: [
      'That happens, and you still have the code in front of you. Which input might your program treat differently from what the statement says?',
      'Not yet. Take one small example, walk through your code by hand, and tell me where it first surprises you.',
      'Close the gap step by step: what does your program do with the smallest and with the largest allowed input?',
    ],
    check_accepted: [
      'Thank you, your words are kept with the interview. Say more about the solution whenever you like, or take the next task.',
      'Thank you. If you have something to add about the accepted solution, write it here; otherwise take the next task.',
    ],
    follow_up: [
      'Nicely done, all tests pass. How do the time and the memory of your solution grow with the size of the input?',
      'Accepted, well done. What did you trade away for this approach, and when would you choose another one?',
      'All tests pass. If the input were a hundred times larger, what would become the bottleneck?',
    ],
    deadline_passed: [
      'The time for this task is up. Do not let it worry you: one task says little. Take the next one when you are ready.',
      'Time is over for this one, and what you sent counts. Take a breath, then go on to the next task.',
    ],
    between_tasks: [
      'This task is closed now. Take the next one whenever you are ready.',
      'Let us leave this one here. A new task is a new start: take it when you like.',
    ],
    farewell: [
      'Thank you for your time and your work today. The interview is over, and your report will be ready shortly.',
      'That was the interview. Thank you for thinking aloud with me; you will find everything in your report.',
    ],
    task_given: [
      'Take your time to read it. Before you write code, tell me in your own words what is wanted, and which approach you would take?',
      'Here is the task. How would you describe it on a small example, and what would your approach cost?',
    ],
    after_failed_check: [
      'Not everything passes yet, and the code is still in front of you. Which of the tests that fail would you look at first?',
      'The check shows what passes and what does not. What is different about the inputs on which your program fails?',
    ],
    same_test_fails: [
      'The same visible test has failed again. What does your program do with its input, step by step?',
      'That visible test fails once more. At which line does your output first differ from the expected one, and where does it come from?',
    ],
    nothing_happens: [
      'There is no rush. What are you thinking about at the moment?',
      'I have not heard from you for a while. Which part of the task holds you up?',
    ],
    last_question: [
      'There are no more tasks. Is there anything that you would like to add or to ask before we end?',
      'That was the last task. Would you like to add anything, or to ask me something, before the interview ends?',
    ],
    closing: [
      'Thank you for your time and for your work. The interview ends here; its report goes to the people who decide.',
      'We are at the end. Thank you for working through this with me; people will read the report and decide.',
    ],
  },
  ru: {
    before_first_task: [
      'Спасибо за сообщение. Когда будете готовы, откройте первую задачу, и разберём её вместе.',
      'Спасибо, что написали. Откройте первую задачу, когда будет удобно: спокойно прочитайте её и скажите, как вы её поняли.',
      'Принято. Спешить некуда: возьмите первую задачу, когда будете готовы, и расскажите, как вы её понимаете.',
    ],
    task_open: [
      'Продолжайте. Что первый видимый тест говорит о вашей идее?',
      'Понимаю ход мысли. В какой части решения вы уверены меньше всего?',
      'Спасибо, что рассуждаете вслух. Что бы вы попробовали первым и как бы убедились, что это работает?',
      'Хорошо. Какие входные данные могут оказаться неудобными для такого подхода?',
    ],
    hint_given: [
      'Прочитайте её не спеша. Что она меняет в вашем плане?',
      'Как бы вы применили её к первому видимому тесту?',
    ],
    check_failed: [
      'Так бывает, и код по-прежнему перед вами. На каких данных программа может вести себя не так, как сказано в условии?',
      'Пока нет. Возьмите маленький пример, пройдите по коду вручную и скажите, где он впервые вас удивит.',
      'Пойдём по шагам: что делает программа на самых маленьких и на самых больших допустимых данных?',
    ],
    check_accepted: [
      'Спасибо, ваш ответ сохранён вместе с собеседованием. Расскажите о решении подробнее или переходите к следующей задаче.',
      'Спасибо. Если хотите что-то добавить о принятом решении, напишите здесь; если нет, берите следующую задачу.',
    ],
    follow_up: [
      'Отлично, все тесты пройдены. Как время и память вашего решения растут с размером входных данных?',
      'Принято, хорошая работа. Чем пришлось пожертвовать при таком подходе и когда вы выбрали бы другой?',
      'Все тесты пройдены. Если данных станет в сто раз больше, что первым окажется узким местом?',
    ],
    deadline_passed: [
      'Время на эту задачу вышло. Не огорчайтесь: одна задача говорит о немногом. Возьмите следующую, когда будете готовы.',
      'Время вышло, но всё отправленное засчитано. Переведите дух и переходите к следующей задаче.',
    ],
    between_tasks: [
      'Эта задача закрыта. Возьмите следующую, когда будете готовы.',
      'Оставим эту задачу. Новая задача — новое начало: берите её, когда захотите.',
    ],
    farewell: [
      'Спасибо за время и за работу. Собеседование окончено, отчёт скоро будет готов.',
      'На этом всё. Спасибо, что рассуждали вслух; подробности вы найдёте в отчёте.',
    ],
    task_given: [
      'Прочитайте условие не спеша. Как бы вы, ещё до кода, пересказали задачу своими словами и какой подход выбрали бы?',
      'Вот задача. Как бы вы пояснили её на небольшом примере и во что обойдётся ваш подход?',
    ],
    after_failed_check: [
      'Проходит ещё не всё, и код по-прежнему перед вами. На какой из непройденных тестов вы посмотрели бы первым?',
      'По проверке видно, что проходит, а что нет. Чем отличаются данные, на которых программа ошибается?',
    ],
    same_test_fails: [
      'Тот же видимый тест снова не прошёл. Что ваша программа делает с его данными, шаг за шагом?',
      'Этот видимый тест не проходит ещё раз. В какой строке вывод впервые расходится с ожидаемым и откуда она берётся?',
    ],
    nothing_happens: [
      'Спешить некуда. О чём вы сейчас думаете?',
      'От вас давно ничего не было. Какая часть задачи вас задерживает?',
    ],
    last_question: [
      'Задач больше нет. Хотите что-нибудь добавить или спросить, прежде чем мы закончим?',
      'Это была последняя задача. Хотите что-нибудь добавить или о чём-нибудь спросить перед концом собеседования?',
    ],
    closing: [
      'Спасибо за время и за работу. Собеседование на этом закончено; отчёт получат люди, которые и принимают решение.',
      'Мы подошли к концу. Спасибо, что прошли этот путь со мной; отчёт прочтут люди, и решать будут они.',
    ],
  },
};
