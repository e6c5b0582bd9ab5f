import type { InterviewRecord } from '../../records/records.ts';

/** Whether nothing happens in it any more: its report is there, or there will be none. */
export function isClosed({ reportReady, practice, state, erasedAt }: InterviewRecord): boolean {
  return reportReady || erasedAt !== null || (practice && state === 'finished');
}
