import { keptRuns } from '../../src/temporal/histories.ts';
import { eventually } from '../support/eventually.ts';
import { createSkippingWorld } from '../support/workflows/skipping-world.ts';
import type { World } from '../support/workflows/world.ts';

const MINUTE = 60_000;

/** Alone on its server: work of other interviews would keep time from being skipped. */
describe('an interview whose candidate is there without doing anything', () => {
  let world: World;

  beforeAll(async () => {
    world = await createSkippingWorld();
  });

  afterAll(() => world?.close());

  it('ends once nobody has been there for the idle limit, and asks for that only when it would end', async () => {
    const since = await world.env.currentTimeMs();
    const plan = world.plan({ startedAt: since, idleLimitMs: 60 * MINUTE });
    const { interviewId } = plan;
    await world.gateway.start(plan);
    await world.env.sleep(50 * MINUTE);
    await world.records.interviews.markSeen([interviewId], since + 50 * MINUTE);
    await world.env.sleep(50 * MINUTE);
    expect((await world.records.interviews.find(interviewId))?.state).toBe('greeting');
    await world.env.sleep(10 * MINUTE + 1_000);
    await eventually(async () => (await world.records.interviews.find(interviewId))?.state === 'finished');
    const { finishedAt } = (await world.records.interviews.find(interviewId)) ?? {};
    expect((finishedAt ?? 0) - since).toBeGreaterThanOrEqual(110 * MINUTE);

    const [run] = await keptRuns(world.client, `interview-${interviewId}`);
    const { events } = run?.history ?? {};
    const timers = events?.filter(({ timerStartedEventAttributes }) => timerStartedEventAttributes) ?? [];
    expect(timers).toHaveLength(2);
  });
});
