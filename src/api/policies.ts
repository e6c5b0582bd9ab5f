import { MAIN_ORGANISATION } from '../domain/organisations.ts';
import { type Role, SCOPES, type Scope } from '../domain/vocabulary.ts';
import type { InterviewRecord, InterviewRecords } from '../records/records.ts';
import type { Viewer } from './context.ts';
import { forbidden, notFound } from './errors.ts';
import { PROBLEMS } from './texts/problems.ts';

/**
 * What somebody is to a thing: whoever takes the interview; whoever has accepted an invitation to the package; of the organisation that
 * it belongs to; and of `main`, which runs the installation, where it is of `main`.
 */
type Relation = 'owner' | 'invited' | 'member' | 'operator';

/** A role of a person, or what a key must be for. */
type Holder = Role | Scope;

const ANYBODY: readonly Holder[] = ['candidate', 'interviewer', 'admin'];
const COMPANY: readonly Holder[] = ['interviewer', 'admin'];
const ADMINS: readonly Holder[] = ['admin'];
const READERS: readonly Holder[] = [...COMPANY, 'results'];

/** Who may do what: for each action the roles and scopes, by what they are to the thing that it is done to. */
const MAY = {
  'interview.read': { owner: ANYBODY, member: READERS },
  'interview.watch': { owner: ANYBODY, member: COMPANY },
  'interview.take': { owner: ANYBODY },
  'recording.make': { owner: ANYBODY },
  'recording.read': { owner: ANYBODY, member: COMPANY },
  'interview.extend': { member: COMPANY },
  'interview.list': { member: [...ANYBODY, 'results'] },
  'interview.list_all': { member: READERS },
  'interview.candidate': { member: READERS },
  'interview.workflow': { operator: ADMINS },
  'integrity.read': { member: READERS },
  'integrity.review': { member: COMPANY },
  'interview.decide': { member: COMPANY },
  'report.links': { member: READERS },
  'report.share': { member: READERS },
  'report.signals': { member: READERS },
  'organisation.read': { member: COMPANY },
  'organisation.change': { member: ADMINS },
  'key.change': { member: ADMINS },
  'audit.read': { member: ADMINS },
  'webhook.read': { member: [...COMPANY, 'webhooks'] },
  'webhook.change': { member: [...ADMINS, 'webhooks'] },
  'package.read': { member: [...COMPANY, 'packages'] },
  'package.change': { member: [...ADMINS, 'packages'] },
  'package.try': { member: COMPANY },
  'package.practise': { invited: ['candidate'] },
  'invitation.read': { member: [...COMPANY, 'invitations'] },
  'invitation.write': { member: [...COMPANY, 'invitations'] },
  // A system's key lists packages, invites, and reads results: it needs all three.
  'ats.order': { member: ['packages', 'invitations', 'results'] },
  'ats.read': { member: COMPANY },
  'ats.change': { member: ADMINS },
  'user.set_role': { member: ADMINS },
  'payload.read': { operator: ADMINS },
} as const satisfies Record<string, Partial<Record<Relation, readonly Holder[]>>>;

export type Action = keyof typeof MAY;

/** Of these a key needs every scope that is named, not one of them. */
const NEEDS_ALL: ReadonlySet<Action> = new Set(['ats.order']);

/** Whoever acts, as far as it matters for what they may. */
interface Actor {
  id: string;
  role: Viewer['role'];
  organisationId: string;
  /** Of a key. */
  scopes?: readonly Scope[];
}

/** Whose something is. */
export interface Thing {
  organisationId: string;
  /** Of an interview: who takes it. */
  candidateId?: string;
  /** Of a package: who was invited to it. */
  invitedId?: string;
}

/** Where no thing is named, it is the actor's own organisation. */
export function may(actor: Actor, action: Action, thing: Thing = actor): boolean {
  const holders: Partial<Record<Relation, readonly Holder[]>> = MAY[action];
  const own: readonly Holder[] = actor.role === 'key' ? (actor.scopes ?? []) : [actor.role];
  const isHeld = (holder: Holder) => own.includes(holder);
  return relationsTo(thing, actor).some((relation) => {
    const named = holders[relation] ?? [];
    return NEEDS_ALL.has(action) ? named.length > 0 && named.every(isHeld) : named.some(isHeld);
  });
}

/** None: a stranger, who may not even know of it. */
function relationsTo({ organisationId, candidateId, invitedId }: Thing, actor: Actor): Relation[] {
  // Of their own interview people are candidates, whatever else they are.
  if (actor.id === candidateId) return ['owner'];
  if (actor.organisationId !== organisationId) return [];
  if (actor.id === invitedId) return ['invited'];
  return organisationId === MAIN_ORGANISATION ? ['member', 'operator'] : ['member'];
}

/** Whether some key may do that. */
export function isForKeys(action: Action): boolean {
  const holders: readonly Holder[] = Object.values(MAY[action]).flat();
  return SCOPES.some((scope) => holders.includes(scope));
}

export function requireMay(viewer: Viewer, action: Action): void {
  if (!may(viewer, action))
    throw forbidden(viewer.role === 'key' ? PROBLEMS.scopeForbids : PROBLEMS.roleForbids);
}

/**
 * The interview, when the viewer may do that with it; 404 when they may not even know of it, else 403, which a key that may do that with none
 * gets whatever there is.
 */
export async function interviewFor(
  interviews: Pick<InterviewRecords, 'find'>,
  { viewer, id, action }: { viewer: Viewer; id: string | undefined; action: Action },
): Promise<InterviewRecord> {
  if (viewer.role === 'key') requireMay(viewer, action);
  const interview = id !== undefined ? await interviews.find(id) : null;
  if (!interview || !may(viewer, 'interview.read', interview)) throw notFound(PROBLEMS.noSuchInterview);
  if (!may(viewer, action, interview)) throw forbidden(PROBLEMS.roleForbidsHere);
  return interview;
}
