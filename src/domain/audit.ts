/** What is noted of those who read and change what is other people's. */
export const AUDIT_ACTIONS = [
  'report.read',
  'resume.read',
  'recording.opened',
  'interviews.exported',
  'link.made',
  'link.revoked',
  'invitation.erased',
  'integrity.reviewed',
  'interview.decided',
  'organisation.renamed',
  'retention.changed',
  'member.invited',
  'member.joined',
  'member.removed',
  'role.changed',
  'key.made',
  'key.revoked',
  'webhook.made',
  'webhook.changed',
  'webhook.removed',
  'webhook.rotated',
  'ats.token_changed',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What an action is done to; without an id all that the organisation has of that kind, or a user who is erased. */
export const AUDIT_OBJECTS = ['interview', 'organisation', 'user', 'key', 'webhook', 'invitation'] as const;
export interface AuditObject {
  kind: (typeof AUDIT_OBJECTS)[number];
  id: string | null;
}
