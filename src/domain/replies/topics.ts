import { cut } from '../text.ts';
import { clauseOf, sentencesOf } from './clauses.ts';
import { ENGLISH_SIGNS } from './english-signs.ts';
import { RUSSIAN_SIGNS } from './russian-signs.ts';
import { readerOf } from './signs.ts';
import { TOPICS, type Topic } from './topic-names.ts';

/**
 * What a message asks about, of all that the interview itself knows. Read from the beginnings of its words in both languages,
 * whichever the interview has: a guess, and one that may err, since whatever is answered is true. What nobody recognises
 * gets an answer that holds all of it in short.
 */

/** What a message is, as far as words tell. */
export interface Heard {
  /** In the order of {@link TOPICS}. */
  topics: Topic[];
  isQuestion: boolean;
}

const READERS = [readerOf(ENGLISH_SIGNS), readerOf(RUSSIAN_SIGNS)];

/** A sentence about code asks about the interview only in these. */
const OF_CODE: ReadonlySet<Topic> = new Set(['solution', 'hints']);
const OF_MATTER: ReadonlySet<Topic> = new Set(['solution', 'hints', 'running']);

/** Longer messages say more than they ask: their beginning tells. In characters. */
const MOST_READ = 1_000;
const MOST_SENTENCES = 40;

export function heard(text: string): Heard {
  const read = cut(text, MOST_READ).normalize('NFKC').toLowerCase().replaceAll('ё', 'е');
  const topics = new Set<Topic>();
  let isQuestion = read.includes('?');
  for (const sentence of sentencesOf(read).slice(0, MOST_SENTENCES)) {
    const clauses = READERS.map((reader) => ({ reader, clause: clauseOf(sentence, reader.atomsOf) }));
    const is = (what: 'isQuestion' | 'wants' | 'asks' | 'isAboutCode' | 'isAboutMatter') =>
      clauses.some(({ clause }) => clause[what]);
    const may = (topic: Topic) =>
      (OF_CODE.has(topic) || !is('isAboutCode')) && (OF_MATTER.has(topic) || !is('isAboutMatter'));
    isQuestion ||= is('isQuestion');
    // Words of the other language stand in what asks too.
    const found = clauses.flatMap(({ reader, clause }) => [
      ...reader.topicsOf({ ...clause, asks: is('asks') }),
    ]);
    for (const topic of found) if (may(topic)) topics.add(topic);
    if (found.length > 0 || !is('wants') || is('isAboutCode') || is('isAboutMatter')) continue;
    const likely = clauses
      .map(({ reader, clause }) => reader.likelyTopicOf(clause))
      .find((topic) => topic !== null);
    if (likely) topics.add(likely);
  }
  return { topics: TOPICS.filter((topic) => topics.has(topic)), isQuestion };
}
