import { MockActivityEnvironment } from '@temporalio/testing';
import { readReplyFacts } from '../activities/reply-facts.ts';
import { INSTRUCTIONS } from '../activities/write-reply.ts';
import { createJudge } from '../src/interviewer/gate/judge.ts';
import type { Prompts } from '../src/interviewer/prompts.ts';
import { type ReplyFacts, SAID_PROMPTS } from '../src/interviewer/reply-prompt.ts';
import type { Ground } from './checks/check.ts';
import { groundOf } from './checks/ground.ts';
import type { Situation } from './situation.ts';
import type { World } from './world.ts';

/** Of the reply that is asked for in a situation which was put into the store under this id. */
export function replyIdOf(interviewId: string): string {
  return `reply-of-${interviewId}`;
}

/** All that a reply in this situation is written from. */
export async function readFacts(
  { at, occasion, reply_to: replyTo }: Situation,
  interviewId: string,
  world: World,
): Promise<ReplyFacts> {
  const request = { interviewId, replyId: replyIdOf(interviewId), replyTo, occasion };
  return new MockActivityEnvironment({ attempt: 1 }).run(() =>
    readReplyFacts(request, { ...world, now: () => at }),
  );
}

/** What a reply in this situation is held against: all that Viva itself would write it from, and what its gate says. */
export async function groundAt(
  situation: Situation,
  { interviewId, world, prompts }: { interviewId: string; world: World; prompts: Prompts },
): Promise<Ground> {
  const facts = await readFacts(situation, interviewId, world);
  const knowledge = await world.readGate({
    ...{ interviewId, locale: facts.interview.locale, events: facts.events },
    ...{ prompts: INSTRUCTIONS, said: SAID_PROMPTS },
  });
  const { leakOf: breachOf } = createJudge({ ...knowledge, marks: [] });
  const task = situation.task === null ? null : (world.bank.tasks.get(situation.task) ?? null);
  return groundOf(situation, { facts, task, prompts, breachOf });
}
