import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { eventually } from '../support/eventually.ts';
import { LIMITS, openSandbox, ownContainers, request, SETUP_TIMEOUT_MS } from '../support/sandbox/sandbox.ts';
import { openSilentEngine, type SilentEngine } from '../support/sandbox/silent-engine.ts';

const PRINT = request({ code: 'print(1)' });
const printsAgain = async (sandbox: Sandbox) =>
  expect((await sandbox.execute(PRINT)).runs).toMatchObject([{ stdout: '1\n' }]);

/** Each of them held the only turn, or the place of the pool's next container, for good. */
describe('an engine that takes a request and never answers it', () => {
  let engine: SilentEngine;
  let sandbox: Sandbox;
  beforeAll(async () => {
    engine = await openSilentEngine();
    sandbox = await openSandbox({ docker: engine.docker, slots: 1, engineTimeoutMs: 3_000 });
    await printsAgain(sandbox);
  }, SETUP_TIMEOUT_MS);
  afterAll(async () => {
    await sandbox.close();
    await engine.close();
    await eventually(async () => (await ownContainers()).length === 0);
  });

  it.each([
    ['make a container', /^POST \/containers\/create/],
    ['attach to it', /^POST \/containers\/\w+\/attach/],
    ['start it', /^POST \/containers\/\w+\/start/],
    ['set its memory', /^POST \/containers\/\w+\/update/],
  ])('keeps no turn and leaves no container, when it should %s', async (_what, firstLine) => {
    engine.ignore(firstLine, 1);
    await expect(sandbox.execute(PRINT)).rejects.toMatchObject({
      name: 'SandboxUnavailable',
      message: expect.stringMatching(/the engine did not answer within 3 s$/),
    });
    expect(engine.ignored()).toBe(1);
    await printsAgain(sandbox);
    await eventually(async () => (await ownContainers()).length === 0);
  });

  it('keeps no shutdown waiting, when it should remove a container, which ends all the same', async () => {
    const closing = await openSandbox({ docker: engine.docker, engineTimeoutMs: 1_000 });
    const code = 'import time\ntime.sleep(60)';
    const onRun = () => engine.ignore(/^DELETE \/containers\//, 1);
    const inputs = [{ name: '1', stdin: '' }];
    await closing.execute(request({ code, limits: LIMITS, inputs, onRun }));
    await closing.close();
    expect(engine.ignored()).toBe(1);
    await eventually(async () => (await ownContainers()).length === 0);
  });
});
