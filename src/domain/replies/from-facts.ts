import type { Interview } from '../interview/interview.ts';
import type { Occasion } from '../interview/occasion.ts';
import { withNews } from '../interview/occasion.ts';
import type { Talk } from '../interview/talk.ts';
import { factsOf } from './facts.ts';
import { marksOf } from './sentences.ts';
import { REPLY_TEXTS } from './texts.ts';
import type { Topic } from './topic-names.ts';

/** Whoever asks about more at once gets the rest by asking again. */
const MOST_TOPICS = 2;

/**
 * What the interviewer says where no model says it: what was asked about, as far as the interview itself knows it, or else a word
 * that moves the talk on. No sentence comes twice in an interview while there is another; `talk` knows those that came.
 */
export function replyFromFacts(
  interview: Interview,
  talk: Talk,
  {
    occasion: about,
    at,
    isUnasked,
    questions = [],
  }: {
    occasion: Occasion;
    /** Milliseconds since the epoch. */
    at: number;
    /** It answers no message. */
    isUnasked: boolean;
    /** The task's own questions about an accepted solution, or those about the claims of a résumé. */
    questions?: readonly string[];
  },
): string {
  const texts = REPLY_TEXTS[interview.plan.locale];
  const facts = factsOf(interview, talk, at);
  const said = new Set(talk.said);
  const occasion = withNews(about, talk);
  const { topics, isQuestion } = (!isUnasked && talk.asked) || NOTHING_ASKED;

  const answers = topics.slice(0, MOST_TOPICS).map((topic) => unsaid(texts.answers[topic](facts)));
  if (answers.length > 0) return joined(answers);
  if (isUnasked && occasion === 'follow_up')
    return joined([unsaid(texts.accepted), unsaid(questions) ?? unsaid(texts.goOn.follow_up)]);
  if (isUnasked && occasion === 'resume') return joined([unsaid(questions) ?? unsaid(texts.goOn.resume)]);
  if (isUnasked && occasion === 'nothing_happens' && talk.awaits)
    return joined([unsaid(texts.waiting), unsaid(texts.answers.time(facts))]);
  const isOpen = facts.task?.isOpen ?? false;
  if (isQuestion && !isUnasked && isOpen) return joined([unsaid(texts.cannotSay), texts.status(facts)]);
  if (isQuestion && !isUnasked && !facts.task) return joined([texts.status(facts)]);
  const news = NEWS.has(occasion) || talk.brokeOff ? unsaid(texts.answers.result(facts)) : null;
  return joined([news, unsaid(texts.goOn[occasion])]);

  /** The first that has nothing in it which was said before. */
  function unsaid(variants: readonly string[]): string | null {
    return variants.find((text) => !marksOf(text).some((mark) => said.has(mark))) ?? null;
  }

  /** When all has been said, what changes with the clock. */
  function joined(parts: readonly (string | null)[]): string {
    const text = parts.filter((part) => part !== null).join(' ');
    return text === '' ? texts.status(facts) : text;
  }
}

const NOTHING_ASKED = { topics: [] as Topic[], isQuestion: false };
/** Those at which the latest result is to be named. */
const NEWS: ReadonlySet<Occasion> = new Set(['check_failed', 'after_failed_check', 'same_test_fails']);
