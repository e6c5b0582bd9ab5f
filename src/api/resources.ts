import { ASHBY } from './ats/ashby-endpoints.ts';
import { ATS_CONNECTIONS } from './ats/connection-endpoints.ts';
import { GREENHOUSE } from './ats/greenhouse-endpoints.ts';
import { WORKABLE } from './ats/workable-endpoints.ts';
import { AUDIT } from './audit/endpoints.ts';
import { AUTH } from './auth/endpoints.ts';
import { FORMS } from './auth/form-endpoints.ts';
import { CHAT } from './chat/endpoints.ts';
import { CLIENT } from './client/endpoints.ts';
import { CODEC } from './codec/endpoints.ts';
import { DECISIONS } from './decisions/endpoints.ts';
import { DECLARATION } from './declaration/endpoints.ts';
import type { Endpoint } from './endpoint.ts';
import { INTEGRITY } from './integrity/endpoints.ts';
import { INTERVIEWS } from './interviews/endpoints.ts';
import { INVITATIONS } from './invitations/endpoints.ts';
import { MAIL } from './mail/endpoints.ts';
import { NOTICE } from './notice/endpoints.ts';
import { OPERATIONS } from './operations/endpoints.ts';
import { ORGANISATION } from './organisation/endpoints.ts';
import { PACKAGES } from './packages/endpoints.ts';
import { VIEWER } from './pages/viewer-endpoints.ts';
import { REPORT_LINKS, SHARED_REPORTS } from './report-links/endpoints.ts';
import { RESUME } from './resume/endpoints.ts';
import { TASKS } from './tasks/endpoints.ts';
import { TELEMETRY } from './telemetry/endpoints.ts';
import { UPLOADS } from './uploads/endpoints.ts';
import { USERS } from './users/endpoints.ts';
import { WEBHOOKS } from './webhooks/endpoints.ts';

/** Everything that can be called, in the order of the document. `app.ts` has the handlers, by the same names. */
export const RESOURCES = {
  auth: AUTH,
  declaration: DECLARATION,
  users: USERS,
  organisation: ORGANISATION,
  audit: AUDIT,
  notice: NOTICE,
  packages: PACKAGES,
  invitations: INVITATIONS,
  interviews: INTERVIEWS,
  reportLinks: REPORT_LINKS,
  tasks: TASKS,
  chat: CHAT,
  resume: RESUME,
  uploads: UPLOADS,
  telemetry: TELEMETRY,
  integrity: INTEGRITY,
  decisions: DECISIONS,
  webhooks: WEBHOOKS,
  atsConnections: ATS_CONNECTIONS,
  greenhouse: GREENHOUSE,
  workable: WORKABLE,
  ashby: ASHBY,
  operations: OPERATIONS,
  codec: CODEC,
  forms: FORMS,
  viewer: VIEWER,
  mail: MAIL,
  client: CLIENT,
  sharedReports: SHARED_REPORTS,
} as const;

export const ENDPOINTS: readonly Endpoint[] = Object.values(RESOURCES).flatMap((resource): Endpoint[] =>
  Object.values(resource),
);
