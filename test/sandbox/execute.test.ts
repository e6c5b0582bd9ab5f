import type { SandboxContainer } from '../../src/sandbox/container.ts';
import { COMPILE_LIMITS, execute } from '../../src/sandbox/execute.ts';
import { languageSpec } from '../../src/sandbox/languages.ts';
import { createProgramCache } from '../../src/sandbox/programs.ts';
import { startedContainer } from '../support/sandbox/container.ts';
import { LIMITS, request } from '../support/sandbox/sandbox.ts';

describe('an execution', () => {
  it.each([
    ['its first test, which shows that it can be started', 1],
    ['a later test', 2],
  ])('goes on in another container when one is lost behind %s', async (_, lostBehind) => {
    const spec = languageSpec('python');
    if (!spec) throw new Error('the sandbox has no Python');
    const containers: SandboxContainer[] = [];
    const inputs = ['1', '2', '3', '4'].map((name) => ({ name, stdin: name }));
    let runs = 0;
    const onRun = () => {
      if (++runs === lostBehind) containers.at(-1)?.dispose();
    };
    const execution = await execute(
      spec,
      request({ code: 'print(input() * 2)', inputs, onRun, limits: LIMITS }),
      {
        image: 'of no matter here',
        cache: createProgramCache(),
        compileLimits: COMPILE_LIMITS,
        since: performance.now(),
        async withContainer(_purpose, _memoryKb, use) {
          const container = await startedContainer();
          containers.push(container);
          try {
            return await use(container);
          } finally {
            await container.dispose();
          }
        },
      },
    );
    expect(execution.runs.map(({ stdout }) => stdout)).toEqual(['11\n', '22\n', '33\n', '44\n']);
    expect(containers).toHaveLength(2);
  });
});
