import { OCCASIONS, occasionOf } from '../../../src/domain/interview/occasion.ts';
import { hear, learn, NOTHING_YET } from '../../../src/domain/interview/talk.ts';
import { UNASKED_OCCASIONS } from '../../../src/domain/interview/unasked.ts';
import { durationText } from '../../../src/domain/replies/duration.ts';
import { replyFromFacts } from '../../../src/domain/replies/from-facts.ts';
import { marksOf } from '../../../src/domain/replies/sentences.ts';
import { TOPICS, type Topic } from '../../../src/domain/replies/topic-names.ts';
import { LOCALES, type Locale } from '../../../src/domain/vocabulary.ts';
import {
  type Driver,
  drive,
  next,
  recordVerdict,
  runData,
  startCheck,
  taskIdOf,
} from '../../support/domain/interview-driver.ts';
import { MINUTE } from '../../support/plan.ts';
import { factsAbout, holds, isGeneral, type KnownFacts, PRAISE } from '../../support/replies.ts';
import { FRESH, MESSAGES, PARAPHRASES, TRIED } from './messages.ts';

let count = 0;
const id = () => `id-${count++}`;

/** What is said to the message where no model writes, as the interview says it. */
function tell(driver: Driver, text: string): string {
  driver.act({ type: 'send', messageId: id(), text });
  return answer(driver);
}

const DIFFERENCE = 'Line 2: expected `4`, got `5`.';

/** With what a worker has read of the run's result. */
function talkOf(driver: Driver) {
  const events = driver.events();
  const seq = events.findLast(({ type }) => type === 'run')?.seq ?? 0;
  return learn(events.reduce(hear, NOTHING_YET), { seq, difference: DIFFERENCE });
}

function answer(driver: Driver): string {
  const replyTo = driver.interview().pending.map(({ messageId }) => messageId);
  const events = driver.act({
    type: 'replyFromFacts',
    reply: {
      replyId: id(),
      messageId: id(),
      replyTo,
      occasion: occasionOf(driver.interview()),
      talk: talkOf(driver),
      degraded: true,
      failure: null,
    },
  });
  const [event] = events;
  if (event?.type !== 'final') throw new Error('there is no reply');
  return event.data.text;
}

/** At work on the first task for some minutes, with a run in which one visible test of three has failed. */
function atWork(locale: Locale): Driver {
  const driver = drive({ locale, languages: ['python', 'go'] });
  driver.act({ type: 'greet' });
  next(driver);
  driver.wait(3 * MINUTE + 7_000);
  driver.act({ type: 'startRun', taskId: taskIdOf(driver), language: 'python' });
  driver.act({
    type: 'recordRun',
    run: {
      ...runData(driver),
      verdict: 'wrong_answer',
      passed: 2,
      total: 3,
      failed: {
        name: '02-two-lines',
        hidden: false,
        verdict: 'wrong_answer',
      },
    },
  });
  return driver;
}

/** What is so of {@link atWork}. */
function known(driver: Driver): KnownFacts {
  const { plan, tasks } = driver.interview();
  const task = tasks[0];
  return {
    locale: plan.locale,
    left: [durationText((task?.deadlineAt ?? 0) - driver.now(), plan.locale)],
    languages: ['Python', 'Go'],
    checks: task?.maxAttempts ?? 0,
    hints: task?.hints ?? 0,
    maxTasks: plan.maxTasks,
    run: { name: '02-two-lines', passed: 2, total: 3, difference: DIFFERENCE },
  };
}

const isAnswered = (reply: string, driver: Driver, topic: Topic) =>
  holds(reply, factsAbout(topic, known(driver)));

const letters = (text: string, script: RegExp) => [...text].filter((letter) => script.test(letter)).length;

describe.each(LOCALES)('without a model, in %s,', (locale) => {
  const messages = MESSAGES[locale];
  const paraphrases = PARAPHRASES[locale];

  it.each(messages)('“%s” is answered from the facts', (text, topic) => {
    const driver = atWork(locale);
    const reply = tell(driver, text);
    if (topic) expect([reply, isAnswered(reply, driver, topic)]).toEqual([reply, true]);
    // Whatever it is, nothing is said that is not so.
    expect(reply).not.toMatch(PRAISE);
  });

  it('nearly all that is asked in other words is answered too, or told in short', () => {
    const missed = paraphrases.filter(([text, topic]) => {
      if (!topic) return false;
      const driver = atWork(locale);
      return !isAnswered(tell(driver, text), driver, topic);
    });
    expect(missed.length).toBeLessThanOrEqual(2);
  });

  it.each([
    ['that were tried', TRIED[locale], 4],
    ['that nothing was changed for', FRESH[locale], 6],
  ])('so is what is asked in words %s', (_, fresh, most) => {
    const missed = fresh.filter(([text, topic]) => {
      const driver = atWork(locale);
      return topic && !isAnswered(tell(driver, text), driver, topic);
    });
    expect(missed.length <= most ? [] : missed).toEqual([]);
  });

  it('no reply comes twice, and none of its sentences', () => {
    const driver = atWork(locale);
    const seen = new Set<string>();
    for (const [text] of [...messages, ...paraphrases]) {
      driver.wait(11_000);
      const reply = tell(driver, text);
      for (const mark of marksOf(reply)) {
        expect([reply, seen.has(mark)]).toEqual([reply, false]);
        seen.add(mark);
      }
    }
  });

  it('the same message sent thirty times gets thirty replies', () => {
    const driver = atWork(locale);
    const text = messages[1]?.[0] ?? '';
    const replies = Array.from({ length: 30 }, () => {
      driver.wait(3_000);
      return tell(driver, text);
    });
    expect(new Set(replies).size).toBe(30);
  });

  it('what comes unasked asks one question, and names what has failed', () => {
    for (const occasion of UNASKED_OCCASIONS) {
      const driver = atWork(locale);
      const talk = talkOf(driver);
      const reply = replyFromFacts(driver.interview(), talk, {
        occasion,
        at: driver.now(),
        isUnasked: true,
      });
      expect(reply.split('?').length - 1).toBe(occasion === 'closing' ? 0 : 1);
      if (occasion === 'same_test_fails') expect(reply).toContain('02-two-lines');
    }
  });

  it('there is a word for every occasion', () => {
    const driver = atWork(locale);
    const about = { at: driver.now(), isUnasked: true };
    const texts = OCCASIONS.map((occasion) =>
      replyFromFacts(driver.interview(), NOTHING_YET, { occasion, ...about }),
    );
    expect(new Set(texts).size).toBe(OCCASIONS.length);
  });

  it('all of it is short, in one language, and has one question at most', () => {
    const driver = atWork(locale);
    for (const [text] of [...messages, ...paraphrases]) {
      driver.wait(5_000);
      const reply = tell(driver, text);
      expect(reply.length).toBeLessThan(420);
      expect(reply.split('?').length - 1).toBeLessThanOrEqual(1);
      if (locale === 'en') expect(letters(reply, /\p{Script=Cyrillic}/u)).toBe(0);
      else expect(letters(reply, /\p{Script=Cyrillic}/u)).toBeGreaterThan(reply.length / 4);
    }
  });
});

describe.each(LOCALES)('a check that broke off by a fault of ours, in %s,', (locale) => {
  const ours = { en: /on our side|fault of ours/, ru: /сбой на нашей стороне|нашего сбоя/ }[locale];
  const failed = { en: /\b0 of|fails|did not pass|Tests passed/, ru: /\b0 из|провален|не пройден/ }[locale];

  it.each(
    {
      en: ['Hm.', 'Which test fails?', 'Can the list be empty?'],
      ru: ['Хм.', 'Какой тест не проходит?', 'Может ли список быть пустым?'],
    }[locale],
  )('is not told as one of the candidate’s: %s', (text) => {
    const driver = drive({ locale });
    driver.act({ type: 'greet' });
    next(driver);
    startCheck(driver);
    recordVerdict(driver, 's1', 'internal_error');
    const reply = tell(driver, text);
    expect(reply).toMatch(ours);
    expect(reply).not.toMatch(failed);
  });
});

describe('a question that nothing here answers', () => {
  it('gets all that is known, in short', () => {
    const driver = atWork('en');
    const reply = tell(driver, 'Can the list be empty?');
    for (const topic of ['time', 'languages', 'checks'] as const)
      expect([reply, isAnswered(reply, driver, topic)]).toEqual([reply, true]);
    expect(reply).toContain('02-two-lines');
  });
});

describe('before the first task, and behind the last', () => {
  it('every topic has an answer', () => {
    for (const locale of LOCALES) {
      const driver = drive({ locale });
      driver.act({ type: 'greet' });
      for (const [text, topic] of MESSAGES[locale]) if (topic) expect(tell(driver, text)).not.toBe('');
      next(driver);
      driver.act({ type: 'giveUp', taskId: taskIdOf(driver) });
      for (const [text, topic] of MESSAGES[locale]) if (topic) expect(tell(driver, text)).not.toBe('');
    }
    expect(new Set(MESSAGES.en.map(([, topic]) => topic)).size).toBe(TOPICS.length + 1);
  });
});

describe.each(LOCALES)('whoever asks about a failed result again, in %s,', (locale) => {
  const again = {
    en: ['Which test fails?', 'Why is it wrong?', 'What went wrong there?', 'So which test is it?'],
    ru: ['Какой тест не проходит?', 'Почему неверно?', 'Что там не так?', 'Так какой тест упал?'],
  }[locale];

  it('is told what was not told yet: what it means, and where the whole of it stands', () => {
    const driver = atWork(locale);
    const replies = again.map((text) => tell(driver, text));
    expect(replies[0]).toContain(DIFFERENCE);
    for (const reply of replies.slice(1)) expect(reply).not.toContain(DIFFERENCE);
    expect(replies.filter(isGeneral)).toEqual([]);
    expect(replies[1]).toMatch(/came to its end|дошла до конца/);
    expect(replies[2]).toMatch(/Open “02-two-lines”|Откройте «02-two-lines»/);
    expect(new Set(replies.flatMap(marksOf)).size).toBe(replies.flatMap(marksOf).length);
  });
});

it('says how a program failed of the latest result alone', () => {
  const driver = atWork('en');
  const { latest } = talkOf(driver);
  expect(latest).toMatchObject({ of: 'run', difference: DIFFERENCE });
  startCheck(driver);
  recordVerdict(driver, 's1', 'wrong_answer');
  expect(talkOf(driver).latest).not.toHaveProperty('difference');
});
