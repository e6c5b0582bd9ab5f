import type { IntegrityDigest } from '../integrity/digest.ts';
import type { InterviewEvent } from './events.ts';
import type { InterviewPlan } from './interview.ts';

/** The histories of an interview's runs, and what can be had from them. */
export interface RecordedHistory {
  /** Where they were found. */
  source: 'Temporal' | 'store';
  runs: number;
  /** What the workflow returned; null when the last of its runs did not complete. */
  result: { reportSha256: string } | null;
  /** What the workflow was told of the telemetry, in order. */
  digests: IntegrityDigest[];
  /** Runs the workflow code of today over them; throws when it no longer fits. */
  replay(): Promise<Replay>;
}

/** What a replay hands to the store. */
export interface Replay {
  plan: InterviewPlan;
  events: InterviewEvent[];
}
