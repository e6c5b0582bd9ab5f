import { z } from 'zod';
import { AUDIT_ACTIONS, AUDIT_OBJECTS } from '../domain/audit.ts';
import { moment, pageQuery, timestamp } from './parts.ts';

const erasable = z.string().nullable();

const entry = z
  .strictObject({
    at: timestamp,
    by: z
      .union([
        z.strictObject({ user_id: erasable }),
        z.strictObject({ key_id: z.string() }),
        z.strictObject({ operator: z.literal(true) }),
      ])
      .meta({
        description: 'A member, whose id is null once they are erased, a key, or who runs the server',
      }),
    action: z.enum(AUDIT_ACTIONS),
    object: z.strictObject({ kind: z.enum(AUDIT_OBJECTS), id: erasable }).meta({
      description: 'Without an id: all of the organisation, or a user who is erased',
    }),
    detail: z.string().nullable().meta({ description: 'What it was changed to, such as the role' }),
    address: z.string().nullable().meta({ description: 'From where; null of operators and erased people' }),
  })
  .meta({ id: 'AuditEntry' });

export const auditQuery = z.strictObject({
  from: moment.optional().meta({ description: 'Included' }),
  to: moment.optional().meta({ description: 'Included' }),
  ...pageQuery,
});

export const auditAnswer = z.strictObject({ entries: z.array(entry), next_cursor: z.string().nullable() });
