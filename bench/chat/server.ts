/**
 * Viva below Temporal: the interviewer's activity, its model client, the bus, the store and the API, as they are in
 * production. Only what decides when a reply is written is missing.
 */

import { randomUUID } from 'node:crypto';
import { MockActivityEnvironment } from '@temporalio/testing';
import { pino } from 'pino';
import type { ReplyRequest } from '../../activities/write-reply.ts';
import { createMemoryBus } from '../../src/bus/memory.ts';
import { createLlm } from '../../src/llm/client.ts';
import { createReaders } from '../../src/readers/readers.ts';
import { interviewerOf } from '../../test/support/activities/interviewer.ts';
import { startTestApi } from '../../test/support/api/api.ts';
import { signUpAs } from '../../test/support/api/people.ts';
import { LLM_KEY, LLM_MODELS } from '../../test/support/llm-server.ts';
import { bankOf, SUM_TASK, startStory } from '../../test/support/story.ts';
import { answer } from './child.ts';
import type { Opening } from './clients.ts';
import { usage } from './usage.ts';

const logger = pino({ level: 'info' }, pino.destination({ dest: '/dev/null', sync: false }));
const bus = createMemoryBus(logger);
const bank = bankOf(SUM_TASK);
const readers = createReaders();
const api = await startTestApi({ logger, bus, bank });
/** As many as the API lets a user have open. */
const STREAMS_OF_A_USER = 20;
let ids: string[] = [];
let round = 0;

answer({
  /** A stream for each interview, as often as `rounds` says; nobody opens more than a user may. */
  async start({ interviews, rounds = 1 }: { interviews: number; rounds?: number }) {
    ids = Array.from({ length: interviews }, () => randomUUID());
    for (const interviewId of ids) {
      const story = await startStory({ records: api.records, bank, interviewId });
      await story.takesTask();
      await story.says('m1', 'Is an empty line one with the sum zero?');
    }
    const tokens: string[] = [];
    for (let viewer = 0; viewer * STREAMS_OF_A_USER < rounds * interviews; viewer += 1) {
      tokens.push((await signUpAs('interviewer', api.client, api.records)).token);
    }
    const streams = Array.from({ length: rounds * interviews }, (_, stream) => ({
      url: `${api.client.url}/chat/stream?session_id=${ids[stream % interviews]}`,
      token: tokens[Math.floor(stream / STREAMS_OF_A_USER)] ?? '',
    }));
    return { streams } satisfies Opening;
  },
  /** Writes a reply in each interview, all at once. */
  async reply({ providerUrl }: { providerUrl: string }) {
    const llm = createLlm({ baseUrl: providerUrl, apiKey: LLM_KEY, ...LLM_MODELS, logger });
    const { writeReply } = interviewerOf({
      llm,
      records: api.records,
      bank,
      bus,
      readers,
    });
    round += 1;
    const replies = await Promise.all(
      ids.map((interviewId) => {
        const request: ReplyRequest = {
          interviewId,
          replyId: `reply-${round}-${interviewId}`,
          replyTo: ['m1'],
          situation: 'task_open',
          budgetMs: 24_000,
        };
        return new MockActivityEnvironment().run(writeReply, request) as ReturnType<typeof writeReply>;
      }),
    );
    for (const id of ids) await bus.publish(id, { type: 'settled', replyId: `reply-${round}-${id}` });
    await llm.close();
    const failed = replies.find(({ degraded }) => degraded);
    if (failed) throw new Error(`a reply failed: ${JSON.stringify(failed.failure)}`);
  },
  usage,
  /** Bytes, once nothing is left to collect. Needs `--expose-gc`. */
  async memory() {
    const { gc } = globalThis;
    if (!gc) throw new Error('start it with --expose-gc');
    for (let round = 0; round < 5; round++) {
      gc();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const { heapUsed, external, rss } = process.memoryUsage();
    return { heapUsed, external, rss };
  },
});
