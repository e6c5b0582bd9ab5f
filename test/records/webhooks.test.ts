import { randomUUID } from 'node:crypto';
import { MOST_WEBHOOKS, type Webhook } from '../../src/records/webhooks.ts';
import { ENGINES } from '../support/database/places.ts';
import { type TemporaryRecords, temporaryRecords } from '../support/records/records.ts';
import { aKey, aWebhook } from '../support/webhooks/stored.ts';

const NOON = Date.UTC(2026, 10, 30, 12);
const DAY_MS = 24 * 3_600_000;

describe.each(ENGINES)('webhooks (%s)', (engine) => {
  let store: TemporaryRecords;

  beforeAll(async () => {
    store = await temporaryRecords(engine);
  });
  afterAll(() => store.remove());

  async function added(change: Partial<Webhook> = {}): Promise<Webhook> {
    const webhook = aWebhook({ organisationId: randomUUID(), ...change });
    expect(await store.records.webhooks.create(webhook, aKey())).toBe('created');
    return webhook;
  }

  it('are found as they were added, by their own organisation alone', async () => {
    const webhook = await added({ signing: 'v1a', publicKey: 'whpk_x', description: 'Для отчётов' });
    expect(await store.records.webhooks.find(webhook.organisationId, webhook.id)).toEqual(webhook);
    expect(await store.records.webhooks.find('another', webhook.id)).toBeNull();
    expect(await store.records.webhooks.change('another', webhook.id, { description: '' })).toBeNull();
    expect(await store.records.webhooks.remove('another', webhook.id)).toBe(false);
    const rotation = { key: aKey(), publicKey: null, until: NOON };
    expect(await store.records.webhooks.rotate('another', webhook.id, rotation)).toBe('unknown');
    expect((await store.records.webhooks.list('another', { limit: 9 }))?.webhooks).toEqual([]);
  });

  it('are listed page by page, the latest first', async () => {
    const { webhooks } = store.records;
    const organisationId = randomUUID();
    const all = [];
    for (const createdAt of [NOON, NOON + 1, NOON + 1]) all.push(await added({ organisationId, createdAt }));
    const first = await webhooks.list(organisationId, { limit: 2 });
    const cursor = first?.nextCursor as string;
    const second = await webhooks.list(organisationId, { limit: 2, cursor });
    const ids = [...(first?.webhooks ?? []), ...(second?.webhooks ?? [])].map(({ id }) => id);
    expect(ids.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
    expect(ids.at(-1)).toBe(all[0]?.id);
    expect(second?.nextCursor).toBeNull();
    expect(await webhooks.list(organisationId, { limit: 2, cursor: 'x' })).toBeNull();
  });

  it('are added once, however often that is asked for, and no more than there may be', async () => {
    const organisationId = randomUUID();
    const webhook = await added({ organisationId });
    expect(await store.records.webhooks.create({ ...webhook, url: 'https://other/' }, aKey())).toBe('there');
    expect(await store.records.webhooks.find(organisationId, webhook.id)).toEqual(webhook);
    for (let i = 1; i < MOST_WEBHOOKS; i += 1) await added({ organisationId });
    expect(await store.records.webhooks.create(aWebhook({ organisationId }), aKey())).toBe('too_many');
  });

  it('can be changed, and be no more', async () => {
    const webhook = await added();
    const { organisationId, id } = webhook;
    const change = { url: 'https://other.example.org/', disabledAt: NOON, disabledBy: 'member' as const };
    expect(await store.records.webhooks.change(organisationId, id, change)).toEqual({
      ...webhook,
      ...change,
    });
    expect(await store.records.webhooks.remove(organisationId, id)).toBe(true);
    expect(await store.records.webhooks.find(organisationId, id)).toBeNull();
  });

  it('sign with the keys of before beside the new one, for as long as was said', async () => {
    const { organisationId, id } = await added();
    const { webhooks, deliveries, announcements } = store.records;
    const eventId = randomUUID();
    await announcements.announceTest(id, { eventId, at: NOON });
    const keysAt = async (at: number) =>
      (await deliveries.take({ webhookId: id, eventId, round: 1 }, at))?.keys.map((key) => key.id);
    const [old] = (await keysAt(NOON)) ?? [];
    const rotated = aKey({ createdAt: NOON });
    const rotation = { key: rotated, publicKey: null, until: NOON + DAY_MS };
    expect(await webhooks.rotate(organisationId, id, rotation)).toBe('rotated');
    expect(await webhooks.rotate(organisationId, id, { ...rotation, until: NOON + 9 * DAY_MS })).toBe(
      'there',
    );
    expect(await keysAt(NOON + DAY_MS - 1)).toEqual([rotated.id, old]);
    expect(await keysAt(NOON + DAY_MS)).toEqual([rotated.id]);
    for (let i = 1; i < 9; i += 1) {
      const key = aKey({ createdAt: NOON + i });
      await webhooks.rotate(organisationId, id, { key, publicKey: null, until: NOON + DAY_MS + i });
    }
    expect(await keysAt(NOON + 10)).toHaveLength(5);
  });
});
