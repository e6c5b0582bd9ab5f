import { randomUUID } from 'node:crypto';
import type { Attempt } from '../../src/domain/webhooks/attempt.ts';
import type { DeliveryInput } from '../../src/domain/webhooks/delivery.ts';
import type { Step } from '../../src/domain/webhooks/retries.ts';
import type { Webhook } from '../../src/records/webhooks.ts';
import { ENGINES } from '../support/database/places.ts';
import { type TemporaryRecords, temporaryRecords } from '../support/records/records.ts';
import { aKey, aWebhook } from '../support/webhooks/stored.ts';

const NOON = Date.UTC(2026, 10, 30, 12);
const HOUR = 3_600_000;
const FOREVER = Number.MAX_SAFE_INTEGER;
const REFUSED: Attempt = { at: NOON, httpStatus: 500, error: 'status', retryAfterMs: null };
const TAKEN: Attempt = { at: NOON, httpStatus: 204, error: null, retryAfterMs: null };

describe.each(ENGINES)('what webhooks are sent (%s)', (engine) => {
  let store: TemporaryRecords;
  let organisationId: string;

  beforeAll(async () => {
    store = await temporaryRecords(engine);
  });
  afterAll(() => store.remove());
  beforeEach(() => {
    organisationId = randomUUID();
  });

  async function added(change: Partial<Webhook> = {}): Promise<Webhook> {
    const webhook = aWebhook({ organisationId, ...change });
    await store.records.webhooks.create(webhook, aKey());
    return webhook;
  }

  const announce = (key = 'report', at = NOON, of = {}) =>
    store.records.announcements.announce(
      { organisationId, type: 'report.ready', key, at, data: { sessionId: 'interview-1', seq: 7 } },
      of,
    );

  async function listed({ id }: Webhook, filter = {}) {
    return (await store.records.deliveries.list(id, filter, { limit: 100 }))?.deliveries ?? [];
  }

  async function due({ id }: Webhook, at = FOREVER): Promise<DeliveryInput[]> {
    const all = await store.records.deliveries.due(at, 1_000);
    return all.filter(({ webhookId }) => webhookId === id).map(({ begun: _, ...input }) => input);
  }

  async function firstOf(webhook: Webhook): Promise<DeliveryInput> {
    const [input] = await due(webhook);
    if (!input) throw new Error('nothing is due');
    return input;
  }

  const tried = (input: DeliveryInput, tries: number, step: Step, attempt = REFUSED) =>
    store.records.deliveries.keepTry({ ...input, attempt, tries, step });

  it('is what they ask for, of their own organisation, once however often it is announced', async () => {
    const one = await added();
    const other = await added({ events: ['interview.started', 'report.ready'] });
    const deaf = await added({ events: ['interview.started'] });
    const stranger = await added({ organisationId: randomUUID() });
    await announce();
    await announce();
    const [delivery] = await listed(one);
    expect(await listed(one)).toHaveLength(1);
    expect(delivery).toMatchObject({ type: 'report.ready', at: NOON, status: 'pending', attempts: [] });
    expect((await listed(other)).map(({ eventId }) => eventId)).toEqual([delivery?.eventId]);
    expect([await listed(deaf), await listed(stranger)]).toEqual([[], []]);
  });

  it('waits for a workflow, which takes all that it needs', async () => {
    const webhook = await added();
    await announce();
    const input = await firstOf(webhook);
    expect(await due(webhook, 0)).toEqual([]);
    const taken = await store.records.deliveries.take(input, NOON);
    expect(taken).toMatchObject({
      url: webhook.url,
      tries: 0,
      event: {
        id: input.eventId,
        type: 'report.ready',
        at: NOON,
        data: { sessionId: 'interview-1', seq: 7 },
      },
    });
    expect(taken?.keys).toHaveLength(1);
    const { postpone } = store.records.deliveries;
    await postpone({ ...input, begun: true }, { dueBy: 0, dueAt: NOON + 9 * HOUR });
    await postpone({ ...input, begun: true }, { dueBy: NOON, dueAt: NOON + HOUR });
    expect(await due(webhook, NOON + HOUR - 1)).toEqual([]);
    expect(await due(webhook, NOON + HOUR)).toEqual([input]);
  });

  it('is looked after when its next try is late', async () => {
    const webhook = await added();
    await announce();
    const input = await firstOf(webhook);
    await tried(input, 1, { kind: 'again', waitMs: 2 * HOUR });
    expect(await due(webhook, NOON + 3 * HOUR - 1)).toEqual([]);
    expect(await due(webhook, NOON + 3 * HOUR)).toEqual([input]);
    expect((await store.records.deliveries.take(input, NOON))?.tries).toBe(1);
  });

  it('has ended once it was delivered: another workflow of that round has nothing to do', async () => {
    const webhook = await added();
    await announce();
    const input = await firstOf(webhook);
    expect(await tried(input, 1, { kind: 'delivered' }, TAKEN)).toEqual({ disabled: false });
    await tried(input, 1, { kind: 'delivered' }, TAKEN);
    expect(await due(webhook)).toEqual([]);
    expect(await store.records.deliveries.take(input, NOON)).toBeNull();
    expect(await listed(webhook)).toMatchObject([
      { status: 'delivered', attempts: [{ at: NOON, httpStatus: 204, error: null }] },
    ]);
  });

  it('has ended when an operator gives it up', async () => {
    const webhook = await added();
    await announce();
    const input = await firstOf(webhook);
    await store.records.deliveries.giveUp(input);
    expect(await due(webhook)).toEqual([]);
    expect(await listed(webhook)).toMatchObject([{ status: 'failed' }]);
  });

  it('is sent again when somebody asks for it, but not while that still goes on', async () => {
    const webhook = await added();
    await announce();
    const input = await firstOf(webhook);
    const [delivery] = await listed(webhook);
    const id = delivery?.id as string;
    const { deliveries } = store.records;
    expect(await deliveries.replay(webhook.id, randomUUID(), NOON)).toBe('unknown');
    expect(await deliveries.replay(randomUUID(), id, NOON)).toBe('unknown');
    expect(await deliveries.replay(webhook.id, id, NOON)).toBe('running');
    expect(await due(webhook)).toEqual([input]);
    await tried(input, 1, { kind: 'delivered' }, TAKEN);
    expect(await deliveries.replay(webhook.id, id, NOON)).toBe('asked');
    expect(await deliveries.replay(webhook.id, id, NOON)).toBe('running');
    const again = { ...input, round: 2 };
    expect(await due(webhook)).toEqual([again]);
    expect(await deliveries.take(input, NOON)).toBeNull();
    await tried(again, 1, { kind: 'again', waitMs: 5_000 });
    expect((await listed(webhook))[0]?.attempts).toHaveLength(2);
    for (let round = 2; round < 9; round += 1) {
      await tried({ ...input, round }, 2, { kind: 'delivered' }, TAKEN);
      await deliveries.replay(webhook.id, id, NOON);
    }
    expect((await listed(webhook))[0]?.attempts.length).toBeLessThanOrEqual(6);
  });

  it('is sent again for a stretch of time, both ends included', async () => {
    const webhook = await added();
    for (const minute of [0, 1, 2, 3]) await announce(`report ${minute}`, NOON + minute);
    for (const input of await due(webhook)) await tried(input, 1, { kind: 'delivered' }, TAKEN);
    const again = await store.records.deliveries.replayBetween(webhook.id, {
      from: NOON + 1,
      to: NOON + 2,
      at: NOON,
    });
    expect(again).toBe(2);
    expect(await due(webhook)).toHaveLength(2);
    expect(await listed(webhook, { status: 'pending' })).toHaveLength(2);
  });

  it('comes to nothing for a webhook that is disabled, and can be sent once it is back', async () => {
    const webhook = await added();
    await announce('before');
    await announce('another');
    const input = await firstOf(webhook);
    expect(await tried(input, 10, { kind: 'failed', disables: 'failing' })).toEqual({ disabled: true });
    expect(await store.records.webhooks.find(organisationId, webhook.id)).toMatchObject({
      disabledAt: NOON,
      disabledBy: 'failing',
    });
    await announce('after');
    expect(await due(webhook)).toEqual([]);
    expect((await listed(webhook)).map(({ status }) => status)).toEqual(['failed', 'failed', 'failed']);

    const back = { disabledAt: null, disabledBy: null };
    await store.records.webhooks.change(organisationId, webhook.id, back);
    await store.records.deliveries.replayBetween(webhook.id, { from: 0, to: NOON, at: NOON });
    expect(await due(webhook)).toHaveLength(3);
    await store.records.webhooks.change(organisationId, webhook.id, {
      disabledAt: NOON,
      disabledBy: 'member',
    });
    expect(await due(webhook)).toEqual([]);
  });

  it('is a test for one webhook alone, also for one that is disabled', async () => {
    const webhook = await added({ disabledAt: NOON, disabledBy: 'failing' });
    const other = await added();
    const eventId = randomUUID();
    await store.records.announcements.announceTest(webhook.id, { eventId, at: NOON });
    await store.records.announcements.announceTest(webhook.id, { eventId, at: NOON });
    const input = await firstOf(webhook);
    expect((await store.records.deliveries.take(input, NOON))?.event).toMatchObject({
      type: 'webhook.test',
      data: { webhookId: webhook.id },
    });
    expect(await due(other)).toEqual([]);
  });

  it('is listed page by page, the latest first', async () => {
    const webhook = await added();
    for (const minute of [0, 1, 1]) await announce(randomUUID(), NOON + minute);
    const { deliveries } = store.records;
    const first = await deliveries.list(webhook.id, {}, { limit: 2 });
    const cursor = first?.nextCursor as string;
    const second = await deliveries.list(webhook.id, {}, { limit: 2, cursor });
    expect(first?.deliveries.map(({ at }) => at)).toEqual([NOON + 1, NOON + 1]);
    expect(second).toMatchObject({ deliveries: [{ at: NOON }], nextCursor: null });
    expect(await deliveries.list(webhook.id, {}, { limit: 2, cursor: 'x' })).toBeNull();
    expect(await listed(webhook, { type: 'interview.started' })).toEqual([]);
  });

  it('goes with its webhook, with its interview, and when it is old', async () => {
    const webhook = await added();
    await announce('of an interview', NOON, { interviewId: 'interview-9' });
    await announce('old', NOON - HOUR);
    await store.records.interviews.erase('interview-9');
    expect(await listed(webhook)).toHaveLength(1);
    await store.records.deliveries.removeBefore(NOON);
    expect(await listed(webhook)).toEqual([]);
    await announce('new');
    const input = await firstOf(webhook);
    await store.records.webhooks.remove(organisationId, webhook.id);
    expect(await store.records.deliveries.take(input, NOON)).toBeNull();
    expect(await tried(input, 1, { kind: 'delivered' }, TAKEN)).toEqual({ disabled: false });
  });
});
