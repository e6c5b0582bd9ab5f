import type { Call } from '../../scripts/typing/recording.ts';
import type { Changes } from '../../src/domain/integrity/changes.ts';
import type { Language, TelemetryType } from '../../src/domain/vocabulary.ts';
import type { Batch, TelemetryData } from '../../src/telemetry/telemetry.ts';

/** Of the two calls that pages tell by. */
interface Body {
  client_id?: string;
  task_id: string;
  language: Language;
  events?: { seq: number; type: TelemetryType; at: string; data?: TelemetryData }[];
  batches?: { seq: number; at: string; base_sha256: string; changes: Changes; sha256: string }[];
}

/** A recorded call as the store is given it; null for calls that are no telemetry. */
export function batchOf({ path, received_at, from, body }: Call): Batch | null {
  const { client_id: clientId = '', task_id: taskId, language, events, batches } = body as unknown as Body;
  const around = { clientId, receivedAt: Date.parse(received_at), ...from };
  if (path === '/telemetry/anticheat' && events) {
    const told = events.map(({ seq, type, at, data = null }) => ({ seq, type, at: Date.parse(at), data }));
    return { ...around, store: 'telemetry', events: told };
  }
  if (path === '/telemetry/edits' && batches) {
    const edits = batches.map(({ seq, at, base_sha256: baseSha256, changes, sha256 }) => ({
      ...{ seq, at: Date.parse(at), baseSha256, changes, selection: null, sha256 },
    }));
    return { ...around, store: 'edits', taskId, language, edits };
  }
  return null;
}
