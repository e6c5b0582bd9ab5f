import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { TOPICS, type Topic } from '../../../src/domain/replies/topic-names.ts';
import { heard } from '../../../src/domain/replies/topics.ts';
import { LOCALES, type Locale } from '../../../src/domain/vocabulary.ts';

/** Somewhat more than is missed of those that nobody chose words for. */
const MOST_MISSED = 0.06;
/** Of those that the signs were never changed for 16 in 100 were missed in Russian, and others' will be more. */
const MOST_MISSED_FRESH = 0.2;

/** Messages by what they ask about. */
type Messages = Record<Locale, Record<Topic | 'none', string[]>>;

const read = (name: string): Messages =>
  parse(readFileSync(new URL(`paraphrases/${name}.yaml`, import.meta.url), 'utf8'));
const AT_HAND = read('at-hand');
const HELD_OUT = read('held-out');
const FRESH = read('fresh');

/** No more are answered at once. */
const topicsOf = (text: string) => heard(text).topics.slice(0, 2);

const missed = (messages: Messages[Locale]) =>
  TOPICS.flatMap((topic) => messages[topic].filter((text) => !topicsOf(text).includes(topic)));
const asked = (messages: Messages[Locale]) => TOPICS.flatMap((topic) => messages[topic]);
/** Of what asks about something, what is answered about something else. */
const mistaken = (messages: Messages[Locale]) => missed(messages).filter((text) => topicsOf(text).length > 0);
const falselyHeard = (messages: Messages[Locale]) =>
  messages.none.filter((text) => topicsOf(text).length > 0);

const share = (some: readonly string[], all: readonly string[]) => some.length / all.length;

describe.each(LOCALES)('of everyday questions, in %s,', (locale) => {
  it.each([
    ['at hand', AT_HAND, 0.05, 0.03],
    ['held out', HELD_OUT, MOST_MISSED, 0.04],
    ['put down last', FRESH, MOST_MISSED_FRESH, 0.1],
  ] as const)('those %s are nearly all recognised', (_, { [locale]: messages }, most, mostMistaken) => {
    expect(share(missed(messages), asked(messages)) <= most ? [] : missed(messages)).toEqual([]);
    expect(share(mistaken(messages), asked(messages)) <= mostMistaken ? [] : mistaken(messages)).toEqual([]);
  });

  it('hardly anything else is taken for one', () => {
    for (const { [locale]: messages } of [AT_HAND, HELD_OUT, FRESH])
      expect(share(falselyHeard(messages), messages.none) <= 0.05 ? [] : falselyHeard(messages)).toEqual([]);
  });

  it('none of them is both at hand and held out', () => {
    const held = new Set(
      [HELD_OUT[locale], FRESH[locale]].flatMap((messages) => [...asked(messages), ...messages.none]),
    );
    const both = [...asked(AT_HAND[locale]), ...AT_HAND[locale].none].filter((text) => held.has(text));
    expect(both).toEqual([]);
  });
});
