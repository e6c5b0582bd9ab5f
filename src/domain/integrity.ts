import type { TelemetryType } from './vocabulary.ts';

/** What the telemetry of an interview amounts to. Advice to a person: it never enters ability or a score. */
export interface IntegrityDigest {
  /** Events stored, by type. */
  counts: Partial<Record<TelemetryType, number>>;
  /** Last number the client gave; 0 without events. */
  lastSeq: number;
  /** Numbers that never arrived and numbers that came twice with other content. */
  missing: number;
  conflicts: number;
  signals: IntegritySignal[];
}

export interface IntegritySignal {
  kind:
    | 'large_paste'
    | 'many_pastes'
    | 'devtools_opened'
    | 'left_page_often'
    | 'telemetry_gap'
    | 'telemetry_conflict';
  severity: 'info' | 'notice' | 'strong';
  count: number;
}
