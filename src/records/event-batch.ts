import type { EventType, InterviewEvent } from '../domain/interview/events.ts';
import type { InterviewPlan, InterviewView } from '../domain/interview/interview.ts';

/** One batch of an interview's events with the row as it is after them. */
export interface EventBatch {
  plan: InterviewPlan;
  workflowId: string;
  events: InterviewEvent[];
  view: InterviewView;
}

export interface EventRecords {
  /**
   * Stores the batch and the interview's row in one transaction; the row is made by the first batch. Idempotent by
   * (interview, seq): events already there are left alone, and the row never goes back; but where the batch decides anew, at
   * a later moment, what a lost workflow task had decided, it takes the place of that and of all behind it. Resolves with whether it did.
   */
  append(batch: EventBatch): Promise<{ hasReplaced: boolean }>;
  /** Events with a larger `seq`, in order, at most `limit` (default all). */
  after(interviewId: string, seq: number, limit?: number): Promise<InterviewEvent[]>;
  /** Those of these types, in order. */
  ofTypes(interviewId: string, types: readonly EventType[]): Promise<InterviewEvent[]>;
  lastOf(interviewId: string, type: EventType): Promise<InterviewEvent | null>;
}
