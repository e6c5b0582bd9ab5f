import { currentTask, type Interview } from '../interview/interview.ts';
import type { Occasion } from '../interview/occasion.ts';
import type { Talk } from '../interview/talk.ts';
import { seededRandom } from '../random.ts';
import { passedText } from '../texts/passed.ts';
import type { Locale } from '../vocabulary.ts';

/**
 * What was said without a model before replies knew facts. Interviews of then decide these texts again in each replay, and their
 * reports are held against them: nothing here may change.
 */

type OccasionOfThen = Exclude<
  Occasion,
  | 'task_given'
  | 'after_failed_check'
  | 'same_test_fails'
  | 'nothing_happens'
  | 'last_question'
  | 'closing'
  | 'resume'
>;

/** To a message. The same seed gives the same text. */
export function replyAtOnce(interview: Interview, talk: Talk, seed: string): string {
  const { locale } = interview.plan;
  const then = occasionThen(interview);
  const occasion = then === 'task_open' ? (talk.news ?? then) : then;
  return factsText(locale, occasion, talk) + replyOfThen(locale, occasion, seed);
}

/** One that fits the occasion, and knows nothing more. */
export function replyOfThen(locale: Locale, occasion: Occasion, seed: string): string {
  const variants = REPLIES[locale][occasion as OccasionOfThen];
  return variants[Math.floor(seededRandom(seed) * variants.length)] ?? variants[0];
}

function occasionThen(interview: Interview): OccasionOfThen {
  if (interview.state === 'finished') return 'farewell';
  const task = currentTask(interview);
  if (!task) return 'before_first_task';
  if (task.outcome === null) return task.submissions.length > 0 ? 'check_failed' : 'task_open';
  if (task.outcome === 'solved') return 'check_accepted';
  return task.outcome === 'timed_out' ? 'deadline_passed' : 'between_tasks';
}

function factsText(locale: Locale, occasion: Occasion, { check, hint }: Talk): string {
  if (occasion === 'check_failed' && check) return `${passedText(locale, check.passed, check.total)} `;
  if (occasion === 'hint_given' && hint !== null)
    return locale === 'ru' ? `Подсказка № ${hint} у вас. ` : `You have hint ${hint} now. `;
  return '';
}

const REPLIES: Record<Locale, Record<OccasionOfThen, readonly [string, ...string[]]>> = {
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
  },
};
