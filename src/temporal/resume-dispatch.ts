import type { resumeReading } from '../../workflows/resume.ts';
import { resumeWorkflowId } from '../domain/resume/reading.ts';
import type { ResumeRecords } from '../records/resume.ts';
import { type DispatchParts, startDispatch } from './dispatch.ts';
import type { Rounds } from './rounds.ts';

interface Parts extends Omit<DispatchParts, 'keptMs'> {
  resumes: Pick<ResumeRecords, 'due' | 'postpone'>;
}

/** Starts the workflow of every résumé that is to be read. */
export function startResumeDispatch(
  { resumes, ...parts }: Parts,
  options: { everyMs?: number } = {},
): Rounds {
  const toDispatch = {
    workflow: 'resumeReading' satisfies (typeof resumeReading)['name'],
    workflowId: resumeWorkflowId,
    due: resumes.due,
    postpone: resumes.postpone,
    failure: 'résumés could not be read; the next look tries again',
  };
  return startDispatch(toDispatch, parts, options);
}
