import { setWorkflowOptions, workflowInfo } from '@temporalio/workflow';
import {
  archiveInterview,
  interview,
  invitationExpiry,
  mailDelivery,
  resumeReading,
  retention,
  transcription,
  webhookDelivery,
} from './index.ts';
import { interviewState } from './search-attributes.ts';

/**
 * The same workflows for workers that have a build: an interview is held by workers of one build, and by the newest one from the
 * next run on. The run that waits for an appeal does so for two weeks: it changes workers as they come, so that none has to stay
 * for it. Of workers without a build the service takes no such word, so it is not in the workflow itself.
 */
setWorkflowOptions(() => {
  const state = workflowInfo().typedSearchAttributes.get(interviewState);
  return { versioningBehavior: state === 'finished' ? 'AUTO_UPGRADE' : 'PINNED' };
}, interview);

export {
  archiveInterview,
  interview,
  invitationExpiry,
  mailDelivery,
  resumeReading,
  retention,
  transcription,
  webhookDelivery,
};
