import { createHash } from 'node:crypto';
import type { TelemetryEvent } from './telemetry.ts';

/** SHA-256 (hex) over all that the client said, as JSON with sorted keys: the order of keys is no difference. */
export function contentHash({ type, at, data }: TelemetryEvent): string {
  const entries = Object.entries(data ?? {}).filter(([, value]) => value !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([type, at, data && entries]))
    .digest('hex');
}
