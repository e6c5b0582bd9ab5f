import { isCancellation } from '@temporalio/workflow';

/** For what was cancelled on purpose: any other failure goes on. */
export function unlessCancelled(error: unknown): void {
  if (!isCancellation(error)) throw error;
}
