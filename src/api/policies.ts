import type { InterviewRecord, InterviewRecords } from '../records/records.ts';
import type { Viewer } from './context.ts';
import { forbidden, notFound } from './errors.ts';
import { PROBLEMS } from './texts/problems.ts';

type Who = 'owner' | 'interviewer' | 'admin';

/** Who may do what; `interviewer` and `admin` with the interviews of others. `owner` is whoever takes the interview. */
const MAY = {
  'interview.read': ['owner', 'interviewer', 'admin'],
  'interview.take': ['owner'],
  'interview.extend': ['interviewer', 'admin'],
  'interview.list_all': ['interviewer', 'admin'],
  'interview.candidate': ['interviewer', 'admin'],
  'interview.workflow': ['admin'],
  'integrity.read': ['interviewer', 'admin'],
  'integrity.review': ['interviewer', 'admin'],
  'report.signals': ['interviewer', 'admin'],
  'user.set_role': ['admin'],
  'payload.read': ['admin'],
} as const satisfies Record<string, readonly Who[]>;

export type Action = keyof typeof MAY;

export function may(viewer: Pick<Viewer, 'id' | 'role'>, action: Action, ownerId?: string): boolean {
  const holders: readonly Who[] = MAY[action];
  // Of their own interview people are candidates, whatever else they are.
  return viewer.id === ownerId ? holders.includes('owner') : holders.some((who) => who === viewer.role);
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
  if (!interview || !may(viewer, 'interview.read', interview.candidateId)) {
    throw notFound(PROBLEMS.noSuchInterview);
  }
  if (!may(viewer, action, interview.candidateId)) throw forbidden(PROBLEMS.roleForbidsHere);
  return interview;
}
