import { randomUUID } from 'node:crypto';
import type { InterviewEvent } from '../../src/domain/interview/events.ts';
import { eventually } from '../support/eventually.ts';
import { createLocalWorld } from '../support/workflows/local-world.ts';
import { type Acknowledged, playLong } from '../support/workflows/long-interview.ts';
import { verified } from '../support/workflows/verified.ts';
import type { World } from '../support/workflows/world.ts';

const AMOUNTS = { messages: 300, runs: 200, tasks: 3, checksOfTask: 20 };
const SEED = process.env.SEED ?? 'long';
/** A tenth of the service's own, so that the interview goes through many runs. */
const SUGGESTED_AT = 400;
/** What one run may grow to while it waits for a moment in which nothing is on its way. */
const LONGEST = 5 * SUGGESTED_AT;
const HOUR = 3_600_000;

describe(`a long interview (seed ${SEED})`, () => {
  let world: World;
  let id: string;
  let told: Acknowledged;
  let events: InterviewEvent[];

  beforeAll(async () => {
    world = await createLocalWorld([
      '--dynamic-config-value',
      `limit.historyCount.suggestContinueAsNew=${SUGGESTED_AT}`,
    ]);
    const cards = world.bank.cards('algorithms', 'en').map((card) => ({ ...card, limitMs: 6 * HOUR }));
    const plan = world.plan({ cards, maxTasks: 4, maxAttempts: AMOUNTS.checksOfTask, idleLimitMs: 6 * HOUR });
    id = plan.interviewId;
    await world.gateway.start(plan);
    told = await playLong(world, { id, seed: SEED, amounts: AMOUNTS });
    await eventually(async () => (await unanswered()).length === 0, 60_000);
    const handle = world.client.workflow.getHandle(`interview-${id}`);
    const { runId } = await handle.describe();
    await world.gateway.finish(id, { commandId: randomUUID() });
    await eventually(async () => {
      const isReady = (await world.records.interviews.find(id))?.reportReady === true;
      return isReady && (await handle.describe()).runId !== runId;
    });
    await handle.cancel();
    await handle.result();
    events = await world.records.events.after(id, 0);
  }, 1_200_000);

  afterAll(() => world?.close());

  it('numbers its events without a gap', () => {
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  });

  it('has every message once, as it was acknowledged and in the order in which they came', () => {
    const stored = of('message').map(({ seq, data: { messageId } }) => ({ messageId, seq }));
    expect(stored).toHaveLength(AMOUNTS.messages);
    const bySeq = told.bursts.map((burst) => [...burst].sort((a, b) => a.seq - b.seq));
    expect(stored).toEqual(bySeq.flat());
  });

  it('has one answer to each message', () => {
    const answeredIds = of('final').flatMap(({ data }) => data.replyTo);
    const messageIds = told.bursts.flat().map(({ messageId }) => messageId);
    expect(answeredIds.sort()).toEqual(messageIds.sort());
  });

  it('has every run and every review once and in order', () => {
    expect(of('run').map(({ data }) => data.runId)).toEqual(told.runs);
    expect(told.runs).toHaveLength(AMOUNTS.runs);
    expect(of('integrity_reviewed').map(({ data }) => data.reviewId)).toEqual(told.reviews);
  });

  it('charges every check once, and gives one feedback to each', () => {
    const attempts = Array.from({ length: AMOUNTS.checksOfTask }, (_, index) => index + 1);
    const charged = Array.from({ length: AMOUNTS.tasks }, () => attempts).flat();
    expect(told.checks.map(({ attempt }) => attempt)).toEqual(charged);
    expect(told.checks.map(({ attemptsLeft }) => attemptsLeft)).toEqual(
      charged.map((attempt) => AMOUNTS.checksOfTask - attempt),
    );
    const submissionIds = told.checks.map(({ submissionId }) => submissionId);
    expect(of('verdict').map(({ data }) => data.submissionId)).toEqual(submissionIds);
    expect(of('verdict').map(({ data }) => data.attempt)).toEqual(charged);
    expect(of('feedback').map(({ data }) => data.submissionId)).toEqual(submissionIds);
  });

  it('answers a command that comes again as it did at first, in whichever run', () => {
    expect(told.repeated).toBeGreaterThan(100);
    expect(told.answeredOtherwise).toEqual([]);
  });

  it('goes on in new runs in time, and its report is derived again from all of them', async () => {
    const fromTemporal = await verified(world, id);
    expect(fromTemporal.outcomes).toEqual(Array(7).fill('same'));
    expect(fromTemporal.runs).toBeGreaterThanOrEqual(5);
    expect(Math.max(...(await runLengths()))).toBeLessThan(LONGEST);
    await eventually(
      async () => (await world.records.interviews.findHistories(id)).length === fromTemporal.runs,
    );
    expect((await verified(world, id, 'store')).outcomes).toEqual(Array(7).fill('same'));
  }, 300_000);

  function of<Type extends InterviewEvent['type']>(type: Type) {
    return events.filter((event): event is Extract<InterviewEvent, { type: Type }> => event.type === type);
  }

  async function unanswered(): Promise<string[]> {
    const stored = await world.records.events.after(id, 0);
    const answered = new Set(stored.flatMap((event) => (event.type === 'final' ? event.data.replyTo : [])));
    const sent = stored.flatMap((event) => (event.type === 'message' ? event.data.messageId : []));
    return sent.filter((messageId) => !answered.has(messageId));
  }

  /** How many events of Temporal each run of the workflow has. */
  async function runLengths(): Promise<number[]> {
    const lengths: number[] = [];
    for await (const run of world.client.workflow.list({ query: `WorkflowId = "interview-${id}"` })) {
      lengths.push(run.historyLength);
    }
    return lengths;
  }
});
