import { WithStartWorkflowOperation } from '@temporalio/client';
import type { InterviewInput } from '../../workflows/definitions.ts';
import type { interview } from '../../workflows/interview.ts';
import {
  interviewCandidate,
  interviewLevel,
  interviewState,
  interviewTrack,
} from '../../workflows/search-attributes.ts';
import { INTERVIEW_QUEUE } from '../../workflows/task-queues.ts';
import { workflowIdOf } from './workflow-ids.ts';

/** Starts the workflow of an interview, unless it runs already; once it has closed, as `reuse` says. */
export function startOperation(
  input: InterviewInput,
  reuse: 'REJECT_DUPLICATE' | 'ALLOW_DUPLICATE',
): WithStartWorkflowOperation<typeof interview> {
  const { plan, carried } = input;
  return new WithStartWorkflowOperation('interview', {
    workflowId: workflowIdOf(plan.interviewId),
    taskQueue: INTERVIEW_QUEUE,
    args: [input],
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: reuse,
    staticSummary: `${plan.track} · ${plan.level} · candidate ${plan.candidateId}`,
    typedSearchAttributes: [
      { key: interviewState, value: carried?.interview.state ?? 'greeting' },
      { key: interviewTrack, value: plan.track },
      { key: interviewLevel, value: plan.level },
      { key: interviewCandidate, value: plan.candidateId },
    ],
  });
}
