import { setTimeout as sleep } from 'node:timers/promises';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { median, ms } from './table.ts';
import { PROGRAMS, timed } from './world.ts';

const LIMITS = { cpuMs: 2000, wallMs: 7000, memoryKb: 256 * 1024, outputBytes: 262_144 };
const SUSTAINED_MS = 15_000;
const QUIET_MS = 10_000;
const BURST = 20;

/** What the pool sustains, and what a burst after a quiet time waits for. */
export async function measurePool({ sandbox }: { sandbox: Sandbox }): Promise<void> {
  let number = 0;
  const submit = () =>
    sandbox.execute({
      executionId: 'bench',
      owner: `candidate-${++number}`,
      language: 'python',
      code: PROGRAMS.python,
      limits: LIMITS,
      inputs: [{ name: '1', stdin: '' }],
    });
  await submit();

  const end = Date.now() + SUSTAINED_MS;
  let done = 0;
  const client = async () => {
    while (Date.now() < end) {
      await submit();
      done++;
    }
  };
  await Promise.all([client(), client()]);
  console.log(
    `submissions of one python test a second, sustained by two clients: ${((done * 1000) / SUSTAINED_MS).toFixed(1)}`,
  );

  await sleep(QUIET_MS); // long enough for the pool to be full again
  const waits = await Promise.all(Array.from({ length: BURST }, () => timed(submit)));
  console.log(
    `a burst of ${BURST} after a quiet time: median ${ms(median(waits))}, longest ${ms(Math.max(...waits))}`,
  );
}
