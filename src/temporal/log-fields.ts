import { asyncLocalStorage } from '@temporalio/activity';
import { requestFields } from '../tracing/served.ts';
import { INTERVIEW_PREFIX } from './workflow-ids.ts';

/** What a log line says of the workflow that it is about. */
export interface LogFields {
  workflow_id?: string;
  session_id?: string;
}

/** For every line: the request that it is about, and of what. */
export function contextFields(): LogFields & ReturnType<typeof requestFields> {
  return { ...requestFields(), ...activityFields() };
}

/** For every line that is written while an activity runs, by whatever part it calls; nothing outside of one. */
export function activityFields(): LogFields {
  return workflowFields(asyncLocalStorage.getStore()?.info.workflowExecution?.workflowId);
}

export function workflowFields(workflowId: unknown): LogFields {
  if (typeof workflowId !== 'string') return {};
  if (!workflowId.startsWith(INTERVIEW_PREFIX)) return { workflow_id: workflowId };
  return { workflow_id: workflowId, session_id: workflowId.slice(INTERVIEW_PREFIX.length) };
}
