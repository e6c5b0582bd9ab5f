import { createPublicKey, verify } from 'node:crypto';
import { Webhook as Verifier } from 'standardwebhooks';
import { WAITS_MS } from '../../src/domain/webhooks/retries.ts';
import type { Webhook } from '../../src/records/webhooks.ts';
import { eventually } from '../support/eventually.ts';
import { type Receiver, startReceiver, status } from '../support/webhooks/receiver.ts';
import { createWebhookWorld, type WebhookWorld } from '../support/webhooks/world.ts';

const HOUR = 3_600_000;

describe('a webhook that is told of an event', () => {
  let world: WebhookWorld;
  let receiver: Receiver;
  let dispatch: { close(): Promise<void> } | null;

  beforeAll(async () => {
    world = await createWebhookWorld();
  });
  afterAll(() => world?.close());
  beforeEach(async () => {
    receiver = await startReceiver();
    dispatch = world.dispatch();
  });
  afterEach(async () => {
    await dispatch?.close();
    await receiver.close();
  });

  const deliveriesOf = async ({ id }: Webhook) =>
    (await world.records.deliveries.list(id, {}, { limit: 10 }))?.deliveries ?? [];

  async function ended(webhook: Webhook): Promise<void> {
    await eventually(async () => {
      const all = await deliveriesOf(webhook);
      return all.length > 0 && all.every((one) => one.status !== 'pending');
    });
  }

  /** Between tries, ms, as the workflow's history has them. */
  async function waitsOf(webhook: Webhook): Promise<number[]> {
    const { events } = await (await world.workflowOf(webhook)).fetchHistory();
    return (events ?? []).flatMap(({ timerStartedEventAttributes: timer }) =>
      timer ? [Number(timer.startToFireTimeout?.seconds) * 1_000] : [],
    );
  }

  it('gets it once, signed so that the library of Standard Webhooks verifies it', async () => {
    const { webhook, verifier } = await world.add({ url: receiver.url });
    await world.announce();
    await ended(webhook);
    expect(receiver.received).toHaveLength(1);
    const [{ headers, body } = { headers: {} as Record<string, string>, body: '' }] = receiver.received;
    const verified = new Verifier(verifier).verify(body, headers);
    expect(verified).toMatchObject({
      type: 'report.ready',
      data: {
        session_id: 'session-1',
        report_url: 'https://viva.example.org/interview/session-1/report',
        report_hash: 'abc',
      },
    });
    const [delivery] = await deliveriesOf(webhook);
    expect(delivery).toMatchObject({
      eventId: headers['webhook-id'],
      status: 'delivered',
      attempts: [{ httpStatus: 200, error: null }],
    });
    const { workflowId } = await world.workflowOf(webhook);
    expect(workflowId).toBe(`webhook-${webhook.id}-${delivery?.eventId}`);
  });

  it('gets it signed by ed25519 where it asks for that', async () => {
    const { webhook, verifier } = await world.add({ url: receiver.url, signing: 'v1a' });
    await world.announce();
    await ended(webhook);
    const [{ headers, body } = { headers: {} as Record<string, string>, body: '' }] = receiver.received;
    const x = Buffer.from(verifier.slice('whpk_'.length), 'base64').toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    const [, signature = ''] = headers['webhook-signature']?.split('v1a,') ?? [];
    const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    expect(verify(null, Buffer.from(content), key, Buffer.from(signature, 'base64'))).toBe(true);
  });

  it('is tried ten times over 75 hours, then disabled; no log and no history has its secret or its URL', async () => {
    receiver.answer(status(500));
    const { webhook, verifier } = await world.add({ url: receiver.url });
    await world.announce();
    await world.skipping(() => ended(webhook));
    expect(receiver.received).toHaveLength(10);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
    const waits = await waitsOf(webhook);
    expect(waits).toHaveLength(WAITS_MS.length);
    for (const [index, wait] of waits.entries()) {
      const planned = WAITS_MS[index] ?? 0;
      expect(Math.abs(wait - planned)).toBeLessThanOrEqual(planned * 0.1 + 1_000);
    }
    const sum = waits.reduce((total, wait) => total + wait, 0);
    expect(sum).toBeGreaterThan(67 * HOUR);
    expect(sum).toBeLessThan(84 * HOUR);
    const [delivery] = await deliveriesOf(webhook);
    expect(delivery).toMatchObject({ status: 'failed' });
    expect(delivery?.attempts).toHaveLength(10);
    const kept = await world.records.webhooks.find(world.organisationId, webhook.id);
    expect(kept).toMatchObject({ disabledAt: expect.any(Number), disabledBy: 'failing' });
    const history = await (await world.workflowOf(webhook)).fetchHistory();
    await world.replay(history);
    const secret = verifier.slice('whsec_'.length);
    for (const text of [JSON.stringify(history), world.log()]) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain(receiver.url);
    }
    // What happens from now on is not sent, and can be sent later.
    await world.announce();
    expect((await deliveriesOf(webhook)).map((one) => one.status)).toEqual(['failed', 'failed']);
    expect(receiver.received).toHaveLength(10);
  });

  it.each([
    ['redirects', 301, 'redirect', status(301, { location: 'http://127.0.0.1:1/' })],
    ['is too slow', null, 'timeout', () => undefined],
    ['breaks off', 200, 'closed', breakOff],
    ['answers without end', 200, 'too_large', (response) => void response.end('x'.repeat(70_000))],
    ['does not work', 502, 'status', status(502)],
  ] as [string, number | null, string, Parameters<Receiver['answer']>[0]][])(
    'is tried again when its receiver %s',
    async (_, httpStatus, error, answering) => {
      receiver.answer((response, received) => {
        if (receiver.received.length > 1) response.end();
        else answering(response, received);
      });
      const { webhook } = await world.add({ url: receiver.url });
      await world.announce();
      await world.skipping(() => ended(webhook));
      expect(await deliveriesOf(webhook)).toMatchObject([
        {
          status: 'delivered',
          attempts: [
            { httpStatus, error },
            { httpStatus: 200, error: null },
          ],
        },
      ]);
    },
  );

  it('waits as long as its receiver asks for', async () => {
    receiver.answer((response) => {
      if (receiver.received.length > 1) response.end();
      else response.writeHead(429, { 'retry-after': '3600' }).end();
    });
    const { webhook } = await world.add({ url: receiver.url });
    await world.announce();
    await world.skipping(() => ended(webhook));
    expect(await waitsOf(webhook)).toEqual([HOUR]);
  });

  it('is disabled at once when its receiver is gone', async () => {
    receiver.answer(status(410));
    const { webhook } = await world.add({ url: receiver.url });
    await world.announce();
    await ended(webhook);
    expect(receiver.received).toHaveLength(1);
    const kept = await world.records.webhooks.find(world.organisationId, webhook.id);
    expect(kept).toMatchObject({ disabledBy: 'gone' });
  });

  it('gets it again when that is asked for, but no second one while the first still runs', async () => {
    const { promise: open, resolve: goOn } = Promise.withResolvers<void>();
    receiver.answer((response) => void open.then(() => response.end()));
    const slow = await startReceiver((response) => void open.then(() => response.end()));
    const { webhook } = await world.add({ url: slow.url });
    await world.announce();
    await eventually(async () => slow.received.length === 1);
    const [delivery] = await deliveriesOf(webhook);
    const id = delivery?.id as string;
    expect(await world.records.deliveries.replay(webhook.id, id, Date.now())).toBe('running');
    goOn();
    await ended(webhook);
    expect(slow.received).toHaveLength(1);
    expect(await world.records.deliveries.replay(webhook.id, id, Date.now())).toBe('asked');
    await eventually(async () => slow.received.length === 2);
    await ended(webhook);
    const ids = slow.received.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids)).toEqual(new Set([delivery?.eventId]));
    await slow.close();
  });

  it('gets it once although several processes see to it, and some of them die', async () => {
    await dispatch?.close();
    dispatch = null;
    const { webhook } = await world.add({ url: receiver.url });
    await world.announce('report.ready', 'the same');
    await world.announce('report.ready', 'the same');
    const several = [world.dispatch(), world.dispatch(), world.dispatch()];
    await ended(webhook);
    await Promise.all(several.map((one) => one.close()));
    // One that has started the workflow and died before it could note that.
    const [delivery] = await deliveriesOf(webhook);
    const handle = await world.workflowOf(webhook);
    await eventually(async () => (await handle.describe()).status.name !== 'RUNNING');
    await world.client.workflow.execute('webhookDelivery', {
      workflowId: `webhook-${webhook.id}-${delivery?.eventId}`,
      taskQueue: 'interview',
      args: [{ webhookId: webhook.id, eventId: delivery?.eventId, round: 1 }],
    });
    expect(receiver.received).toHaveLength(1);
  });
});

function breakOff(...[response]: Parameters<Parameters<Receiver['answer']>[0]>): void {
  response.writeHead(200, { 'content-length': '100' });
  response.write('half', () => response.socket?.destroy());
}
