import { createClient } from '../support/api/client.ts';
import { PASSWORD, signUp, signUpAs } from '../support/api/people.ts';
import { freePort } from '../support/free-port.ts';
import { startTestViva, type TestViva } from '../support/viva.ts';
import { startBrowser, type TestBrowser, type Visit } from './support/browser.ts';

/** In the greeting, with which a workflow starts. */
const SAID = 'your reasoning counts as much as the answer';

describe('an interview in the UI of the embedded Temporal server', () => {
  let viva: TestViva;
  let browser: TestBrowser;
  let origin: string;
  let visit: Visit;

  beforeAll(async () => {
    const [port, uiPort] = [await freePort(), await freePort()];
    origin = `http://localhost:${port}`;
    const temporal = { address: null, namespace: 'viva', tls: null, apiKey: null, uiPort, uiUrl: null };
    [viva, browser] = await Promise.all([
      startTestViva({ port, host: null, publicOrigin: origin, temporal }, { untilCodeRuns: false }),
      startBrowser(),
    ]);
    const client = await createClient(origin);
    const { token } = await signUp(client);
    const started = await client.post('/interview/start', { track: 'data', level: 'junior' }, { token });
    const admin = await signUpAs('admin', client, viva.records);
    visit = await browser.visit(`${origin}/sign-in`);
    await visit.page.getByLabel('E-mail or nickname').fill(admin.nickname);
    await visit.page.getByLabel('Password').fill(PASSWORD);
    await visit.page.getByRole('button', { name: 'Sign in' }).click();
    await visit.page.waitForURL(`${origin}/`);
    const { temporalUiUrl } = viva.viva;
    await visit.page.goto(`${temporalUiUrl}/namespaces/viva/workflows/interview-${started.body.session_id}`);
  }, 180_000);
  afterAll(async () => {
    await visit?.close();
    await browser?.close();
    await viva?.close();
  });

  it('is sealed, also for an admin, while the UI sends no cookie', async () => {
    const { page } = visit;
    await page.getByText('Workflow Type').first().waitFor();
    await page.getByText('Event History').first().waitFor();
    expect(await page.getByText(SAID).count()).toBe(0);
  });

  it('is readable for an admin once the UI does', async () => {
    const { page } = visit;
    await page.evaluate((endpoint) => {
      // What the dialog of the data encoder keeps.
      localStorage.setItem('endpoint', JSON.stringify(endpoint));
      localStorage.setItem('includeCredentials', 'true');
      localStorage.setItem('overrideRemoteCodecConfiguration', 'true');
    }, `${origin}/temporal/codec`);
    await page.reload();
    await page.getByText(SAID).first().waitFor();
  });
});
