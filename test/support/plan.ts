import { type InterviewPlan, RULES } from '../../src/domain/interview/interview.ts';

export const MINUTE = 60_000;
export const START = 1_700_000_000_000;

/** An interview's plan, whole; a test says only what it is about. */
export function plan(change: Partial<InterviewPlan> = {}): InterviewPlan {
  return {
    interviewId: 'interview-1',
    candidateId: 'user-1',
    track: 'algorithms',
    level: 'middle',
    locale: 'en',
    languages: ['python', 'javascript'],
    maxTasks: 4,
    maxAttempts: 3,
    idleLimitMs: 120 * MINUTE,
    rules: RULES,
    startedAt: START,
    greeting: { replyId: 'reply-0', messageId: 'message-0', text: 'Hello' },
    bankVersion: 'bank',
    cards: Array.from({ length: 8 }, (_, i) => ({
      taskId: `algorithms/task-${i}`,
      title: `Task ${i}`,
      rating: 1000 + 150 * i,
      parMs: 10 * MINUTE,
      limitMs: 30 * MINUTE,
      hints: 2,
    })),
    seenTaskIds: [],
    ...change,
  };
}
