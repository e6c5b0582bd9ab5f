import { eventText } from '../../../web/console/interview/event-text.ts';
import type { FeedItem } from '../../../web/session/session.ts';
import { loadTexts } from '../../../web/texts/texts.ts';

const run = {
  seq: 5,
  kind: 'run',
  run_id: 'r1',
  task_id: 'algorithms/a',
  language: 'cpp',
  verdict: 'wrong_answer',
  passed: 1,
  total: 3,
  duration_ms: 20,
  judged: true,
} as const;
const state = { seq: 6, kind: 'state', state: 'feedback_ready', taskNumber: 2 } as const;
const extended = { seq: 7, kind: 'extended', seconds: 600, reason: 'Fire drill', deadline_at: '' } as const;
const credited = { seq: 7, kind: 'credited', seconds: 42, cause: 'disconnect', deadline_at: '' } as const;

describe('a happening in a line', () => {
  it.each<[FeedItem, string | null, string | null]>([
    [run, 'Run in C++: wrong answer, 1 of 3 tests', 'Запуск, C++: неверный ответ, тестов 1 из 3'],
    [{ ...run, verdict: 'cancelled' }, 'Run in C++: cancelled', 'Запуск, C++: прерван'],
    [
      { ...run, judged: false, verdict: 'accepted', passed: 0, total: 0 },
      'Run in C++ on own input: accepted',
      'Запуск на своём вводе, C++: принято',
    ],
    [{ ...state, cause: 'deadline', outcome: 'timed_out' }, 'Task 2: time was up', 'Задача 2: время вышло'],
    [{ ...state, cause: 'feedback', outcome: null }, null, null],
    [
      { ...state, state: 'finished', cause: 'idle', outcome: null },
      'Nobody came back; the interview ended by itself',
      'Никто не вернулся; интервью завершилось само',
    ],
    [extended, '10 min more: Fire drill', 'Добавлено 10 мин: Fire drill'],
    [credited, 'The connection was lost; 42 s given back', 'Связь прерывалась; возвращено 42 с'],
    [{ seq: 8, kind: 'message', messageId: 'm', text: 'Hi' }, null, null],
    [{ seq: 9, kind: 'finished', reportUrl: null }, 'The interview is over', 'Интервью закончено'],
  ])('is, of %j, %j', async (item, english, russian) => {
    expect(eventText(item, await loadTexts('console', 'en'))).toBe(english);
    expect(eventText(item, await loadTexts('console', 'ru'))).toBe(russian);
  });
});
