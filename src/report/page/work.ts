import type { TimelineEntry } from '../../contract/report.ts';

/** Who is at work: `evaluation` stands for tests and review, `nobody` for the time in which no task is open. */
export type AtWork = 'candidate' | 'evaluation' | 'interviewer' | 'nobody';

/** From one time since the start to another, ms. */
export interface Stretch {
  from: number;
  to: number;
  who: AtWork;
}

/**
 * The interview as stretches of work, without gaps, up to its end. A candidate with an open task works on it, also after
 * a check that failed and while the interviewer answers.
 */
export function stretchesOf(timeline: readonly TimelineEntry[], end: number): Stretch[] {
  const stretches: Stretch[] = [];
  let [isOpen, isChecked, isAsked] = [false, false, false];
  let from = 0;
  let who: AtWork = 'nobody';
  const close = (to: number) => {
    if (to > from) stretches.push({ from, to, who });
    from = Math.max(from, to);
  };
  for (const entry of timeline) {
    if (entry.kind === 'message') isAsked = true;
    if (entry.kind === 'reply' && !entry.unasked) isAsked = false;
    if (entry.kind === 'state') {
      if (entry.state === 'finished') end = Math.min(end, entry.at_ms);
      isChecked = entry.state === 'evaluating';
      isOpen = isChecked || entry.state === 'awaiting_solution';
      if (entry.state === 'feedback_ready') isOpen = entry.outcome === null;
    }
    const next = isChecked ? 'evaluation' : isOpen ? 'candidate' : isAsked ? 'interviewer' : 'nobody';
    if (next === who) continue;
    close(Math.min(entry.at_ms, end));
    who = next;
  }
  close(end);
  return stretches;
}
