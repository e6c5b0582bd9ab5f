import type { EditRow, Place, Receipt } from '../../telemetry/telemetry.ts';
import { iso } from './time.ts';

export function presentReceipt({ accepted, duplicates, conflicts, lastSeq, missing }: Receipt) {
  return { accepted, duplicates, conflicts, last_seq: lastSeq, missing };
}

export function presentEdit(row: EditRow) {
  const { seq, at, baseSha256, changes, selection, sha256, language, clientId, receivedAt } = row;
  return {
    seq,
    at: iso(at),
    base_sha256: baseSha256,
    changes,
    ...(selection && { selection }),
    sha256,
    language,
    client_id: clientId,
    received_at: iso(receivedAt),
  };
}

/** As {@link placeOf} reads it. */
export function presentPlace({ batch, position }: Place): string {
  return `${batch}.${position}`;
}

export function placeOf(after: string): Place {
  const [batch = 0, position = 0] = after.split('.').map(Number);
  return { batch, position };
}
