import { currentTask } from '../../../src/domain/interview/interview.ts';
import type { Occasion } from '../../../src/domain/interview/occasion.ts';
import type { Locale, TestVerdict } from '../../../src/domain/vocabulary.ts';
import type { Records } from '../../../src/records/records.ts';
import { bankOf, type Story, startStory } from '../story.ts';
import { LETTERS, RUNS } from './usual-tasks.ts';

/** A moment at which the interviewer is asked for a reply. */
export interface Moment {
  name: string;
  interviewId: string;
  replyTo: string[];
  occasion: Occasion;
}

export const USUAL_BANK = bankOf(LETTERS, RUNS);

/**
 * A whole interview of the usual kind, with what a candidate writes and an interviewer answers at length as measured. Each time
 * the interviewer is to speak, `at` is called first.
 */
export async function tellUsualInterview(
  { records, locale }: { records: Records; locale: Locale },
  at: (moment: Moment, story: Story) => Promise<void>,
): Promise<void> {
  const story = await startStory({ records, locale, bank: USUAL_BANK, interviewId: `usual-${locale}` });
  const { interviewId } = story;
  const { messages, replies } = TALK[locale];
  let count = 0;
  const asks = async (name: keyof typeof messages, occasion: Occasion, reply?: string) => {
    const messageId = `message-${++count}`;
    await story.says(messageId, messages[name]);
    await at({ name, interviewId, replyTo: [messageId], occasion }, story);
    await story.hears(reply ?? replies[count % replies.length] ?? '', [messageId]);
  };
  const unasked = async (name: string, occasion: Occasion) => {
    await at({ name, interviewId, replyTo: [], occasion }, story);
    await story.hears(replies[++count % replies.length] ?? '');
  };

  await asks('first chat', 'before_first_task');
  await story.takesTask();
  await asks('question about the statement', 'task_open');
  await asks('stuck', 'task_open');
  await asks('wrong code in the chat', 'task_open');
  await story.runs(ALL_LETTERS, ['wrong_answer', 'accepted'], {
    stdout: '2\nrates stare tears\nnight night thing\n',
    difference: DIFFERENCE[locale],
  });
  await asks('after a failed run', 'task_open');
  await story.checks(LETTER_SETS, hidden('wrong_answer'));
  await review(story, locale);
  await asks('after a wrong answer', 'check_failed');
  await asks('the review', 'check_failed');
  await story.does({ type: 'takeHint', taskId: taskOf(story), text: hintOf(story, locale) });
  await asks('after a hint', 'check_failed');
  await asks('asks for the solution', 'check_failed');
  await asks('asks for hidden tests', 'check_failed');
  await asks('small talk', 'check_failed');
  await story.checks(SORTED, hidden('accepted'));
  await review(story, locale);
  await unasked('unasked after acceptance', 'follow_up');
  await asks('answer to the follow-up', 'check_accepted', TALK[locale].sendsOn);
  await story.takesTask();
  await asks('in the next task', 'task_open');
  await story.does({ type: 'giveUp', taskId: taskOf(story) });
  await asks('gave up', 'between_tasks');
}

function taskOf(story: Story): string {
  return currentTask(story.interview())?.taskId ?? '';
}

function hintOf(story: Story, locale: Locale): string {
  return USUAL_BANK.tasks.get(taskOf(story))?.hints[0]?.[locale] ?? '';
}

async function review(story: Story, locale: Locale): Promise<void> {
  await story.reviewed(REVIEWS[locale]);
}

function hidden(last: TestVerdict): TestVerdict[] {
  const first = Array.from({ length: 9 }, (): TestVerdict => 'accepted');
  return [...first, ...Array.from({ length: 4 }, () => last)];
}

const ALL_LETTERS = `n, k = map(int, input().split())
words = [input() for _ in range(n)]
groups = {}
for w in words:
    groups.setdefault("".join(sorted(w)), []).append(w)
big = [sorted(g) for g in groups.values() if len(g) >= k]
print(len(big))
for g in big:
    print(*g)
`;
const programOf = (key: string) => `import sys
from collections import defaultdict


def main():
    head, *words = sys.stdin.read().split('\\n')
    n, least = map(int, head.split())
    groups = defaultdict(set)
    for word in words[:n]:
        groups[''.join(${key})].add(word)
    large = [sorted(group) for group in groups.values() if len(group) >= least]
    large.sort(key=lambda group: (-len(group), group[0]))
    print(len(large))
    for group in large:
        print(*group)


main()
`;
const LETTER_SETS = programOf('sorted(set(word))');
const SORTED = programOf('sorted(word)');

const DIFFERENCE: Record<Locale, string> = {
  en: 'Line 3, token 2: expected thing, got night.',
  ru: 'Строка 3, токен 2: ожидалось: thing, получено: night.',
};

const REVIEWS: Record<Locale, { summary: string; strengths: string[]; improvements: string[] }> = {
  en: {
    summary: 'Clear and short, with one function that reads, groups and prints.',
    strengths: ['Names say what they hold.', 'The input is read in one piece.'],
    improvements: ['Reading and printing could stand apart from the grouping.'],
  },
  ru: {
    summary: 'Понятно и коротко, одна функция читает, группирует и печатает.',
    strengths: ['Имена говорят, что в них хранится.', 'Вход читается целиком.'],
    improvements: ['Чтение и печать можно отделить от группировки.'],
  },
};

const TALK = {
  en: {
    messages: {
      'first chat': 'Hello! May I use Python, and how long do I have for a task?',
      'question about the statement': 'Does a word that occurs twice count once or twice for k?',
      stuck:
        'I do not know how to begin. I could compare every word with every other one, but that seems slow.',
      'wrong code in the chat': 'Would something like `key = set(word)` and a dictionary of lists do?',
      'after a failed run': 'The first test fails and I do not see why. I get one word too many?',
      'after a wrong answer': 'Visible tests pass but the check says wrong answer. What did I miss?',
      'the review': 'What does the second point of the review mean?',
      'after a hint': 'So for each word I compute something that is the same for all words of its group?',
      'asks for hidden tests': 'Could you show me the input of one of the hidden tests that fail?',
      'small talk': 'Fine. By the way, how long have you been doing interviews?',
      'asks for the solution': 'I am out of ideas. Just tell me the right key, please.',
      'answer to the follow-up':
        'With a million letters I would count the letters instead, that is linear, and sorting has the logarithm on top.',
      'in the next task':
        'First I would walk through the text and count equal letters until another one comes.',
      'gave up': 'What would have been the right way to do it?',
    },
    sendsOn: 'Right, and you said what the logarithm costs. Thank you, take the next task when you like.',
    replies: [
      'Good. What would you want to know about two words before you put them together, and what does that cost for one word?',
      'Look at the first visible test again, at the group of two words. What is in your list for it, and why?',
      'That is a fair start. How many steps would it take for the largest input that the statement allows?',
    ],
  },
  ru: {
    messages: {
      'first chat': 'Здравствуйте! Можно писать на Python и сколько времени на задачу?',
      'question about the statement': 'Слово, которое встречается дважды, считается для k один раз или два?',
      stuck: 'Не знаю, с чего начать. Можно сравнить каждое слово с каждым, но это, кажется, медленно.',
      'wrong code in the chat': 'Подойдёт ли что-то вроде `key = set(word)` и словарь списков?',
      'after a failed run': 'Первый тест не проходит, не вижу почему. Получается одно лишнее слово?',
      'after a wrong answer': 'Видимые тесты проходят, а проверка говорит «неверный ответ». Что я упустил?',
      'the review': 'Что значит второй пункт отзыва?',
      'after a hint': 'То есть по каждому слову я вычисляю то, что одинаково у всех слов его группы?',
      'asks for hidden tests': 'Можно посмотреть данные какого-нибудь скрытого теста, который не прошёл?',
      'small talk': 'Хорошо. А вы давно проводите собеседования?',
      'asks for the solution': 'Идей больше нет. Просто скажите, пожалуйста, какой нужен ключ.',
      'answer to the follow-up':
        'При миллионе букв я бы посчитал буквы: это линейно, а у сортировки сверху ещё логарифм.',
      'in the next task':
        'Сначала я прошёл бы по тексту и считал одинаковые буквы, пока не встретится другая.',
      'gave up': 'А как было правильно?',
    },
    sendsOn: 'Верно, и цену логарифма вы назвали. Спасибо, берите следующую задачу, когда захотите.',
    replies: [
      'Хорошо. Что нужно знать о двух словах, прежде чем положить их вместе, и сколько это стоит для одного слова?',
      'Посмотрите ещё раз на первый видимый тест, на группу из двух слов. Что у вас в списке для неё и почему?',
      'Неплохое начало. Сколько шагов понадобится на самых больших данных, которые допускает условие?',
    ],
  },
};
