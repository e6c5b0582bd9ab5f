import { MAIN_ORGANISATION } from '../domain/organisations.ts';
import type { Role } from '../domain/vocabulary.ts';
import type { InterviewRecord, InterviewRecords } from '../records/records.ts';
import type { Viewer } from './context.ts';
import { forbidden, notFound } from './errors.ts';
import { PROBLEMS } from './texts/problems.ts';

/**
 * What somebody is to a thing: whoever takes the interview; of the organisation that it belongs to; and of `main`, which runs the
 * installation, where it is of `main`.
 */
type Relation = 'owner' | 'member' | 'operator';

const ANYBODY: readonly Role[] = ['candidate', 'interviewer', 'admin'];
const COMPANY: readonly Role[] = ['interviewer', 'admin'];
const ADMINS: readonly Role[] = ['admin'];

/** Who may do what: for each action the roles, by what they are to the thing that it is done to. */
const MAY = {
  'interview.read': { owner: ANYBODY, member: COMPANY },
  'interview.take': { owner: ANYBODY },
  'interview.extend': { member: COMPANY },
  'interview.list_all': { member: COMPANY },
  'interview.candidate': { member: COMPANY },
  'interview.workflow': { operator: ADMINS },
  'integrity.read': { member: COMPANY },
  'integrity.review': { member: COMPANY },
  'report.signals': { member: COMPANY },
  'user.set_role': { member: ADMINS },
  'payload.read': { operator: ADMINS },
} as const satisfies Record<string, Partial<Record<Relation, readonly Role[]>>>;

export type Action = keyof typeof MAY;

/** Whoever acts, as far as it matters for what they may. */
type Actor = Pick<Viewer, 'id' | 'role' | 'organisationId'>;

/** Whose something is. */
export interface Thing {
  organisationId: string;
  /** Of an interview: who takes it. */
  candidateId?: string;
}

/** Where no thing is named, it is the actor's own organisation. */
export function may(actor: Actor, action: Action, thing: Thing = actor): boolean {
  const holders: Partial<Record<Relation, readonly Role[]>> = MAY[action];
  return relationsTo(thing, actor).some((relation) => holders[relation]?.includes(actor.role));
}

/** None: a stranger, who may not even know of it. */
function relationsTo({ organisationId, candidateId }: Thing, actor: Actor): Relation[] {
  // Of their own interview people are candidates, whatever else they are.
  if (actor.id === candidateId) return ['owner'];
  if (actor.organisationId !== organisationId) return [];
  return organisationId === MAIN_ORGANISATION ? ['member', 'operator'] : ['member'];
}

export function requireMay(viewer: Viewer, action: Action): void {
  if (!may(viewer, action)) throw forbidden(PROBLEMS.roleForbids);
}

/** The interview, when the viewer may do that with it; 404 when they may not even know of it, else 403. */
export async function interviewFor(
  interviews: Pick<InterviewRecords, 'find'>,
  { viewer, id, action }: { viewer: Viewer; id: string | undefined; action: Action },
): Promise<InterviewRecord> {
  const interview = id !== undefined ? await interviews.find(id) : null;
  if (!interview || !may(viewer, 'interview.read', interview)) throw notFound(PROBLEMS.noSuchInterview);
  if (!may(viewer, action, interview)) throw forbidden(PROBLEMS.roleForbidsHere);
  return interview;
}
