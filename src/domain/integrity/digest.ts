import type { TelemetryType } from '../vocabulary.ts';
import type { Severity } from './signal.ts';

/**
 * What the workflow hears of what the pages of an interview tell: how much came, and how the chain of batches stands, so that
 * its history knows what was stored. Advice to a person is made of the stored rows (`signals/`), never of this.
 */
export interface IntegrityDigest {
  /** Events stored, by type. */
  counts: Partial<Record<TelemetryType, number>>;
  /** The highest number of a client's telemetry; 0 without events. */
  lastSeq: number;
  /** Numbers that never arrived, and numbers that came again with other content. */
  missing: number;
  conflicts: number;
  /** Edits stored, and batches refused because there were too many. Older digests have neither. */
  edits?: number;
  refused?: number;
  /** Older digests have none. */
  chain?: ChainDigest;
  /** What older rules made of the events; empty since the signals are made of the stored rows. */
  signals: DigestSignal[];
  /** When what these signals count came, in order. Only older digests have them. */
  marks?: DigestMark[];
  /** The longest large pastes, in order of time. Only older digests have them. */
  pastes?: Paste[];
}

export interface ChainDigest {
  /** Batches, and SHA-256 of the last; '' without batches. */
  length: number;
  head: string;
  /** Batches since the digest before, as many as fit in between: number, and how its SHA-256 begins. */
  links: [number: number, sha256: string][];
}

interface DigestSignal {
  kind:
    | 'large_paste'
    | 'many_pastes'
    | 'devtools_opened'
    | 'left_page_often'
    | 'telemetry_gap'
    | 'telemetry_conflict'
    | 'too_much_telemetry';
  severity: Severity;
  count: number;
}

/** `count` of what a signal counts, the first at `at` by the server's clock: together where they are close or many. */
interface DigestMark {
  kind: DigestSignal['kind'];
  at: number;
  count: number;
}

/** Text that came from elsewhere: `at` by the server's clock, `length` in characters as the client counts them. */
interface Paste {
  at: number;
  length: number;
}

/** Whether one digest tells no less than the other: Signals may overtake each other. */
export function isLater(one: IntegrityDigest, other: IntegrityDigest): boolean {
  if (one.chain && other.chain) return one.chain.length >= other.chain.length;
  return one.lastSeq >= other.lastSeq;
}
