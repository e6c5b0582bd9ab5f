import type { FeedItem } from '../../session/session.ts';
import type { RoomTexts } from '../../texts/en/room.ts';

export interface Sentence {
  text: string;
  /** `mark`: a part of the talk begins with it. */
  tone: 'plain' | 'good' | 'bad' | 'mark';
}

/** What happened, in a line; null for what is said otherwise or shown elsewhere. */
export function sentenceOf(item: FeedItem, { events, length }: RoomTexts): Sentence | null {
  switch (item.kind) {
    case 'task':
      return { text: events.task(item.number, item.title), tone: 'mark' };
    case 'run':
      return plain(runSentence(item, events));
    case 'verdict':
      return verdictSentence(item, events);
    case 'feedback':
      return plain(`${events.feedback}: ${item.summary}`);
    case 'hint':
      return plain(events.hint(item.number));
    case 'extended':
      return { text: `${events.extended(length(item.seconds))}. ${item.reason}`, tone: 'good' };
    case 'credited':
      return { text: events.credited(length(item.seconds)), tone: 'good' };
    case 'time_left':
      return { text: events.timeLeft(length(Math.round(item.remaining_ms / 1_000))), tone: 'mark' };
    case 'state':
      return item.outcome && plain(events.closed(item.taskNumber, item.outcome));
    case 'error':
      return { text: item.message, tone: 'bad' };
    case 'notice':
      return plain(events.notice);
    case 'problem':
      return plain(events.problem);
    case 'finished':
      return { text: events.finished, tone: 'mark' };
    default:
      return null;
  }
}

function plain(text: string): Sentence {
  return { text, tone: 'plain' };
}

function runSentence(
  { verdict, judged, passed, total }: FeedItem & { kind: 'run' },
  events: RoomTexts['events'],
): string {
  if (verdict === 'cancelled') return events.cancelled;
  if (!judged) return events.ownRun;
  // What does not compile has run on no test.
  return total === 0 ? events.runEnded(verdict) : events.run(passed, total);
}

function verdictSentence(item: FeedItem & { kind: 'verdict' }, events: RoomTexts['events']): Sentence {
  const { attempt, verdict, passed, total } = item;
  const text = item.automatic ? events.automatic(verdict) : events.verdict(attempt, verdict, passed, total);
  return { text, tone: verdict === 'accepted' ? 'good' : 'plain' };
}
