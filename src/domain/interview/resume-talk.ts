import type { InterviewEvent } from './events.ts';

/**
 * What happened without the talk about the résumé: the interviewer's question, what the candidate wrote until something else came, and
 * the answer to that. A résumé gives something to talk about; nobody is judged by it.
 */
export function withoutResumeTalk(events: readonly InterviewEvent[]): InterviewEvent[] {
  const left = new Set<string>();
  let isOpen = false;
  return events.filter((event) => {
    switch (event.type) {
      case 'final': {
        const { occasion, replyTo } = event.data;
        const isAnswer = replyTo.length > 0 && replyTo.every((id) => left.has(id));
        isOpen = occasion === 'resume';
        return !isOpen && !isAnswer;
      }
      case 'task':
        isOpen = false;
        return true;
      case 'message':
        if (isOpen) left.add(event.data.messageId);
        return !isOpen;
      default:
        return true;
    }
  });
}
