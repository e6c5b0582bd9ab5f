import type { LiveEvent } from './bus.ts';

/** The replies of one interview that are being written, with their text so far. */
export interface RunningReplies {
  /**
   * Takes an event into account. False for one that tells nothing new: from an attempt that a higher one replaced,
   * or a delta that was already told.
   */
  take(event: LiveEvent): boolean;
  /** What a reply has come to elsewhere, as far as it is more than is known here: events that tell of the rest. */
  catchUp(reply: ReplySoFar): LiveEvent[];
  /** For those who join now: a `typing` for each reply, and a `delta` with its text where there is one. */
  soFar(): LiveEvent[];
  size(): number;
}

/** How far a reply is: `index` of its last delta, -1 before the first. */
export interface ReplySoFar {
  replyId: string;
  attempt: number;
  index: number;
  text: string;
}

interface RunningReply {
  attempt: number;
  /** Of the last delta; -1 before the first. */
  index: number;
  text: string;
}

export function createRunningReplies(): RunningReplies {
  const replies = new Map<string, RunningReply>();

  /** The reply at this attempt, with an empty text when the attempt is new; null when it is an old one. */
  function atAttempt(replyId: string, attempt: number): RunningReply | null {
    const current = replies.get(replyId);
    if (current && current.attempt > attempt) return null;
    if (current?.attempt === attempt) return current;
    const fresh = { attempt, index: -1, text: '' };
    replies.set(replyId, fresh);
    return fresh;
  }

  return {
    take(event) {
      switch (event.type) {
        case 'stored':
        case 'replaced':
        case 'progress':
        case 'transcribing':
        case 'room':
        case 'connection':
          return true;
        case 'settled':
          replies.delete(event.replyId);
          return true;
        case 'typing':
          return atAttempt(event.replyId, event.attempt) !== null;
        case 'delta': {
          const reply = atAttempt(event.replyId, event.attempt);
          if (!reply || event.index <= reply.index) return false;
          reply.index = event.index;
          reply.text += event.text;
          return true;
        }
      }
    },

    catchUp({ replyId, attempt, index, text }) {
      const known = replies.get(replyId);
      const isNew = !known || known.attempt < attempt;
      if (!isNew && (known.attempt > attempt || known.index >= index)) return [];
      const rest = isNew ? text : text.slice(known.text.length);
      replies.set(replyId, { attempt, index, text });
      return [
        ...(isNew ? [{ type: 'typing', replyId, attempt } as const] : []),
        ...(rest === '' ? [] : [{ type: 'delta', replyId, attempt, index, text: rest } as const]),
      ];
    },

    soFar() {
      return [...replies].flatMap(([replyId, { attempt, index, text }]): LiveEvent[] => {
        const typing: LiveEvent = { type: 'typing', replyId, attempt };
        return text === '' ? [typing] : [typing, { type: 'delta', replyId, attempt, index, text }];
      });
    },

    size: () => replies.size,
  };
}
