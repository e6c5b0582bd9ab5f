import type { ReportAnswer, TimelineEntry } from '../../contract/report.ts';

type Signal = NonNullable<ReportAnswer['signals']>[number];

/** A signal at its moment, among what happened. */
interface SignalEntry {
  at_ms: number;
  /** The last task that was given before it. */
  task: number | null;
  kind: 'signal';
  signal: Signal['kind'];
  severity: Signal['severity'];
}

export type PageEntry = TimelineEntry | SignalEntry;

/** What happened, and what a person should look at, in the order of time. Signals stand beside the report, not in its timeline. */
export function entriesOf({ timeline, signals, started_at }: ReportAnswer): PageEntry[] {
  const entries = (signals ?? []).map(({ kind, severity, from }): SignalEntry => {
    const at_ms = Math.max(0, Date.parse(from) - Date.parse(started_at));
    const task = timeline.findLast((entry) => entry.at_ms <= at_ms)?.task ?? null;
    return { at_ms, task, kind: 'signal', signal: kind, severity };
  });
  return [...timeline, ...entries].sort((a, b) => a.at_ms - b.at_ms);
}
