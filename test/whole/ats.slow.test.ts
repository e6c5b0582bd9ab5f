import { acceptBy, PACKAGE } from '../support/api/invited.ts';
import { type Greenhouse, startGreenhouse } from '../support/ats/greenhouse.ts';
import { basicOf } from '../support/ats/system.ts';
import { eventually } from '../support/eventually.ts';
import { createInstallation, type Installation } from '../support/installation.ts';
import { status } from '../support/webhooks/receiver.ts';

describe('a system that ordered an interview of an installation whose process is killed', () => {
  let installation: Installation;
  let greenhouse: Greenhouse;

  beforeAll(async () => {
    greenhouse = await startGreenhouse();
    installation = await createInstallation({ GREENHOUSE_ORIGIN: greenhouse.origin });
  });
  afterAll(async () => {
    await installation?.remove();
    await greenhouse?.close();
  });

  it('hears how it ended once it can be called again, and is answered the same when it orders again', async () => {
    await installation.start();
    const { client, token } = await installation.signUpFirstAdmin();
    const { package_id: test } = (await client.post('/packages', PACKAGE, { token })).body;
    const scopes = ['packages', 'invitations', 'results'];
    const { key } = (await client.post('/organisation/keys', { name: 'Greenhouse', scopes }, { token })).body;
    greenhouse.connect(installation.url, basicOf(key));
    const ordered = (await greenhouse.order({ test })).body;
    const id = ordered.partner_interview_id;
    // Away for now.
    greenhouse.answerNext(status(503), status(503));
    const renewed = await client.post(`/invitations/${id}/renew`, undefined, { token });
    const { body: accepted } = await acceptBy(client, new URL(renewed.body.url).hash.slice(1));
    await client.post(`/interview/${accepted.session_id}/finish`, undefined, { token: accepted.token });
    await installation.kill();

    await installation.start();
    expect((await greenhouse.order({ test })).body).toEqual(ordered);
    await eventually(async () => greenhouse.pulled.at(-1)?.partner_status === 'complete', 120_000);
    const states = greenhouse.pulled.map(({ partner_status }) => partner_status);
    expect(states.filter((state) => state === 'complete')).toHaveLength(1);
    expect(installation.output()).not.toContain(key);
  }, 300_000);
});
