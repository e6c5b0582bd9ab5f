import { isAccepted } from '../measurement/verdicts.ts';
import type { FinalData, InterviewEvent } from './events.ts';

/** What somebody said, and when. */
export interface Said {
  at: number;
  messageId: string;
  text: string;
}

/** Something that the interviewer said, with what the candidate wrote before the interviewer spoke again. */
export interface Exchange {
  question: Said & { unasked: boolean; degraded: boolean };
  answers: Said[];
}

/** An exchange of the whole conversation. */
export type ToldExchange = Omit<Exchange, 'question'> & {
  /** Null where the candidate wrote before the interviewer did. */
  question: Exchange['question'] | null;
  /** Number of the last task that was given. */
  task: number | null;
};

/** The whole conversation in pairs: nothing that was said is left out, and all of it is in its order. */
export function exchangesOf(events: readonly InterviewEvent[]): ToldExchange[] {
  const exchanges: ToldExchange[] = [];
  let task: number | null = null;
  let last: ToldExchange | null = null;
  const begin = (question: ToldExchange['question']) => {
    last = { task, question, answers: [] };
    exchanges.push(last);
    return last;
  };
  for (const event of events) {
    if (event.type === 'task') task = event.data.number;
    if (event.type === 'final') begin(questionOf(event.at, event.data));
    if (event.type === 'message') {
      const current: ToldExchange = last ?? begin(null);
      current.answers.push(answerOf(event.at, event.data));
    }
  }
  return exchanges;
}

/**
 * The talk about each accepted solution, by the task's id: from the question that the interviewer asked unasked until the next
 * task is given, or until the interviewer speaks unasked of something else. What is asked in between is a question too.
 */
export function followUpTalks(events: readonly InterviewEvent[]): Map<string, Exchange[]> {
  const talks = new Map<string, Exchange[]>();
  /** The task whose solution was accepted last: a follow-up is about it, even when the next task came first. */
  let accepted: string | null = null;
  let isLate = false;
  let talk: Exchange[] | null = null;
  for (const event of events) {
    if (event.type === 'task') {
      talk = null;
      isLate = true;
    } else if (event.type === 'verdict' && isAccepted(event.data.verdict)) {
      accepted = event.data.taskId;
      isLate = false;
    } else if (event.type === 'final') {
      if (accepted !== null && isFollowUp(event.data)) {
        talk = talks.get(accepted) ?? [];
        talks.set(accepted, talk);
        // Behind a question that came after the next task, the talk is about that one.
      } else if (event.data.replyTo.length === 0 || isLate) talk = null;
      talk?.push({ question: questionOf(event.at, event.data), answers: [] });
    } else if (event.type === 'message') {
      talk?.at(-1)?.answers.push(answerOf(event.at, event.data));
    }
  }
  for (const [taskId, exchanges] of talks) talks.set(taskId, exchanges.filter(isAsking));
  return talks;
}

/**
 * What happened while each task was open, by its id: from its being given to the event that closed it or was accepted. Without
 * what the interviewer said then about something else.
 */
export function openTalks(events: readonly InterviewEvent[]): Map<string, InterviewEvent[]> {
  const talks = new Map<string, InterviewEvent[]>();
  let open: InterviewEvent[] | null = null;
  for (const event of events) {
    if (event.type === 'task') {
      open = [];
      talks.set(event.data.taskId, open);
    }
    if (event.type === 'final' && !isAboutOpenTask(event.data)) continue;
    open?.push(event);
    const isOver =
      (event.type === 'state' && event.data.outcome !== null) ||
      (event.type === 'verdict' && isAccepted(event.data.verdict));
    if (isOver) open = null;
  }
  return talks;
}

/** Acknowledging the end of the talk asks nothing; what was answered was a question all the same. */
function isAsking({ question, answers }: Exchange): boolean {
  return question.unasked || answers.length > 0 || question.text.includes('?');
}

/** Earlier interviews do not say on what the interviewer spoke unasked: it was a follow-up, or the greeting. */
function isFollowUp({ replyTo, occasion = 'follow_up' }: FinalData): boolean {
  return replyTo.length === 0 && occasion === 'follow_up';
}

const ABOUT_OPEN_TASKS: readonly FinalData['occasion'][] = [
  'task_given',
  'after_failed_check',
  'same_test_fails',
  'nothing_happens',
];

function isAboutOpenTask({ replyTo, occasion }: FinalData): boolean {
  return replyTo.length > 0 || ABOUT_OPEN_TASKS.includes(occasion);
}

function questionOf(at: number, { messageId, text, replyTo, degraded }: FinalData): Exchange['question'] {
  return { at, messageId, text, unasked: replyTo.length === 0, degraded };
}

function answerOf(at: number, { messageId, text }: { messageId: string; text: string }): Said {
  return { at, messageId, text };
}
