import type { SandboxContainer } from '../../src/sandbox/container.ts';
import { QUICK, startedContainer } from '../support/sandbox/container.ts';
import { SETUP_TIMEOUT_MS } from '../support/sandbox/sandbox.ts';

const ECHO = { ...QUICK, user: 'program', argv: ['/bin/echo', '1'], env: {} } as const;

describe('a container', () => {
  let container: SandboxContainer;
  beforeEach(async () => {
    container = await startedContainer();
  }, SETUP_TIMEOUT_MS);
  afterEach(() => container?.dispose());

  it('does not count an input among the memory of the program, which need not read it', async () => {
    const run = (bytes: number) => container.run({ ...ECHO, stdin: Buffer.alloc(bytes, 'x') });
    await run(0); // the supervisor and the programs' files come into memory
    const { memoryKb: without } = await run(0);
    const { memoryKb: with8Mb } = await run(8 << 20);
    expect(with8Mb - without).toBeLessThan(2 * 1024);
  });

  it('whose supervisor tells less CPU time than the kernel counted is not believed, and is lost', async () => {
    const { cgroup } = container;
    if (!cgroup) throw new Error('the cgroup files of the host cannot be read here');
    // No supervisor of ours lies: instead the kernel's counter says that a second more went by between two looks.
    const counted = cgroup.cpuUs.bind(cgroup);
    let looks = 0;
    cgroup.cpuUs = () => counted() + 1_000_000 * looks++;
    const running = container.run({ ...ECHO, stdin: Buffer.alloc(0) });
    await expect(running).rejects.toThrow(/the supervisor says [\d.]+ ms of CPU, the kernel 1\d{3}/);
    expect(container.lost).toBe(true);
  });
});
