import type { InterviewEvent } from '../domain/interview/events.ts';
import type { Locale } from '../domain/vocabulary.ts';
import type { ChatMessage } from '../llm/llm.ts';
import type { FactWords } from './fact-kinds.ts';
import { FACT_WORDS } from './fact-words.ts';
import { describeFollowUps, describeTask } from './task-text.ts';
import { clip, type Fence, neutralise } from './untrusted.ts';
import { type PartSizes, type TaskText, USUAL_SIZES } from './work.ts';

/** One line or message of the interview as a model reads it. */
export interface Turn {
  /** Number of the event with which it came; 0 for the beginning. They never fall from one turn to the next. */
  seq: number;
  role: 'user' | 'assistant';
  text: string;
  /** Its short form, for when there is no room for the whole. */
  brief: string;
}

const BRIEF_CHARS = 160;

/** What the lines of a transcript say beside what the events do. */
export interface Telling {
  fence: Fence;
  locale: Locale;
  /** What the bank says of tasks, by their ids; of others their titles are told. */
  tasks?: ReadonlyMap<string, TaskText>;
  /** The task to tell with its statement: of earlier ones the title will do. */
  whole?: string | null;
  sizes?: PartSizes;
}

/**
 * What was said and what happened, oldest first. It only grows: a turn that was told once is told the same, in the same place,
 * ever after. So a message stands before the reply that answers it, and one that nobody has answered is left out.
 */
export function transcriptOf(
  events: readonly InterviewEvent[],
  {
    names,
    unanswered = false,
    ...telling
  }: Telling & {
    /** Names to tell messages by, by message id. */
    names?: ReadonlyMap<string, string>;
    /** True keeps messages that nobody has answered, where they came. */
    unanswered?: boolean;
  },
): Turn[] {
  const { fence, locale } = telling;
  const words = FACT_WORDS[locale];
  const answered = new Set(events.flatMap((event) => (event.type === 'final' ? event.data.replyTo : [])));
  const waiting = new Map<string, string>();
  const said = (seq: number, messageId: string, text: string): Turn => {
    const name = names?.get(messageId);
    return messageTurn(seq, { messageId, text }, { fence, kind: name ? `message ${name}` : 'message' });
  };
  const turns: Turn[] = [fact(0, words.began, words)];
  let taskId = '';
  for (const event of events) {
    const { seq } = event;
    if (event.type === 'task') taskId = event.data.taskId;
    if (event.type === 'message') {
      const { messageId, text } = event.data;
      if (answered.has(messageId)) waiting.set(messageId, text);
      else if (unanswered) turns.push(said(seq, messageId, text));
    } else if (event.type === 'final') {
      // The greeting is ours, and its length would be paid for with every reply.
      if (turns.length === 1 && event.data.replyTo.length === 0) continue;
      for (const messageId of event.data.replyTo) {
        const text = waiting.get(messageId);
        if (text !== undefined) turns.push(said(seq, messageId, text));
      }
      // A model may have been talked into repeating what has power over a chat template.
      const text = neutralise(event.data.text);
      const brief = `${words.wrote}\n${fence.wrap('reply', clip(text, BRIEF_CHARS))}`;
      turns.push({ seq, role: 'assistant', text, brief });
    } else {
      turns.push(...happened(event, telling, telling.tasks?.get(taskId) ?? null));
    }
  }
  return turns;
}

/** A message of the candidate, the same bytes whether it waits for an answer or has one. */
export function messageTurn(
  seq: number,
  { messageId, text }: { messageId: string; text: string },
  { fence, kind = 'message' }: { fence: Fence; kind?: string },
): Turn {
  return {
    seq,
    role: 'user',
    text: fence.wrap(kind, text, messageId),
    brief: fence.wrap(kind, clip(text, BRIEF_CHARS), messageId),
  };
}

/** Turns as messages: one role never speaks twice in a row, which some chat templates refuse. */
export function messagesOf(turns: readonly Pick<Turn, 'role' | 'text'>[]): ChatMessage[] {
  const messages: ChatMessage[] = [];
  for (const { role, text } of turns) {
    const last = messages.at(-1);
    if (last?.role === role) last.content += `\n\n${text}`;
    else messages.push({ role, content: text });
  }
  return messages;
}

function fact(seq: number, line: string, { event }: FactWords, more = ''): Turn {
  // Texts of ours that end by themselves, and fences on lines of their own, get no stop.
  const brief = `${event}: ${line}${/[.?!>]$/.test(line) ? '' : '.'}`;
  return { seq, role: 'user', text: more === '' ? brief : `${brief}\n${more}`, brief };
}

/** `task` is the one that the event is about. */
function happened(event: InterviewEvent, telling: Telling, task: TaskText | null): Turn[] {
  const { locale, fence, sizes = USUAL_SIZES } = telling;
  const words = FACT_WORDS[locale];
  const told = (line: string, more = '') => [fact(event.seq, line, words, more)];
  switch (event.type) {
    case 'task': {
      const { number, title } = event.data;
      const isWhole = task !== null && event.data.taskId === telling.whole;
      const text = isWhole ? describeTask(event.data, task, { locale, sizes }) : '';
      return told(words.taskGiven(number, title), text);
    }
    case 'run': {
      const { judged, passed, total } = event.data;
      const verdict = words.verdicts[event.data.verdict];
      return told(judged === false ? words.ownRun(verdict) : words.run(verdict, passed, total));
    }
    case 'verdict': {
      const { counted, attempt, verdict, passed, total } = event.data;
      return told(words.check(counted ? attempt : null, words.verdicts[verdict], passed, total));
    }
    case 'hint':
      return told(words.hintGiven(event.data.number, event.data.text));
    case 'extended':
      return told(words.extended(event.data.seconds));
    case 'credited':
      return told(words.credited(event.data.seconds));
    case 'feedback':
      // Written by a model about the candidate's code, so it is no word of the system's own.
      return told(`${words.reviewed}:\n${fence.wrap('review', event.data.summary, event.data.submissionId)}`);
    case 'state': {
      const { state, cause, outcome } = event.data;
      const ended = state === 'finished' ? told(words.ended) : [];
      if (outcome === null) return cause === 'deadline' ? told(words.timeUp) : ended;
      // What a good answer says is told once there is nothing left to give away.
      const isWhole = task !== null && task === telling.tasks?.get(telling.whole ?? '');
      const questions = outcome === 'solved' && isWhole ? describeFollowUps(task, locale) : '';
      return [...told(words.closed(words.outcomes[outcome]), questions), ...ended];
    }
    default:
      return [];
  }
}
