import type { Command } from '../../src/domain/interview/commands.ts';
import type { InterviewEvent } from '../../src/domain/interview/events.ts';
import { viewOf } from '../../src/domain/interview/interview.ts';
import { decide, evolve, initialInterview } from '../../src/domain/interview/machine.ts';
import type { Records } from '../../src/records/records.ts';

const BATCH = 500;
const QUESTION = 'What happens when the list is empty, and does the order of its items matter here?';
const ANSWER = `Think of **two** cases:

- an empty list, for which \`sum\` has an answer too;
- a list whose order is not known.

\`\`\`python
total = sum(numbers)
\`\`\`

Which of them does your program handle?`;

/**
 * Puts questions and answers into the store behind what an interview has, by the rules, until it has so many events: as a rule much
 * faster than people talk. Its workflow does not know of them, so it can only be read from then on.
 */
export async function addTalk(
  { events, interviews }: Records,
  interviewId: string,
  wanted: number,
  everyMs = 0,
): Promise<void> {
  const plan = await interviews.findPlan(interviewId);
  if (plan === null) throw new Error(`the store does not know the interview ${interviewId}`);
  const before = await events.after(interviewId, 0);
  let interview = before.reduce(evolve, initialInterview(plan));
  let last = before.at(-1)?.at ?? plan.startedAt;
  let batch: InterviewEvent[] = [];
  const act = (command: Command) => {
    const at = Math.max(interview.lastActivityAt + everyMs, last);
    last = at;
    for (const body of decide(interview, command, { at, inFlight: false, integrity: null })) {
      const event = { ...body, seq: interview.seq + 1, at } as InterviewEvent;
      batch.push(event);
      interview = evolve(interview, event);
    }
  };
  while (interview.seq < wanted) {
    while (batch.length < BATCH && interview.seq < wanted) {
      const id = String(interview.seq);
      act({ type: 'send', messageId: `message-${id}`, text: QUESTION });
      act({ type: 'reply', final: answer(id), failure: null });
    }
    await events.append({
      plan,
      workflowId: `interview-${interviewId}`,
      events: batch,
      view: viewOf(interview),
    });
    batch = [];
  }
}

function answer(id: string) {
  return {
    replyId: `reply-${id}`,
    messageId: `answer-${id}`,
    replyTo: [`message-${id}`],
    text: ANSWER,
    model: 'bench',
    degraded: false,
  };
}
