import type { IntegrityDigest } from '../integrity/digest.ts';
import type { InterviewEvent } from './events.ts';
import type { InterviewPlan } from './interview.ts';

/** The histories of an interview's runs, and what can be had from them. */
export interface RecordedHistory {
  /** Where they were found. */
  source: 'Temporal' | 'store';
  runs: number;
  /** The last of them goes on in one whose history is not there: it is still open, and nobody could be asked for it. */
  goesOn: boolean;
  /** What the first run that ended with a report returned or carried on; null when none has. */
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
