import { Webhook as Verifier } from 'standardwebhooks';
import { eventually } from '../support/eventually.ts';
import { createInstallation, type Installation } from '../support/installation.ts';
import { type Receiver, startReceiver, status } from '../support/webhooks/receiver.ts';

describe('a receiver of an installation whose process is killed', () => {
  let installation: Installation;
  let receiver: Receiver;

  beforeAll(async () => {
    receiver = await startReceiver();
    installation = await createInstallation({ WEBHOOKS_TO_LOOPBACK: 'true' });
  });
  afterAll(async () => {
    await installation?.remove();
    await receiver?.close();
  });

  it('hears of all that was answered, of each thing once, and verifies every word', async () => {
    await installation.start();
    const { client, token } = await installation.signUpFirstAdmin();
    const events = ['interview.started', 'interview.finished', 'report.ready'];
    const wanted = { url: receiver.url, events, signing: 'v1' };
    const { body: webhook } = await client.post('/webhooks', wanted, { token });
    const ids = new Set<string>();
    const begin = async () => {
      const { body } = await client.post('/interview/start', { track: 'data', level: 'junior' }, { token });
      ids.add(body.session_id);
      return body.session_id as string;
    };
    // Somebody who does not take anything for now.
    receiver.answer(status(503));
    const one = await begin();
    await client.post(`/interview/${one}/finish`, undefined, { token });
    await begin();
    await installation.kill();
    receiver.answer(status(204));

    await installation.start();
    await begin();
    await installation.kill();
    await installation.start();
    const delivered = () => accepted().map(({ type, session }) => `${type} ${session}`);
    const expected = [...ids].map((id) => `interview.started ${id}`);
    expected.push(`interview.finished ${one}`, `report.ready ${one}`);
    await eventually(async () => expected.every((line) => delivered().includes(line)), 120_000);
    expect(delivered().toSorted()).toEqual(expected.toSorted());

    const verifier = new Verifier(webhook.secret);
    for (const { headers, body } of receiver.received) verifier.verify(body, headers);
    expect(installation.output()).not.toContain(webhook.secret);
  }, 300_000);

  /** Those that it has taken, each id once: what is sent twice has the same one. */
  function accepted(): { type: string; session: string }[] {
    const byId = new Map(
      receiver.received.map(({ headers, body }) => [headers['webhook-id'], JSON.parse(body)]),
    );
    return [...byId.values()].map(({ type, data }) => ({ type, session: data.session_id }));
  }
});
