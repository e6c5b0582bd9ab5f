import { archive } from './activities.ts';

export interface ArchiveInput {
  interviewId: string;
  workflowId: string;
  /** Of the first of its runs. */
  runId: string;
}

/** Copies the history of a closed interview into the store, where it outlives Temporal's retention. */
export async function archiveInterview(input: ArchiveInput): Promise<void> {
  await archive.exportHistory(input);
}
