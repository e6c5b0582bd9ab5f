import { randomUUID } from 'node:crypto';
import { APPEAL_WINDOW_MS } from '../../src/domain/interview/appeal.ts';
import { eventually } from '../support/eventually.ts';
import { storeEnded } from '../support/workflows/ended.ts';
import { createSkippingWorld } from '../support/workflows/skipping-world.ts';
import type { World } from '../support/workflows/world.ts';

const DAY = 24 * 3600_000;

/** Its server skips time until the first export, and none any more then. */
describe('the time for an appeal', () => {
  let world: World;

  beforeAll(async () => {
    world = await createSkippingWorld();
  });
  afterAll(() => world?.close());

  it('ends after 14 days, by one timer, and with it the workflow', async () => {
    const { env, records, gateway, client } = world;
    const { id } = await storeEnded(world);
    const reviewId = randomUUID();
    const review = { reviewId, decision: 'clear' as const, note: 'Fine.', signals: [], by: 'somebody' };
    await gateway.review(id, { commandId: reviewId, ...review });
    const workflow = client.workflow.getHandle(`interview-${id}`);

    const decisionId = randomUUID();
    const decision = {
      decisionId,
      decision: 'advance' as const,
      reasons: ['Fine.'],
      note: null,
      by: 'somebody',
    };
    expect(await gateway.decide(id, { commandId: decisionId, ...decision })).toEqual({ decisionId });

    await env.sleep(APPEAL_WINDOW_MS - DAY);
    await gateway.appeal(id, { commandId: randomUUID(), text: 'It was mine.' });
    expect((await workflow.describe()).status.name).toBe('RUNNING');
    await env.sleep(DAY + 1_000);
    const { sha256 } = (await records.interviews.findReport(id)) ?? {};
    expect(await workflow.result()).toEqual({ reportSha256: sha256 });
    expect(await timersOf(id)).toBe(1);
    await eventually(async () => (await records.interviews.findHistories(id)).length === 1);
    const types = (await records.events.after(id, 0)).map(({ type }) => type);
    expect(types.slice(2)).toEqual(['finished', 'integrity_reviewed', 'decided', 'appealed']);
  });

  async function timersOf(id: string): Promise<number> {
    const { events } = await world.client.workflow.getHandle(`interview-${id}`).fetchHistory();
    return events?.filter(({ timerStartedEventAttributes }) => timerStartedEventAttributes).length ?? 0;
  }
});
