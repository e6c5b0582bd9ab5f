import { type Endpoint, interviewAccessOf } from '../../../src/api/endpoint.ts';
import type { Action } from '../../../src/api/policies.ts';

/** Every endpoint that is not about one interview, with who may call it. A new one is here, or guards an interview. */
export const OTHERS: Record<string, Endpoint['access']> = {
  register: 'anyone',
  enterAsGuest: 'anyone',
  signUpFirstAdmin: 'anyone',
  login: 'anyone',
  resetPassword: 'anyone',
  openInvitation: 'anyone',
  requestTime: 'anyone',
  acceptInvitation: 'anyone',
  getNotice: 'anyone',
  home: 'anyone',
  health: 'anyone',
  live: 'anyone',
  openapi: 'anyone',
  reportSchema: 'anyone',
  docs: 'anyone',
  document: 'anyone',
  signInPage: 'anyone',
  signIn: 'anyone',
  newPasswordPage: 'anyone',
  newPassword: 'anyone',
  newPasswordScript: 'anyone',
  viewer: 'anyone',
  viewerStart: 'anyone',
  viewerStyle: 'anyone',
  viewerScript: 'anyone',
  roomPage: 'anyone',
  consolePage: 'anyone',
  consoleView: 'anyone',
  myDataPage: 'anyone',
  firstAdminPage: 'anyone',
  invitationPage: 'anyone',
  joinPage: 'anyone',
  clientFile: 'anyone',
  sharedReport: 'anyone',
  stopMailPage: 'anyone',
  stopMail: 'anyone',
  metrics: 'operator',
  join: 'anyone',
  claimAccount: 'signed in',
  refreshToken: 'signed in',
  logout: 'signed in',
  changePassword: 'signed in',
  exportMe: 'signed in',
  eraseMe: 'signed in',
  me: 'signed in',
  declareMyself: 'signed in',
  startInterview: 'signed in',
  makeUpload: 'signed in',
  appendUpload: 'signed in',
  removeUpload: 'signed in',
  readUpload: 'signed in',
  listInterviews: { action: 'interview.list' },
  exportInterviews: { action: 'interview.list_all' },
  getOrganisation: { action: 'organisation.read' },
  renameOrganisation: { action: 'organisation.change' },
  listMembers: { action: 'organisation.read' },
  inviteMember: { action: 'organisation.change' },
  changeMember: { action: 'organisation.change' },
  removeMember: { action: 'organisation.change' },
  listKeys: { action: 'organisation.read' },
  makeKey: { action: 'key.change' },
  revokeKey: { action: 'key.change' },
  listAudit: { action: 'audit.read' },
  makeWebhook: { action: 'webhook.change' },
  listWebhooks: { action: 'webhook.read' },
  getWebhook: { action: 'webhook.read' },
  changeWebhook: { action: 'webhook.change' },
  removeWebhook: { action: 'webhook.change' },
  rotateWebhook: { action: 'webhook.change' },
  testWebhook: { action: 'webhook.change' },
  listDeliveries: { action: 'webhook.read' },
  replayDeliveries: { action: 'webhook.change' },
  listConnections: { action: 'ats.read' },
  setConnectionToken: { action: 'ats.change' },
  retryCallbacks: { action: 'ats.change' },
  listGreenhouseTests: { action: 'ats.order' },
  sendGreenhouseTest: { action: 'ats.order' },
  getGreenhouseStatus: { action: 'ats.order' },
  hearGreenhouseError: { action: 'ats.order' },
  listWorkableTests: { action: 'ats.order' },
  orderWorkableAssessment: { action: 'ats.order' },
  listAshbyTests: { action: 'ats.order' },
  startAshbyAssessment: { action: 'ats.order' },
  cancelAshbyAssessment: { action: 'ats.order' },
  makePackage: { action: 'package.change' },
  listPackages: { action: 'package.read' },
  getPackage: { action: 'package.read' },
  changePackage: { action: 'package.change' },
  archivePackage: { action: 'package.change' },
  tryPackage: { action: 'package.try' },
  invite: { action: 'invitation.write' },
  listInvitations: { action: 'invitation.read' },
  importInvitations: { action: 'invitation.write' },
  getInvitation: { action: 'invitation.read' },
  changeInvitation: { action: 'invitation.write' },
  cancelInvitation: { action: 'invitation.write' },
  renewInvitation: { action: 'invitation.write' },
  eraseInvitation: { action: 'invitation.write' },
  setRole: { action: 'user.set_role' },
  decodePayloads: { action: 'payload.read' },
  encodePayloads: { action: 'payload.read' },
};

/** What a finished interview still takes: asking for what is next, ending it again, the last of its telemetry, and what people say of it. */
export const READING: string[] = ['interview.read', 'interview.watch', 'integrity.read', 'report.links'];
export const AFTER_THE_END = [
  'finishInterview',
  'removeResume',
  'nextTask',
  'nextTaskByGet',
  'sendTelemetry',
  'sendEdits',
  'makeReportLink',
  'revokeReportLink',
  'reviewIntegrity',
  'appealIntegrity',
  'decide',
];

/**
 * Everybody who calls, by what they are to the interview, which is of `main`. Whoever takes it is `owner`, whatever else they are; those
 * elsewhere are of another organisation. Keys have one scope each, the one elsewhere all.
 */
export const CALLERS = [
  'owner',
  'interviewer who is owner',
  'candidate',
  'candidate who is invited',
  'interviewer',
  'admin',
  'interviewer elsewhere',
  'admin elsewhere',
  'key for packages',
  'key for invitations',
  'key for results',
  'key for webhooks',
  'key elsewhere',
] as const;
export type Caller = (typeof CALLERS)[number];

const OWNERS: readonly Caller[] = ['owner', 'interviewer who is owner'];
const COMPANY: readonly Caller[] = ['interviewer', 'admin'];
const RESULTS: readonly Caller[] = ['key for results'];
export const KEYS = CALLERS.filter((caller) => caller.startsWith('key'));
export const PEOPLE = CALLERS.filter((caller) => !caller.startsWith('key'));
/** What is done in the own organisation, those elsewhere do in theirs. */
const INTERVIEWERS: readonly Caller[] = ['interviewer who is owner', 'interviewer', 'interviewer elsewhere'];
const ADMINS: readonly Caller[] = ['admin', 'admin elsewhere'];
const READERS: readonly Caller[] = [...INTERVIEWERS, ...ADMINS, 'key for results', 'key elsewhere'];

/** What the contract says of each action that an endpoint guards. An endpoint with another one fails until it is here. */
const ALLOWED: Partial<Record<Action, readonly Caller[]>> = {
  'interview.read': [...OWNERS, ...COMPANY, ...RESULTS],
  'interview.watch': [...OWNERS, ...COMPANY],
  'interview.take': OWNERS,
  'interview.extend': COMPANY,
  'integrity.read': [...COMPANY, ...RESULTS],
  'integrity.review': COMPANY,
  'interview.decide': COMPANY,
  'report.links': [...COMPANY, ...RESULTS],
  'report.share': [...COMPANY, ...RESULTS],
  'interview.list': [...PEOPLE, 'key for results', 'key elsewhere'],
  'interview.list_all': READERS,
  'organisation.read': [...INTERVIEWERS, ...ADMINS],
  'organisation.change': ADMINS,
  'key.change': ADMINS,
  'audit.read': ADMINS,
  'webhook.read': [...INTERVIEWERS, ...ADMINS, 'key for webhooks', 'key elsewhere'],
  'webhook.change': [...ADMINS, 'key for webhooks', 'key elsewhere'],
  'package.read': [...INTERVIEWERS, ...ADMINS, 'key for packages', 'key elsewhere'],
  'package.change': [...ADMINS, 'key for packages', 'key elsewhere'],
  'package.try': [...INTERVIEWERS, ...ADMINS],
  'invitation.read': [...INTERVIEWERS, ...ADMINS, 'key for invitations', 'key elsewhere'],
  'invitation.write': [...INTERVIEWERS, ...ADMINS, 'key for invitations', 'key elsewhere'],
  // It takes three scopes, which of these keys one alone has.
  'ats.order': ['key elsewhere'],
  'ats.read': [...INTERVIEWERS, ...ADMINS],
  'ats.change': ADMINS,
  'user.set_role': ADMINS,
  'payload.read': ['admin'],
};

/** What a key for results may do with its own interviews it may ask for others' too, and finds none. */
export function refusalOf(endpoint: Endpoint, caller: Caller): 403 | 404 | null {
  const { access } = endpoint;
  const allowed = typeof access === 'object' ? ALLOWED[access.action] : PEOPLE;
  if (!allowed) throw new Error(`who may call ${endpoint.operationId} is not said here`);
  if (allowed.includes(caller)) return null;
  if (!interviewAccessOf(endpoint)) return 403;
  if (caller === 'key elsewhere') return allowed.includes('key for results') ? 404 : 403;
  return KEYS.includes(caller) || OWNERS.includes(caller) || COMPANY.includes(caller) ? 403 : 404;
}
