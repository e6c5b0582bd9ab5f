import { currentWork } from '../../../src/domain/interview/current-work.ts';
import { occasionOf, sharpen } from '../../../src/domain/interview/occasion.ts';
import { replyAtOnce } from '../../../src/domain/interview/reply-at-once.ts';
import { hear, NOTHING_YET } from '../../../src/domain/interview/talk.ts';
import { mentionsOf } from '../../../src/domain/texts/mentions.ts';
import { prebakedReply } from '../../../src/domain/texts/replies.ts';
import { check, type Driver, drive, next, reply, taskIdOf } from '../../support/domain/interview-driver.ts';

/** As whoever reads all that is stored would answer. */
function fromTheStore(driver: Driver, seed: string): string {
  const events = driver.events();
  const work = currentWork(events);
  const { locale } = driver.interview().plan;
  return prebakedReply({
    locale,
    occasion: sharpen(occasionOf(driver.interview()), events, work),
    seed,
    facts: mentionsOf(work, [], { locale, seed }),
  });
}

function expectSame(driver: Driver): string {
  const talk = driver.events().reduce(hear, NOTHING_YET);
  const texts = ['a', 'b', 'c', 'd'].map((seed) => replyAtOnce(driver.interview(), talk, seed));
  expect(texts).toEqual(['a', 'b', 'c', 'd'].map((seed) => fromTheStore(driver, seed)));
  return texts[0] ?? '';
}

describe('a reply that the interview makes by itself', () => {
  it('is what the interviewer would make from the store, all through an interview', () => {
    const driver = drive();
    driver.act({ type: 'greet' });
    expectSame(driver);
    next(driver);
    expectSame(driver);
    driver.act({ type: 'takeHint', taskId: taskIdOf(driver), text: 'Think.' });
    expect(expectSame(driver)).toMatch(/^You have hint 1 now\. /);
    reply(driver, 'r1', []);
    expectSame(driver);
    check(driver, 's1', 'compile_error');
    expectSame(driver);
    check(driver, 's2', 'wrong_answer');
    expect(expectSame(driver)).toMatch(/^Tests passed: /);
    reply(driver, 'r2', []);
    expectSame(driver);
    check(driver, 's3', 'accepted');
    expectSame(driver);
    next(driver);
    expectSame(driver);
    driver.act({ type: 'giveUp', taskId: taskIdOf(driver) });
    expectSame(driver);
    driver.act({ type: 'finish' });
    expectSame(driver);
  });
});
