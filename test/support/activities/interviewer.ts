import { createInterviewerActivities, type InterviewerActivities } from '../../../activities/activities.ts';
import type { Bank } from '../../../src/bank/bank.ts';
import type { Bus, LiveEvent } from '../../../src/bus/bus.ts';
import { createMemoryBus } from '../../../src/bus/memory.ts';
import type { LlmCall } from '../../../src/domain/llm-call.ts';
import { createCallKeeper } from '../../../src/interviewer/calls.ts';
import type { Models } from '../../../src/interviewer/models.ts';
import { loadPrompts } from '../../../src/interviewer/prompts.ts';
import { createQuestioner } from '../../../src/interviewer/structured.ts';
import { createFences } from '../../../src/interviewer/untrusted.ts';
import type { Llm } from '../../../src/llm/llm.ts';
import { createReaders, type Readers } from '../../../src/readers/readers.ts';
import { tokenCounterOf } from '../../../src/readers/token-counter.ts';
import type { Records } from '../../../src/records/records.ts';
import { connectTo } from '../llm.ts';
import { LLM_KEY, type LlmServer, startLlmServer } from '../llm-server.ts';
import { type TemporaryRecords, temporaryRecords } from '../records/records.ts';
import { bankOf, type Story, SUM_TASK, startStory } from '../story.ts';

export interface InterviewerDependencies {
  llm: Models;
  records: Records;
  bank: Bank;
  bus: Bus;
  readers: Readers;
  keepCall?: (call: LlmCall) => Promise<void>;
  now?: () => number;
}

/** The interviewer's activities as `src/main.ts` builds them. */
export function interviewerOf({
  keepCall = async () => {},
  now = Date.now,
  ...parts
}: InterviewerDependencies): InterviewerActivities {
  const prompts = loadPrompts();
  const keep = createCallKeeper(keepCall, now);
  const ask = createQuestioner({ llm: parts.llm, prompts, keep, now });
  const counter = tokenCounterOf(parts.readers);
  const fenceOf = createFences(Buffer.from('of a test'));
  return createInterviewerActivities({ ...parts, prompts, fenceOf, counter, ask, keep, now });
}

/** What the interviewer's activities need, new for each test: a server of models, a store with an interview, a bus. */
export interface InterviewerWorld {
  server: LlmServer;
  llm: Llm;
  store: TemporaryRecords;
  story: Story;
  /** What went over the bus. */
  shown: LiveEvent[];
  /** What was kept of calls of models. */
  calls: LlmCall[];
  dependencies: InterviewerDependencies;
  connect(apiKey: string | null): Llm;
  /** All that the server was sent with a request. */
  promptOf(index?: number): string;
}

/** To be called once in a test file. */
export function useInterviewer(): InterviewerWorld {
  const readers = createReaders();
  const world = {
    connect: (apiKey) => connectTo(world.server, { apiKey }),
    promptOf: (index = 0) =>
      world.server.requests[index]?.messages.map(({ content }) => content).join('\n') ?? '',
  } as InterviewerWorld;

  beforeEach(async () => {
    world.server = await startLlmServer();
    world.llm = world.connect(LLM_KEY);
    world.store = await temporaryRecords();
    world.story = await startStory({ records: world.store.records });
    world.shown = [];
    world.calls = [];
    const bus = createMemoryBus({
      error: (_, message) => {
        throw new Error(message);
      },
    });
    await bus.subscribe(world.story.interviewId, (event) => world.shown.push(event));
    world.dependencies = {
      llm: world.llm,
      records: world.store.records,
      bank: bankOf(SUM_TASK),
      bus,
      readers,
      keepCall: async (call) => void world.calls.push(call),
    };
  });
  afterEach(async () => {
    await world.llm.close();
    await world.server.close();
    await world.store.remove();
  });
  afterAll(() => readers.close());
  return world;
}
