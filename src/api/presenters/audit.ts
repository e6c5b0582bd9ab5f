import type { AuditActor, AuditEntry } from '../../records/audit.ts';
import { iso } from './time.ts';

export function presentAuditEntry({ at, by, action, object, detail, address }: AuditEntry) {
  return { at: iso(at), by: presentActor(by), action, object, detail, address };
}

function presentActor(by: AuditActor) {
  switch (by.kind) {
    case 'user':
      return { user_id: by.id };
    case 'key':
      return { key_id: by.id ?? '' };
    case 'operator':
      return { operator: true as const };
  }
}
