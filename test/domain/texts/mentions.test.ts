import { currentWork } from '../../../src/domain/interview/current-work.ts';
import { mentionsOf } from '../../../src/domain/texts/mentions.ts';
import { check, drive, next, taskIdOf } from '../../support/domain/interview-driver.ts';

const FOLLOW_UPS = [
  { question: { en: 'How much memory?', ru: 'Сколько памяти?' } },
  { question: { en: 'What if it grows?', ru: 'А если данных больше?' } },
];
const english = { locale: 'en', seed: 'reply-1' } as const;

describe('what a text may mention', () => {
  it('is nothing before the first task', () => {
    expect(mentionsOf(null, FOLLOW_UPS, english)).toEqual({});
  });

  it("is the latest hint and check, and the task's own question once it is solved", () => {
    const driver = drive();
    next(driver);
    driver.act({ type: 'takeHint', taskId: taskIdOf(driver), text: 'Think.' });
    check(driver, 's1', 'wrong_answer');
    const open = { hintNumber: 1, passed: 0, total: 10 };
    expect(mentionsOf(currentWork(driver.events()), FOLLOW_UPS, english)).toEqual(open);
    check(driver, 's2', 'accepted');
    const work = currentWork(driver.events());
    const questions = new Set(
      Array.from(
        { length: 20 },
        (_, seed) => mentionsOf(work, FOLLOW_UPS, { locale: 'ru', seed: `${seed}` }).question,
      ),
    );
    expect([...questions].sort()).toEqual(FOLLOW_UPS.map(({ question }) => question.ru).sort());
    expect(mentionsOf(work, [], english)).toEqual(open);
  });
});
