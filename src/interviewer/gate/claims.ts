import type { Standing } from './knowledge.ts';
import { sentencesIn } from './sentences.ts';
import { folded } from './words.ts';

/**
 * Whether a text says that its author has done, does or will do what only the system does: end, skip, grade, give time, run tests, open a
 * task, decide on somebody. It is read word by word: who acts, what is done, and to what, in one sentence without a "no" or an "if".
 */
export function claimsToAct(text: string, standing: Standing): boolean {
  return sentencesIn(text).some((sentence) => {
    const words = folded(sentence).match(/[\p{L}\p{M}’']+|\d+/gu) ?? [];
    return actsInEnglish(words, standing) || actsInRussian(words, standing);
  });
}

const forms = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** What is done, with the things that it must be done to for a claim. */
interface Act {
  done: ReadonlySet<string>;
  /** Behind `will`, or `am going to`. */
  base: ReadonlySet<string>;
  things: ReadonlySet<string>;
}

const ENGLISH: readonly Act[] = [
  {
    done: forms(
      'skipped ended finished closed completed terminated cancelled canceled stopped concluded skipping ending closing cancelling paused pausing',
    ),
    base: forms('skip end finish close complete terminate cancel stop conclude pause'),
    things: forms('task tasks interview session problem exercise attempt clock timer time'),
  },
  {
    done: forms(
      'marked graded scored rated accepted rejected approved passed awarded submitted recorded counted credited marking grading awarding accepting',
    ),
    base: forms('mark grade score rate accept reject approve pass award submit record count credit'),
    things: forms(
      'task solution submission solved correct points marks score grade grades attempt application full done passed accepted',
    ),
  },
  {
    done: forms('gave given added extended granted reset restored giving adding extending granting'),
    base: forms('give add extend grant reset restore'),
    things: forms(
      'minute minutes time hour attempt attempts clock deadline points marks credit check checks seconds',
    ),
  },
  {
    done: forms('ran rerun run executed started running starting launched'),
    base: forms('run rerun execute start launch'),
    things: forms('test tests check checks submission'),
  },
  {
    done: forms('opened unlocked loaded switched moved opening unlocking moving'),
    base: forms('open unlock load switch move'),
    things: forms('task tasks next'),
  },
  {
    done: forms('informed notified recommended told reported'),
    base: forms('inform notify recommend report'),
    things: forms('company recruiter team hr hiring'),
  },
];

const SUBJECTS = forms("i we i’m i'm i’ve i've i’ll i'll we’ve we've we’ll we'll");
const LINKS = forms(
  "have has just already now also then have've will ’ll am are going to be been gladly happily simply immediately and",
);
const FUTURE = forms("will i’ll i'll we’ll we'll going");
const DOUBT = forms(
  "not n’t no cannot can can’t can't could couldn’t couldn't won’t won't don’t don't didn’t didn't haven’t haven't neither nor never if unless once when would should might may only until whether before after",
);
const CONDITION = forms('if unless once when until whether before after would could should');
const NEAR_SUBJECT = 6;
const NEAR_THING = 9;

function actsInEnglish(words: readonly string[], standing: Standing): boolean {
  return firstPersonActs(words) || isDone(words, standing) || decidesOnSomebody(words);
}

function firstPersonActs(words: readonly string[]): boolean {
  for (const [at, word] of words.entries()) {
    if (!SUBJECTS.has(word)) continue;
    // Behind an `if` or `when` somebody else acts first, and nothing has happened.
    if (words.slice(Math.max(0, at - NEAR_SUBJECT), at).some((earlier) => CONDITION.has(earlier))) continue;
    let future = FUTURE.has(word);
    for (let next = at + 1; next < words.length && next <= at + NEAR_SUBJECT; next += 1) {
      const verb = words[next] as string;
      if (DOUBT.has(verb) || verb === 'you' || verb === 'your') break;
      if (FUTURE.has(verb)) future = true;
      const near = words.slice(next + 1, next + 1 + NEAR_THING);
      const act = ENGLISH.find(({ done, base }) => done.has(verb) || (future && base.has(verb)));
      if (act && near.some((thing) => act.things.has(thing))) return true;
      if (!act && !LINKS.has(verb) && SUBJECTS.has(verb)) break;
    }
  }
  return false;
}

const DONE = forms(
  'over skipped ended finished closed completed cancelled canceled graded marked scored accepted rejected extended approved terminated solved passed recorded submitted',
);
const OF_THE_END = forms('over ended finished closed completed terminated cancelled canceled');
const OF_A_TASK = forms('task problem exercise attempt solution submission');
const OF_THE_INTERVIEW = forms('interview session application');
const BE = forms('is was are were been be being');

/** `The task has been skipped`, `this interview is over`. */
function isDone(words: readonly string[], { taskOpen, finished }: Standing): boolean {
  if (words.some((word) => DOUBT.has(word))) return false;
  return words.some((word, at) => {
    if (!BE.has(word)) return false;
    const before = words.slice(Math.max(0, at - 4), at);
    const after = words.slice(at + 1, at + 5).filter((next) => DONE.has(next));
    if (after.length === 0 || before.includes('you')) return false;
    if (before.some((thing) => OF_THE_INTERVIEW.has(thing))) return !finished;
    if (before.some((thing) => OF_A_TASK.has(thing))) return taskOpen;
    const isTime = before.includes('time') || before.includes('deadline') || before.includes('clock');
    return (
      isTime &&
      after.some((state) => state === 'extended' || (taskOpen && OF_THE_END.has(state) && state !== 'over'))
    );
  });
}

const DECISIONS = forms('hired rejected hire reject proceed offer application candidacy');
const COMPANY = forms('application candidacy job position offer hired rejected round stage interview');
const OPEN_QUESTION = forms(
  "whether if cannot can’t can't don’t don't decide decides who people person company would",
);

/** The outcome of the whole interview, also in the negative. */
function decidesOnSomebody(words: readonly string[]): boolean {
  if (words.some((word) => OPEN_QUESTION.has(word))) return false;
  const decided = words.findIndex(
    (word, at) =>
      DECISIONS.has(word) || ((word === 'passed' || word === 'failed') && words[at - 1] !== 'tests'),
  );
  if (decided === -1) return false;
  const someone = words
    .slice(0, decided)
    .some(
      (word) => word === 'we' || word === 'i' || word === 'you' || word === 'your' || word.startsWith('you'),
    );
  return someone && words.some((word, at) => at !== decided && COMPANY.has(word));
}

/** In Russian the form of the verb says who acts: the candidate is spoken to in the plural. */
const RUSSIAN: readonly { verbs: RegExp; things: RegExp }[] = [
  {
    verbs:
      /^(?:пропустила?|завершила?|закончила?|закрыла?|отменила?|остановила?|прекратила?|пропускаю|завершаю|заканчиваю|закрываю|останавливаю|завершу|закончу|закрою|пропущу|остановлю|завершаем|закончим|заканчиваем)$/,
    things: /^(?:задач|задани|собеседован|интервью|попытк|таймер|час|врем|разговор)/,
  },
  {
    verbs:
      /^(?:отметила?|засчитала?|поставила?|оценила?|зачла|зачел|приняла?|отклонила?|начислила?|выставила?|засчитываю|ставлю|отмечаю|принимаю|засчитаю|поставлю|зачту|отмечу|выставлю|начислю)$/,
    things: /^(?:задач|решен|балл|оценк|зачет|попытк|правильн|решенн|высш|максимальн|заявк|кандидатур)/,
  },
  {
    verbs:
      /^(?:добавила?|дала?|продлила?|предоставила?|вернула?|добавляю|даю|продлеваю|добавлю|дам|продлю|верну)$/,
    things: /^(?:минут|врем|час|попытк|секунд|балл|срок|дедлайн|проверк)/,
  },
  {
    verbs: /^(?:запустила?|прогнала?|запускаю|запущу|отправила?|отправлю|прогоню)$/,
    things: /^(?:тест|проверк)/,
  },
  {
    verbs: /^(?:открыла?|перевела?|переключила?|открываю|открою|перевожу|переведу|перехожу)$/,
    things: /^(?:задач|следующ)/,
  },
];
const RUSSIAN_DOUBT = forms(
  'не нет нельзя если когда ли бы можете можно только кнопка кнопкой пока чтобы никогда после',
);
const RUSSIAN_TASK = /^(?:задача|задание|попытка|решение)$/;
const RUSSIAN_INTERVIEW = /^(?:собеседование|интервью)$/;
const RUSSIAN_DONE =
  /^(?:пропущен|завершен|закончен|окончен|закрыт|засчитан|отменен|принят|отклонен|зачтен|отмечен|прекращен)[аоы]?$/;
const RUSSIAN_GIVEN = /^(?:продлен|добавлен|начислен|увеличен)[аоы]?$/;
const RUSSIAN_FATE = /^(?:прошли|провалили|приняты|наняты|отказываем|отказано|берем)$/;

function actsInRussian(words: readonly string[], { taskOpen, finished }: Standing): boolean {
  const decided = words.findIndex((word) => RUSSIAN_FATE.test(word));
  const fate =
    decided !== -1 &&
    words.some((word) =>
      /^(?:собеседован|интервью|кандидатур|вакансi|вакансии|работу|этап|заявк)/.test(word),
    );
  if (
    fate &&
    !words.some((word) => word === 'ли' || word === 'если' || word === 'решает' || word === 'решают')
  )
    return true;
  if (words.some((word) => RUSSIAN_DOUBT.has(word))) return false;
  const acts = words.some((word, at) => {
    const near = words.slice(at + 1, at + 1 + NEAR_THING);
    const candidate = words
      .slice(Math.max(0, at - 2), at)
      .some((before) => before === 'вы' || before === 'код' || before === 'программа');
    return (
      !candidate &&
      RUSSIAN.some(({ verbs, things }) => verbs.test(word) && near.some((thing) => things.test(thing)))
    );
  });
  if (acts) return true;
  const done = words.some((word) => RUSSIAN_DONE.test(word));
  if (done && words.some((word) => RUSSIAN_INTERVIEW.test(word))) return !finished;
  if (done && words.some((word) => RUSSIAN_TASK.test(word))) return taskOpen;
  return (
    words.some((word) => RUSSIAN_GIVEN.test(word)) &&
    words.some((word) => /^(?:врем|минут|час|срок|попытк|балл)/.test(word))
  );
}

/** Words that such a claim may begin with, as far as they can be listed. */
export const CLAIM_WORDS: readonly string[] = [...ENGLISH.flatMap(({ done }) => [...done]), ...DONE];

/** Whether a word may begin such a claim, for whoever shows a reply while it is written. */
export function mayBeginClaim(word: string): boolean {
  return (
    ENGLISH.some(({ done, base }) => done.has(word) || base.has(word)) ||
    DONE.has(word) ||
    DECISIONS.has(word) ||
    word === 'failed' ||
    RUSSIAN.some(({ verbs }) => verbs.test(word)) ||
    RUSSIAN_DONE.test(word) ||
    RUSSIAN_GIVEN.test(word) ||
    RUSSIAN_FATE.test(word) ||
    RUSSIAN_INTERVIEW.test(word)
  );
}
