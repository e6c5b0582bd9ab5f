import { randomUUID } from 'node:crypto';
import { Worker } from '@temporalio/worker';
import { MOST_ABSENCES } from '../../src/domain/interview/credit.ts';
import type { InterviewEvent } from '../../src/domain/interview/events.ts';
import type { InterviewPlan } from '../../src/domain/interview/interview.ts';
import { testBundle } from '../support/bundle.ts';
import { eventually } from '../support/eventually.ts';
import { eventBatch } from '../support/telemetry/batches.ts';
import { createSkippingWorld } from '../support/workflows/skipping-world.ts';
import type { World } from '../support/workflows/world.ts';

const S = 1_000;

/** Alone on its server, and none is finished: work of other interviews would keep time from being skipped. */
describe('an interview whose candidate lost the connection', () => {
  let world: World;

  beforeAll(async () => {
    world = await createSkippingWorld();
  });
  afterAll(() => world?.close());

  async function opened(changes: Partial<InterviewPlan> = {}) {
    const startedAt = await world.env.currentTimeMs();
    const plan = world.plan({ startedAt, idleLimitMs: 24 * 3600 * S, ...changes });
    await world.gateway.start(plan);
    const { task } = await world.gateway.next(plan.interviewId, { commandId: randomUUID() });
    return { id: plan.interviewId, deadlineAt: task?.deadlineAt ?? 0, taskId: task?.taskId ?? '' };
  }

  /** Lets time pass without the candidate, who is back now. */
  async function away(id: string, ms: number): Promise<void> {
    const from = await world.env.currentTimeMs();
    await world.env.sleep(ms);
    const to = await world.env.currentTimeMs();
    await world.gateway.tellAbsence(id, { from, to, openedAt: to });
  }

  async function pageTells(id: string): Promise<void> {
    const at = await world.env.currentTimeMs();
    const event = { seq: 1, type: 'reconnect' as const, at, data: null };
    await world.telemetry.store(id, eventBatch([event], at, { clientId: randomUUID() }));
  }

  function eventsOf(id: string): Promise<InterviewEvent[]> {
    return world.records.events.after(id, 0);
  }

  async function credits(id: string) {
    return (await eventsOf(id)).flatMap((event) => (event.type === 'credited' ? [event.data] : []));
  }

  async function replay(id: string): Promise<void> {
    const name = `interview-${id}`;
    const past = await world.client.workflow.getHandle(name).fetchHistory();
    const { dataConverter } = world;
    await Worker.runReplayHistory({ workflowBundle: await testBundle(), dataConverter }, past, name);
  }

  async function history(id: string) {
    const { events } = await world.client.workflow.getHandle(`interview-${id}`).fetchHistory();
    return events ?? [];
  }

  it('is given that time once the page has told of it, and soon', async () => {
    const { id, deadlineAt } = await opened();
    await away(id, 42 * S);
    await pageTells(id);
    await world.env.sleep(4 * S);
    await eventually(async () => (await credits(id)).length > 0);
    const [credit] = await credits(id);
    expect(credit?.seconds).toBeGreaterThanOrEqual(42);
    expect(credit?.seconds).toBeLessThanOrEqual(44);
    expect(credit?.deadlineAt).toBe(deadlineAt + (credit?.seconds ?? 0) * S);
    expect((await world.records.interviews.find(id))?.deadlineAt).toBe(credit?.deadlineAt);
    await world.env.sleep(deadlineAt - (await world.env.currentTimeMs()) + S);
    expect((await world.records.interviews.find(id))?.state).toBe('awaiting_solution');
    await world.env.sleep(60 * S);
    await eventually(async () => (await world.records.interviews.find(id))?.state === 'feedback_ready');
  });

  it('is given it up to half a minute later, and no later', async () => {
    const { id } = await opened();
    await away(id, 20 * S);
    await world.env.sleep(15 * S);
    await pageTells(id);
    await world.env.sleep(16 * S);
    await eventually(async () => (await credits(id)).length === 1);
    await away(id, 20 * S);
    await world.env.sleep(31 * S);
    await pageTells(id);
    await world.env.sleep(60 * S);
    expect(await credits(id)).toHaveLength(1);
  });

  it('goes on in another worker as in the one before, while it waits and afterwards', async () => {
    const { id } = await opened();
    await away(id, 20 * S);
    await eventually(async () => (await history(id)).some(({ timerStartedEventAttributes: timer }) => timer));
    await replay(id);
    await pageTells(id);
    await world.env.sleep(4 * S);
    await eventually(async () => (await credits(id)).length === 1);
    await replay(id);
  });

  it('has nothing of a page that only tells, and of a break that no page tells of', async () => {
    const { id, deadlineAt } = await opened();
    await pageTells(id);
    await world.env.sleep(40 * S);
    await away(id, 40 * S);
    await world.env.sleep(40 * S);
    expect(await credits(id)).toEqual([]);
    expect((await world.records.interviews.find(id))?.deadlineAt).toBe(deadlineAt);
  });

  it('is not out of time while it waits for the word of the page', async () => {
    const { id, deadlineAt } = await opened();
    await world.env.sleep(deadlineAt - (await world.env.currentTimeMs()) - 22 * S);
    await away(id, 20 * S);
    await world.env.sleep(6 * S);
    expect((await world.records.interviews.find(id))?.state).toBe('awaiting_solution');
    await pageTells(id);
    await world.env.sleep(6 * S);
    await eventually(async () => (await credits(id)).length === 1);
    expect((await world.records.interviews.find(id))?.state).toBe('awaiting_solution');
    await world.env.sleep(30 * S);
    await eventually(async () => (await world.records.interviews.find(id))?.state === 'feedback_ready');
  });

  it('is out of time half a minute after it was back at the latest, where no page tells', async () => {
    const { id, deadlineAt } = await opened();
    await world.env.sleep(deadlineAt - (await world.env.currentTimeMs()) - 22 * S);
    await away(id, 20 * S);
    await world.env.sleep(31 * S);
    await eventually(async () => (await world.records.interviews.find(id))?.state === 'feedback_ready');
  });

  it('has lost the task whose deadline passed meanwhile', async () => {
    const { id, deadlineAt } = await opened();
    await world.env.sleep(deadlineAt - (await world.env.currentTimeMs()) - 10 * S);
    await away(id, 20 * S);
    await pageTells(id);
    await eventually(async () => (await world.records.interviews.find(id))?.state === 'feedback_ready');
    await world.env.sleep(40 * S);
    expect(await credits(id)).toEqual([]);
  });

  it('is given ten minutes in all, and is heard of a bounded number of times', async () => {
    const cards = world.bank.cards('algorithms', 'en').map((card) => ({ ...card, limitMs: 7_200_000 }));
    const { id } = await opened({ cards });
    await away(id, 9 * 60 * S);
    await pageTells(id);
    await world.env.sleep(4 * S);
    await away(id, 5 * 60 * S);
    await pageTells(id);
    await world.env.sleep(4 * S);
    await eventually(async () => (await credits(id)).length === 2);
    expect((await credits(id)).reduce((sum, { seconds }) => sum + seconds, 0)).toBe(600);
    const before = (await history(id)).length;
    for (let count = 0; count < 5; count += 1) await away(id, 30 * S);
    await world.env.sleep(40 * S);
    const after = await history(id);
    // A Signal and the task of the workflow that hears of it, and nothing else.
    expect(after.length - before).toBeLessThanOrEqual(5 * 4);
  });

  it('looks at no more breaks than it may, whoever tells of them', async () => {
    const cards = world.bank.cards('algorithms', 'en').map((card) => ({ ...card, limitMs: 7_200_000 }));
    const { id } = await opened({ cards });
    for (let count = 0; count < MOST_ABSENCES + 10; count += 1) {
      await away(id, 10 * S);
      await world.env.sleep(31 * S);
    }
    const looks = (await history(id)).filter(
      ({ timerStartedEventAttributes }) =>
        timerStartedEventAttributes && Number(timerStartedEventAttributes.startToFireTimeout?.seconds) < 60,
    );
    expect(looks.length).toBeLessThanOrEqual(3 * MOST_ABSENCES);
  }, 180_000);

  it('is not heard of in a practice', async () => {
    const { id } = await opened({ practice: true, maxTasks: 1 });
    await away(id, 40 * S);
    await pageTells(id);
    await world.env.sleep(40 * S);
    expect(await credits(id)).toEqual([]);
  });
});
