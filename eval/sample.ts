import { MockActivityEnvironment } from '@temporalio/testing';
import type { Reply } from '../activities/write-reply.ts';
import type { LiveEvent } from '../src/bus/bus.ts';
import { REPLY_BUDGET_MS } from '../src/domain/interview/reply-budget.ts';
import type { LlmCall } from '../src/domain/llm-call.ts';
import type { Prompts } from '../src/interviewer/prompts.ts';
import type { Answer, Finding, Ground } from './checks/check.ts';
import { check, type Findings } from './checks/checks.ts';
import { groundAt, replyIdOf } from './ground.ts';
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
  const { result, shown, calls } = await world.at({ at, interviewId }, async () => {
    const ground = await groundAt(situation, { interviewId, world, prompts });
    const startedAt = Date.now();
    const reply: Reply = await new MockActivityEnvironment({ attempt: 1 }).run(world.activities.writeReply, {
      ...{ interviewId, replyId: replyIdOf(interviewId), replyTo },
      ...{ situation: occasion, budgetMs: REPLY_BUDGET_MS },
    });
    return { reply, ground, ms: Date.now() - startedAt };
  });
  const { reply, ground, ms } = result;
  const answer = { ...reply, failure: reply.failure?.code ?? null, shown: triesIn(shown) };
  return { sample: sampleOf(answer, { situation: situation.id, sample, ms, ground, calls }), ground };
}

/** A line of the results, of what was written and what it cost. */
export function sampleOf(
  { text, model, degraded, failure, shown }: Answer & Pick<Sample, 'model' | 'failure'>,
  {
    ground,
    calls,
    ...place
  }: Pick<Sample, 'situation' | 'sample' | 'ms'> & { ground: Ground; calls: readonly LlmCall[] },
): Sample {
  const attempts = calls.flatMap((call) => call.attempts);
  const sum = (values: (number | null)[]) =>
    values.length === 0 || values.includes(null) ? null : values.reduce((a, b) => (a ?? 0) + (b ?? 0), 0);
  return {
    ...place,
    ...{ text, model, degraded, failure },
    prompts: calls.map(({ promptVersion }) => promptVersion).join(' '),
    requests: attempts.length,
    tokensIn: sum(attempts.map(({ tokensIn }) => tokensIn)),
    tokensOut: sum(attempts.map(({ tokensOut }) => tokensOut)),
    firstMs: attempts.at(-1)?.firstTokenMs ?? null,
    checks: check({ text, degraded, shown }, ground),
  };
}

/** What the candidate has read while it was written, one text a try. */
export function triesIn(shown: readonly LiveEvent[]): string[] {
  const tries = new Map<number, string>();
  for (const event of shown) {
    if (event.type === 'delta') tries.set(event.attempt, (tries.get(event.attempt) ?? '') + event.text);
  }
  return [...tries.values()];
}
