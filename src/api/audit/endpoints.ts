import { auditAnswer, auditQuery } from '../../contract/audit.ts';
import { declare, json } from '../endpoint.ts';

export const AUDIT = declare('Organisation', {
  listAudit: {
    method: 'get',
    path: '/audit',
    summary: 'Who read and changed what, when and from where; admins only',
    description:
      "Every reading and export of another person's report, and changes of roles, keys and what people decide, the latest first. Kept as long as reports.",
    access: { action: 'audit.read' },
    query: auditQuery,
    answers: { 200: json('One page', auditAnswer) },
  },
});
