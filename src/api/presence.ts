import type { InterviewRecord } from '../records/records.ts';

/** Presence is kept to the minute: the idle limit is never shorter, and each note is a write. */
const NOTED_EVERY_MS = 60_000;

/** Whether the candidate of the interview, who is there now, was not noted lately. */
export function isToBeNoted({ state, seenAt }: InterviewRecord, now: number): boolean {
  return state !== 'finished' && (seenAt === null || now - seenAt >= NOTED_EVERY_MS);
}
