import type { FeedItem } from '../../session/session.ts';
import type { Outcome } from '../../session/wire.ts';

export interface TaskEnding {
  number: number;
  title: string;
  /** Null where the events do not say. */
  outcome: Outcome | null;
}

/** How each task ended, in their order. */
export function taskEndings(items: readonly FeedItem[]): TaskEnding[] {
  const endings = new Map<number, TaskEnding>();
  for (const item of items) {
    if (item.kind === 'task')
      endings.set(item.number, { number: item.number, title: item.title, outcome: null });
    const known = item.kind === 'state' && endings.get(item.taskNumber);
    if (known && item.outcome) endings.set(item.taskNumber, { ...known, outcome: item.outcome });
  }
  return [...endings.values()];
}
