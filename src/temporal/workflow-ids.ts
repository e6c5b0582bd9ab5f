/** What the ids of interviews' workflows begin with. */
export const INTERVIEW_PREFIX = 'interview-';
/** Of those that export an interview's history. */
const ARCHIVE_PREFIX = 'archive-';

export function workflowIdOf(interviewId: string): string {
  return `${INTERVIEW_PREFIX}${interviewId}`;
}

export function archiveIdOf(interviewId: string): string {
  return `${ARCHIVE_PREFIX}${interviewId}`;
}

/** The interview that a workflow is about; null for others. */
export function interviewOf(workflowId: string | undefined): string | null {
  const prefix = [INTERVIEW_PREFIX, ARCHIVE_PREFIX].find((one) => workflowId?.startsWith(one));
  return prefix && workflowId ? workflowId.slice(prefix.length) : null;
}
