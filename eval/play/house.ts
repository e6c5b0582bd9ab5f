import { randomUUID } from 'node:crypto';
import type { LiveEvent } from '../../src/bus/bus.ts';
import type { InterviewPlan } from '../../src/domain/interview/interview.ts';
import { closingText, greetingText } from '../../src/domain/texts/greeting.ts';
import type { Models } from '../../src/interviewer/models.ts';
import { LANGUAGES } from '../../src/sandbox/languages.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { createSkippingWorld } from '../../test/support/workflows/skipping-world.ts';
import type { World } from '../../test/support/workflows/world.ts';
import { SituationFault } from '../situation.ts';
import type { Script } from './script.ts';

/** What came of asking for a reply. */
interface Written {
  /** When it was asked for, by the house's clock. */
  at: number;
  ms: number;
  /** Why no model wrote it. */
  failure: string | null;
  /** What went over the bus meanwhile. */
  shown: LiveEvent[];
}

/**
 * Where interviews are held: workflows on Temporal's server, a store, the sandbox and the interviewer as Viva has them, but no API, and
 * with a clock that is put forward at will.
 */
export interface House extends Pick<World, 'gateway' | 'records' | 'bank' | 'code'> {
  /** Begins an interview on the script's tasks. */
  begin(script: Script): Promise<InterviewPlan>;
  now(): Promise<number>;
  /** Lets so much time pass. What the interviewer does in it takes its own time. */
  sleep(ms: number): Promise<void>;
  /** Of replies that were asked for, by their id. */
  written: ReadonlyMap<string, Written>;
  close(): Promise<void>;
}

/** The sandbox stays the caller's. */
export async function openHouse({ models, sandbox }: { models: Models; sandbox: Sandbox }): Promise<House> {
  const written = new Map<string, Written>();
  // The clock of activities is the machine's, and stays behind by all that was skipped.
  let behindMs = 0;
  const world = await createSkippingWorld({
    models,
    sandbox: { ...sandbox, close: async () => {} },
    now: () => Date.now() + behindMs,
    around: (write) => async (request) => {
      const at = await world.env.currentTimeMs();
      behindMs = at - Date.now();
      const began = performance.now();
      const one: Written = { at, ms: 0, failure: null, shown: [] };
      written.set(request.replyId, one);
      const reply = await write(request);
      one.ms = Math.round(performance.now() - began);
      one.failure = reply.failure?.code ?? null;
      return reply;
    },
  });
  const { gateway, records, bank, bus, env } = world;

  return {
    ...{ gateway, records, bank, written, code: world.code },
    async begin(script) {
      const plan = planOf(script, { world, startedAt: await env.currentTimeMs() });
      await bus.subscribe(plan.interviewId, (event) => {
        if ('replyId' in event) written.get(event.replyId)?.shown.push(event);
      });
      await gateway.start(plan);
      return plan;
    },
    now: () => env.currentTimeMs(),
    sleep: (ms) => env.sleep(ms),
    close: () => world.close(),
  };
}

function planOf(script: Script, { world, startedAt }: { world: World; startedAt: number }): InterviewPlan {
  const { track, level, locale, max_tasks: maxTasks, tasks } = script;
  const cards = world.bank.cards(track, locale).filter(({ taskId }) => tasks.includes(taskId));
  const missing = tasks.find((task) => !cards.some(({ taskId }) => taskId === task));
  if (missing !== undefined) throw new SituationFault(`${script.name}: ${track} has no task ${missing}`);
  const ids = () => ({ replyId: randomUUID(), messageId: randomUUID() });
  return world.plan({
    ...{ track, level, locale, maxTasks, startedAt, cards },
    languages: LANGUAGES.map(({ id }) => id),
    greeting: { ...ids(), text: greetingText({ track, level, locale, maxTasks }) },
    closing: { ...ids(), text: closingText(locale) },
  });
}
