import type { TelemetryReceipt } from '../../telemetry/telemetry.ts';

export function presentReceipt({ accepted, duplicates, conflicts, lastSeq, missing }: TelemetryReceipt) {
  return { accepted, duplicates, conflicts, last_seq: lastSeq, missing };
}
