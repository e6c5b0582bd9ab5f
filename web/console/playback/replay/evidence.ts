import { serverTimes } from '../../../../src/domain/integrity/clock.ts';
import type { Edit } from '../../../../src/domain/integrity/evidence.ts';
import type { components } from '../../../api/schema.d.ts';

/** The schema has no word for a list whose first item is of another type than the others. */
export type StoredEdit = Omit<components['schemas']['StoredEdit'], 'changes'> & { changes: unknown[] };

/** As the rules of integrity read it; when it was, only its own client says so far. */
export function editOf({ changes, selection, sha256, language, seq, ...stored }: StoredEdit): Edit {
  return {
    clientId: stored.client_id,
    ...{ seq, language, sha256 },
    at: Date.parse(stored.at),
    receivedAt: Date.parse(stored.received_at),
    baseSha256: stored.base_sha256,
    changes: changes as Edit['changes'],
    selection: selection ?? null,
  };
}

/** When the edits were by the server's clock, of which the clients' say when they were by their own; each once. */
export function setTimes(tasks: readonly Edit[][]): void {
  const streams = tasks.flatMap((edits) => [...Map.groupBy(edits, ({ clientId }) => clientId).values()]);
  // A page has one clock, whatever it numbers apart.
  for (const own of Map.groupBy(streams, ([edit]) => edit?.clientId).values()) {
    for (const [place, times] of serverTimes(own).entries()) {
      for (const [index, edit] of (own[place] ?? []).entries()) edit.at = times[index] ?? edit.receivedAt;
    }
  }
}
