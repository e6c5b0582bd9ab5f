import type { InterviewEvent } from '../domain/interview/events.ts';
import type { ChatMessage } from '../llm/llm.ts';
import { clip, type Fence, neutralise } from './untrusted.ts';

/** One line or message of the interview as a model reads it. */
export interface Turn {
  /** Number of the event that it tells of; 0 for the beginning. */
  seq: number;
  role: 'user' | 'assistant';
  text: string;
  /** Its short form, for when there is no room for the whole. */
  brief: string;
}

const BRIEF_CHARS = 160;

/**
 * What was said and what happened, oldest first. The messages in `replyTo` are left out (they stand in the last
 * turn), and so are those that came later and wait for a reply of their own.
 */
export function transcriptOf(
  events: readonly InterviewEvent[],
  {
    replyTo,
    fence,
    names,
    unanswered = false,
  }: {
    replyTo: readonly string[];
    fence: Fence;
    /** Names to tell messages by, by message id. */
    names?: ReadonlyMap<string, string>;
    /** True keeps messages that nobody has answered. */
    unanswered?: boolean;
  },
): Turn[] {
  const answered = new Set(events.flatMap((event) => (event.type === 'final' ? event.data.replyTo : [])));
  const turns: Turn[] = [fact(0, 'the interview began')];
  for (const event of events) {
    const { seq } = event;
    if (event.type === 'message') {
      const { messageId, text } = event.data;
      if (replyTo.includes(messageId) || !(unanswered || answered.has(messageId))) continue;
      const name = names?.get(messageId);
      const kind = name ? `message ${name}` : 'message';
      const brief = fence.wrap(kind, clip(text, BRIEF_CHARS));
      turns.push({ seq, role: 'user', text: fence.wrap(kind, text), brief });
    } else if (event.type === 'final') {
      // A model may have been talked into repeating what has power over a chat template.
      const text = neutralise(event.data.text);
      const brief = `The interviewer wrote:\n${fence.wrap('reply', clip(text, BRIEF_CHARS))}`;
      turns.push({ seq, role: 'assistant', text, brief });
    } else {
      const line = factOf(event, fence);
      if (line) turns.push(fact(seq, line));
    }
  }
  return turns;
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

function fact(seq: number, line: string): Turn {
  // A fence ends on a line of its own.
  const text = line.includes('\n') ? `Event: ${line}` : `Event: ${line}.`;
  return { seq, role: 'user', text, brief: text };
}

function factOf(event: InterviewEvent, fence: Fence): string | null {
  switch (event.type) {
    case 'task':
      return `task ${event.data.number} was issued: ${event.data.title}`;
    case 'run':
      return `run: ${event.data.verdict}, visible tests passed ${event.data.passed} of ${event.data.total}`;
    case 'verdict': {
      const { counted, attempt, verdict, passed, total } = event.data;
      return `check${counted ? `, attempt ${attempt}` : ''}: ${verdict}, tests passed ${passed} of ${total}`;
    }
    case 'hint':
      return `hint ${event.data.number} was given`;
    case 'extended':
      return `the time for the task was extended by ${event.data.seconds} s`;
    case 'credited':
      return `the connection was lost, and ${event.data.seconds} s were given back`;
    case 'feedback':
      // Written by a model about the candidate's code, so it is no word of the system's own.
      return `the reviewer wrote:\n${fence.wrap('review', event.data.summary)}`;
    case 'state':
      if (event.data.cause === 'deadline') return 'the time for the task is up';
      if (event.data.cause === 'give_up') return 'the candidate gave the task up';
      return event.data.state === 'finished' ? `the interview ended (${event.data.cause})` : null;
    default:
      return null;
  }
}
