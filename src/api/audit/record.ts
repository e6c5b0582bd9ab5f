import { randomUUID } from 'node:crypto';
import type { AuditAction, AuditObject } from '../../domain/audit.ts';
import type { Records } from '../../records/records.ts';
import type { State, Viewer } from '../context.ts';

/** What a call is about to read, or has changed. */
export interface Doing {
  action: AuditAction;
  object: AuditObject;
  /** No text of people. */
  detail?: string;
}

/**
 * Notes who does something in their organisation, and from where. Readings are noted before they are answered: where that cannot be, nothing is
 * read.
 */
export async function recordAudit(
  { records, clock }: { records: Pick<Records, 'audit'>; clock: () => number },
  { viewer, caller }: Pick<State, 'caller'> & { viewer: Pick<Viewer, 'id' | 'organisationId' | 'role'> },
  { action, object, detail }: Doing,
): Promise<void> {
  await records.audit.add({
    id: randomUUID(),
    organisationId: viewer.organisationId,
    at: clock(),
    by: { kind: viewer.role === 'key' ? 'key' : 'user', id: viewer.id },
    action,
    object,
    detail: detail ?? null,
    address: caller.address,
  });
}
