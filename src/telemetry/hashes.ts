import { contentHash } from '../content-hash.ts';
import type { Language } from '../domain/vocabulary.ts';
import type { SentEdit, TelemetryEvent } from './telemetry.ts';

/** Of what came under a number: the same content sent again has the same hash, however it is written. */
export function eventHash({ type, at, data }: Omit<TelemetryEvent, 'seq'>): string {
  return contentHash({ type, at, data });
}

export function editHash(edit: Omit<SentEdit, 'seq'>, language: Language): string {
  const { at, baseSha256, changes, selection, sha256 } = edit;
  return contentHash({ language, at, base_sha256: baseSha256, changes, selection, sha256 });
}
