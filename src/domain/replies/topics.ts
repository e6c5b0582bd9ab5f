import { cut } from '../text.ts';
import { KINDS } from './word-kinds.ts';

/**
 * What a message asks about, of all that the interview itself knows. Read from the beginnings of its words in both languages,
 * whichever the interview has: a guess, and one that may err, since whatever is answered is true. What nobody recognises
 * gets an answer that holds all of it in short.
 */

export const TOPICS = [
  'solution',
  'result',
  'time',
  'checks',
  'hints',
  'languages',
  'tasks',
  'score',
  'identity',
  'ending',
  'running',
] as const;
export type Topic = (typeof TOPICS)[number];

/** What a message is, as far as words tell. */
export interface Heard {
  /** In the order of {@link TOPICS}. */
  topics: Topic[];
  isQuestion: boolean;
}

/** Beginnings of words, or kinds of words, that must all be there, in any order; `=` stands before a word that is meant whole. */
type Signs = readonly string[];

/** What is said of a topic, apart by commas: each by words and kinds of words. */
const signs = (text: string): Signs[] => text.split(',').map((part) => part.trim().split(' '));

const SIGNS: Record<Topic, readonly Signs[]> = {
  solution: signs(
    '@give @answer, solve for =me, code write =me, =tell =how @make, @hidden test, @hidden тест, @hidden data, @hidden @input, реши =за, код =за, скаж =как @make, implement =me, реализ =за, answer right, ответ правильн',
  ),
  result: signs(
    '@wrong, verdict, test pass, test which, test @colour, @colour, output expect, @not accept, @not work, вердикт, @not проход, @not прош, @not работает, @not принят, @not =так, тест как, вывод ожид',
  ),
  time: signs(
    '@clock, =time @amount, =time @left, =time have, =time spen, =time run out, =long how, while @left, @when @close, скольк @close, @enough @left, hurry, врем @amount, врем @left, врем @enough, врем дан, момент сда, успе =ли, долго как, тороп',
  ),
  checks: signs(
    '@attempt, check @left, check @amount, @send @amount, @send @again, @send times, @send @limit, проверок, проверк @left, раз @send, раз провер',
  ),
  hints: signs('@help'),
  languages: signs('@language, @what @allow @write, =in =go, use =go, =на =go, плюс =на'),
  tasks: signs(
    '@task @amount, @task @left, @task @next, @task number, =по счёт, question many, =far interview, @left come, впереди',
  ),
  score: signs(
    '@score, doing how, did pass =i, decid, =who read, против меня, =against =me, результат собеседован, =я прош =ли, прош собеседован, решает кто, справля, кто чита, mark give, mark see',
  ),
  identity: signs(
    '@machine, @somebody @talk, @somebody @there, real person, =you who are, =who @talk, человек @you, человек @talk, человек жив, =вы кто, =ты кто, =кем @talk, =вы имя, =you name',
  ),
  ending: signs(
    'give =up, skip, finish, leave, =quit, =stop, =end interview, =had enough, @not continu, =call =day, сда хочу, сдаюсь, пропуст, законч, заверш, прекрат, уйти, =меня хватит, @not продолж, close session, close interview, закр сессию, закр собеседован',
  ),
  running: signs(
    'run how, run where, submi how, submi where, submi cost, run cost, test own, input own, @try @own, execut, выполнить =код, @press, запус, отправ как, отправ где, ввод @own, данн @own',
  ),
};

/** Words by which a sentence about cost is meant, and not the clock. */
const ABOUT_COST = signs('complex, сложност, asympt, асимпт');

const QUESTION = signs(
  '=how, =what, =which, =why, =when, =where, =who, =can =i, =may =i, =is =it, скольк, =как, каки, какой, какая, какую, =что, =почему, =где, =когда, =кто, =можно, =ли, =please, пожалуйста',
);

/** Longer messages say more than they ask: their beginning tells. In characters. */
const MOST_READ = 1_000;

export function heard(text: string): Heard {
  const read = cut(text, MOST_READ).normalize('NFKC').toLowerCase();
  const words = [...read.matchAll(/[\p{L}\p{N}+#]+/gu)].map(([word]) => word);
  const says = (signs: Signs) => signs.every((sign) => words.some((word) => fits(word, sign)));
  const aboutCost = ABOUT_COST.some(says);
  const topics = TOPICS.filter((topic) => !(topic === 'time' && aboutCost) && SIGNS[topic].some(says));
  return { topics, isQuestion: read.includes('?') || QUESTION.some(says) };
}

function fits(word: string, sign: string): boolean {
  const kind = KINDS[sign];
  if (kind) return kind.some((form) => fits(word, form));
  return sign.startsWith('=') ? `=${word}` === sign : word.startsWith(sign);
}
