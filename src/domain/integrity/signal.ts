import type { EvidenceRef } from './evidence.ts';

/** What a person may want to look at. It never enters ability or a score, and none is a verdict. */
export interface Signal {
  kind: SignalKind;
  severity: Severity;
  /** Milliseconds since the epoch by the server's clock. */
  from: number;
  to: number;
  /** In the order of time, {@link MOST_EVIDENCE} at most: the first ones. */
  evidence: EvidenceRef[];
  /** Figures for the text that explains it: lengths in characters, shares from 0 to 1, durations in ms. */
  facts: Record<string, number | string | boolean>;
  /** Of times away that it counts each one, in the order of time, {@link MOST_EVIDENCE} at most. */
  departures?: { from: number; to: number }[];
}

export const SEVERITIES = ['info', 'notice', 'strong'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const MOST_EVIDENCE = 50;

export const SIGNAL_KINDS = [
  'paste',
  'focus_lost',
  'page_hidden',
  'devtools_opened',
  'fullscreen_left',
  'sudden_solution',
  'even_typing',
  'code_without_edits',
  'edits_misfit',
  'telemetry_gap',
  'telemetry_conflict',
  'two_devices',
  'address_changed',
  'agent_changed',
  'too_much_telemetry',
  'similar',
  'disconnect',
  'suppressed',
] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];
