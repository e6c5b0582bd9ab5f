import { buildIdOf } from '../../src/temporal/build-id.ts';
import { createClient, type TestClient } from '../support/api/client.ts';
import { signUp } from '../support/api/people.ts';
import { ROOT, startTestViva, type TestViva } from '../support/viva.ts';

describe('an installation that pins its interviews', () => {
  let viva: TestViva;
  let client: TestClient;

  beforeAll(async () => {
    viva = await startTestViva({ pinsInterviews: true }, { untilCodeRuns: false });
    client = await createClient(viva.url);
  }, 180_000);
  afterAll(() => viva?.close());

  it('gives interviews to its own build, which it names', async () => {
    const build = await buildIdOf(ROOT);
    expect((await client.get('/health')).body.version).toBe(build);
    const { token } = await signUp(client);
    const wanted = { track: 'algorithms', level: 'middle', practice: true };
    expect((await client.post('/interview/start', wanted, { token })).status).toBe(201);
    expect(viva.logged).toContainEqual(
      expect.objectContaining({ msg: 'new interviews begin with this build', buildId: build, before: null }),
    );
  });

  it('starts again as it was, and not without pinning', async () => {
    const said = viva.logged.length;
    await viva.restart();
    expect(viva.logged.slice(said)).not.toContainEqual(
      expect.objectContaining({ msg: expect.stringMatching(/build/) }),
    );
    viva.config.pinsInterviews = false;
    await expect(viva.restart()).rejects.toThrow(/^PIN_INTERVIEWS: interviews are given to workers of build/);
    viva.config.pinsInterviews = true;
    await viva.restart();
  });
});
