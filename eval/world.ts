import { AsyncLocalStorage } from 'node:async_hooks';
import type { InterviewerActivities } from '../activities/activities.ts';
import { createGateReader, type ReadGateKnowledge } from '../activities/gate-knowledge.ts';
import type { Bank } from '../src/bank/bank.ts';
import type { LiveEvent } from '../src/bus/bus.ts';
import { createMemoryBus } from '../src/bus/memory.ts';
import { sqliteAt } from '../src/database/location.ts';
import { type Interview, type InterviewPlan, viewOf } from '../src/domain/interview/interview.ts';
import { evolve, initialInterview } from '../src/domain/interview/machine.ts';
import type { LlmCall } from '../src/domain/llm-call.ts';
import type { Prompts } from '../src/interviewer/prompts.ts';
import type { Llm } from '../src/llm/llm.ts';
import { createReaders } from '../src/readers/readers.ts';
import { openRecords } from '../src/records/open.ts';
import type { Records } from '../src/records/records.ts';
import { interviewerOf } from '../test/support/activities/interviewer.ts';
import type { Situation } from './situation.ts';

/** The interviewer as Viva builds it, with a store in memory: no Temporal, no Docker, and the time of each situation. */
export interface World {
  records: Records;
  bank: Bank;
  activities: InterviewerActivities;
  readGate: ReadGateKnowledge;
  /** Puts the state into the store, under an id that no other one has. */
  restore(situation: Situation): Promise<string>;
  /** Runs the work as if it began at that moment; what goes over the bus and what is kept of calls come with its result. */
  at<Result>(
    place: { at: number; interviewId: string },
    work: () => Promise<Result>,
  ): Promise<{ result: Result; shown: LiveEvent[]; calls: LlmCall[] }>;
  close(): Promise<void>;
}

export async function openWorld({
  llm,
  bank: whole,
  prompts,
}: {
  llm: Llm;
  bank: Bank;
  prompts: Prompts;
}): Promise<World> {
  const clock = new AsyncLocalStorage<number>();
  const now = () => Date.now() - (clock.getStore() ?? 0);
  const bank: Bank = { ...whole, of: async () => bank };
  const records = await openRecords(sqliteAt(':memory:'));
  const readers = createReaders();
  const faults: string[] = [];
  const bus = createMemoryBus({ error: (_, message) => void faults.push(message) });
  const calls = new Map<string, LlmCall[]>();
  const keepCall = async (call: LlmCall) => void calls.get(call.interviewId)?.push(call);
  const activities = interviewerOf({ llm, records, bank, bus, readers, keepCall, now });
  let count = 0;

  return {
    records,
    bank,
    activities,
    readGate: createGateReader({ records, bank, prompts, eager: false }),
    async restore(situation) {
      const interviewId = `${situation.id}-${++count}`;
      const { track, locale } = situation;
      const plan: InterviewPlan = {
        ...situation.plan,
        interviewId,
        bankVersion: bank.version,
        cards: bank.cards(track, locale),
      };
      for (const text of Object.values(situation.texts)) await records.blobs.put(text);
      const interview = situation.events.reduce(evolve, initialInterview(plan));
      const { events } = situation;
      await records.events.append({ plan, workflowId: interviewId, events, view: viewOf(interview) });
      await saveDraft(interview, situation);
      return interviewId;
    },
    async at({ at, interviewId }, work) {
      const shown: LiveEvent[] = [];
      const kept: LlmCall[] = [];
      calls.set(interviewId, kept);
      const leave = await bus.subscribe(interviewId, (event) => shown.push(event));
      try {
        const result = await clock.run(Date.now() - at, work);
        if (faults.length > 0) throw new Error(`the bus failed: ${faults.join('; ')}`);
        return { result, shown, calls: kept };
      } finally {
        await leave();
        calls.delete(interviewId);
      }
    },
    async close() {
      await records.close();
      await readers.close();
    },
  };

  async function saveDraft({ plan, tasks }: Interview, { draft, at }: Situation): Promise<void> {
    const taskId = tasks.at(-1)?.taskId;
    if (!draft || taskId === undefined) return;
    const { kind } = await records.drafts.save(
      { interviewId: plan.interviewId, taskId },
      { ...draft, revision: 1 },
      () => at,
    );
    if (kind !== 'saved') throw new Error(`the draft of ${plan.interviewId} could not be put back: ${kind}`);
  }
}
