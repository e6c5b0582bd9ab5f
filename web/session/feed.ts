import type { Feed, FeedItem, Reply, Transcribing } from './session.ts';
import type { LiveEvent, StoredEvent, StreamEvent } from './wire.ts';

export const EMPTY_FEED: Feed = {
  items: [],
  replies: [],
  unanswered: [],
  progress: null,
  transcribing: null,
  seq: 0,
};

/**
 * The feed with these events behind it. Each event costs the same however long the feed is, but for one copy of the list a
 * batch. An event that the feed has already is left out.
 */
export function fold(feed: Feed, events: readonly StreamEvent[]): Feed {
  const fresh: FeedItem[] = [];
  let { replies, unanswered, progress, transcribing, seq } = feed;
  for (const event of events) {
    if (event.seq === undefined) {
      replies = withLive(replies, event);
      if (event.type === 'progress') progress = progressOf(event.data);
      if (event.type === 'transcribing') transcribing = transcribingOf(event.data);
      continue;
    }
    if (event.seq <= seq) continue;
    seq = event.seq;
    const item = itemOf(event);
    if (item) fresh.push(item);
    if (event.type === 'message') unanswered = [...unanswered, event.data.message_id];
    if (event.type === 'final') {
      const { reply_id, reply_to } = event.data;
      replies = replies.filter(({ replyId }) => replyId !== reply_id);
      unanswered = unanswered.filter((id) => !reply_to.includes(id));
    }
    if (event.type === 'run' || event.type === 'verdict') progress = null;
  }
  const items = fresh.length === 0 ? feed.items : [...feed.items, ...fresh];
  return { items, replies, unanswered, progress, transcribing, seq };
}

/** The feed as it was before the event of this number, without what is only live. */
export function rewound(feed: Feed, from: number): Feed {
  const items = feed.items.filter(({ seq }) => seq < from);
  const answered = new Set(items.flatMap((item) => (item.kind === 'reply' ? item.replyTo : [])));
  const messages = items.flatMap((item) => (item.kind === 'message' ? item.messageId : []));
  const unanswered = messages.filter((id) => !answered.has(id));
  const live = { replies: [], progress: null, transcribing: null };
  return { items, unanswered, ...live, seq: Math.min(feed.seq, from - 1) };
}

/** Replies with a live event in them. `typing` starts a text anew: after a reconnect the server sends it and the text so far. */
function withLive(replies: readonly Reply[], event: LiveEvent): readonly Reply[] {
  if (event.type !== 'typing' && event.type !== 'delta') return replies;
  const { reply_id: replyId, attempt } = event.data;
  const known = replies.find((reply) => reply.replyId === replyId);
  if (known && attempt < known.attempt) return replies;
  const before = event.type === 'delta' && known?.attempt === attempt ? known.text : '';
  const reply = { replyId, attempt, text: event.type === 'delta' ? before + event.data.text : '' };
  if (!known) return [...replies, reply];
  return replies.map((other) => (other === known ? reply : other));
}

function progressOf(data: { run_id?: string; submission_id?: string; done: number; total: number }) {
  return { id: data.run_id ?? data.submission_id ?? '', done: data.done, total: data.total };
}

function transcribingOf(data: {
  upload_id: string;
  elapsed_ms: number;
  duration_ms: number | null;
}): Transcribing {
  return { uploadId: data.upload_id, elapsedMs: data.elapsed_ms, durationMs: data.duration_ms };
}

/** Null for an event that has nothing to show, also for one of a kind that this page does not know yet. */
function itemOf(event: StoredEvent): FeedItem | null {
  const { seq } = event;
  switch (event.type) {
    case 'message': {
      const { message_id: messageId, text, voice } = event.data;
      const spoken = voice && { upload_id: voice.upload_id, edited: voice.edited };
      return { seq, kind: 'message', messageId, text, ...(spoken && { voice: spoken }) };
    }
    case 'answer_recorded': {
      const { upload_id: uploadId, message_id: answers, duration_ms: durationMs } = event.data;
      return { seq, kind: 'answer', uploadId, answers, durationMs };
    }
    case 'final': {
      const { message_id: messageId, reply_id: replyId, reply_to: replyTo, text, degraded } = event.data;
      return { seq, kind: 'reply', messageId, replyId, replyTo, text, degraded };
    }
    case 'state': {
      const { state, task_number: taskNumber, cause, outcome } = event.data;
      return { seq, kind: 'state', state, taskNumber, cause, outcome };
    }
    case 'task':
      return { seq, kind: 'task', ...event.data };
    case 'run':
      return { seq, kind: 'run', ...event.data };
    case 'verdict':
      return { seq, kind: 'verdict', ...event.data };
    case 'feedback':
      return { seq, kind: 'feedback', ...event.data };
    case 'hint':
      return { seq, kind: 'hint', ...event.data };
    case 'extended':
      return { seq, kind: 'extended', ...event.data };
    case 'credited':
      return { seq, kind: 'credited', ...event.data };
    case 'time_left':
      return { seq, kind: 'time_left', ...event.data };
    case 'error':
      return { seq, kind: 'error', ...event.data };
    case 'notice_acknowledged':
      return { seq, kind: 'notice', ...event.data };
    case 'problem_reported':
      return { seq, kind: 'problem', ...event.data };
    case 'finished':
      return { seq, kind: 'finished', reportUrl: event.data.report_url };
    default:
      return null;
  }
}
