import { MockActivityEnvironment } from '@temporalio/testing';
import { readReplyFacts } from '../activities/reply-facts.ts';
import { INSTRUCTIONS, type Reply } from '../activities/write-reply.ts';
import type { LiveEvent } from '../src/bus/bus.ts';
import { REPLY_BUDGET_MS } from '../src/domain/interview/reply-budget.ts';
import type { LlmCall } from '../src/domain/llm-call.ts';
import { createJudge } from '../src/interviewer/gate/judge.ts';
import type { Prompts } from '../src/interviewer/prompts.ts';
import { type ReplyFacts, SAID_PROMPTS } from '../src/interviewer/reply-prompt.ts';
import type { Finding, Ground } from './checks/check.ts';
import { check, type Findings } from './checks/checks.ts';
import { groundOf } from './checks/ground.ts';
import type { JudgedColumn } from './judge/questions.ts';
import type { Situation } from './situation.ts';
import type { World } from './world.ts';

/** One reply in one situation, and what the checks say of it: a line of the results. */
export interface Sample {
  situation: string;
  /** Counted from 1 within the situation. */
  sample: number;
  text: string;
  model: string;
  degraded: boolean;
  /** Why no model wrote it. */
  failure: string | null;
  /** Ids with versions of the prompts used. */
  prompts: string;
  requests: number;
  /** As the provider counts them; null when it does not say. */
  tokensIn: number | null;
  tokensOut: number | null;
  /** Until the first words; null where none came. */
  firstMs: number | null;
  ms: number;
  /** By the model that judged it, too, as far as that is trusted. */
  checks: Findings & Partial<Record<JudgedColumn, Finding>>;
  /** Who judged it. */
  judge?: string;
}

/** Asks for a reply as a worker does, and checks it. */
export async function takeSample(
  situation: Situation,
  sample: number,
  { world, prompts }: { world: World; prompts: Prompts },
): Promise<{ sample: Sample; ground: Ground }> {
  const interviewId = await world.restore(situation);
  const { at, occasion, reply_to: replyTo } = situation;
  const request = { interviewId, replyId: replyIdOf(interviewId), replyTo };
  return world
    .at({ at, interviewId }, async () => {
      const facts = await readFacts(situation, interviewId, world);
      const task = situation.task === null ? null : (world.bank.tasks.get(situation.task) ?? null);
      const knowledge = await world.readGate({
        interviewId,
        locale: facts.interview.locale,
        events: facts.events,
        prompts: INSTRUCTIONS,
        said: SAID_PROMPTS,
      });
      const { leakOf: breachOf } = createJudge({ ...knowledge, marks: [] });
      const ground = await groundOf(situation, { facts, task, prompts, breachOf });
      const startedAt = Date.now();
      const reply: Reply = await new MockActivityEnvironment({ attempt: 1 }).run(
        world.activities.writeReply,
        {
          ...request,
          situation: occasion,
          budgetMs: REPLY_BUDGET_MS,
        },
      );
      return { reply, ground, ms: Date.now() - startedAt };
    })
    .then(({ result: { reply, ground, ms }, shown, calls }) => {
      const answer = { text: reply.text, degraded: reply.degraded, shown: triesIn(shown) };
      const told = { situation: situation.id, sample, ms, checks: check(answer, ground) };
      return { sample: { ...told, ...describe(reply, calls) }, ground };
    });
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

function replyIdOf(interviewId: string): string {
  return `reply-of-${interviewId}`;
}

/** What the candidate has read while it was written, one text a try. */
function triesIn(shown: readonly LiveEvent[]): string[] {
  const tries = new Map<number, string>();
  for (const event of shown) {
    if (event.type === 'delta') tries.set(event.attempt, (tries.get(event.attempt) ?? '') + event.text);
  }
  return [...tries.values()];
}

function describe(reply: Reply, calls: readonly LlmCall[]) {
  const attempts = calls.flatMap((call) => call.attempts);
  const sum = (values: (number | null)[]) =>
    values.length === 0 || values.includes(null) ? null : values.reduce((a, b) => (a ?? 0) + (b ?? 0), 0);
  return {
    text: reply.text,
    model: reply.model,
    degraded: reply.degraded,
    failure: reply.failure?.code ?? null,
    prompts: calls.map(({ promptVersion }) => promptVersion).join(' '),
    requests: attempts.length,
    tokensIn: sum(attempts.map(({ tokensIn }) => tokensIn)),
    tokensOut: sum(attempts.map(({ tokensOut }) => tokensOut)),
    firstMs: attempts.at(-1)?.firstTokenMs ?? null,
  };
}
