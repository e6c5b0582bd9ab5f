import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { median, ms, printRatio, timed } from '../table.ts';
import { PROGRAMS, subject, type World } from './world.ts';

const LIMITS = { cpuMs: 2000, wallMs: 7000, memoryKb: 256 * 1024, outputBytes: 262_144 };

/** A submission of twenty Python tests from a warm pool, its program checked before, against twenty bare runs. */
export async function measureSubmission(options: World & { sandbox: Sandbox; count: number }): Promise<void> {
  const { sandbox, count, ...world } = options;
  const { bare, close } = await subject(world, 'python');
  const inputs = Array.from({ length: 20 }, (_, index) => ({ name: String(index), stdin: '' }));
  const submit = (cacheKey?: string) =>
    sandbox.execute({
      executionId: 'bench',
      cacheKey,
      language: 'python',
      code: PROGRAMS.python,
      limits: LIMITS,
      inputs,
    });
  try {
    await submit('bench');
    const floor: number[] = [];
    const known: number[] = [];
    const fresh: number[] = [];
    for (let i = 0; i < count; i++) {
      floor.push(
        await timed(async () => {
          for (const _ of inputs) await bare.run();
        }),
      );
      known.push(await timed(() => submit('bench')));
      fresh.push(await timed(() => submit()));
    }
    const bareMs = median(floor);
    const against = (value: number) => `${ms(value)} against ${ms(bareMs)}`;
    printRatio(
      'twenty python tests of one submission',
      median(known) / bareMs,
      '≤ 1.2',
      against(median(known)),
    );
    printRatio('the same with its check', median(fresh) / bareMs, '≤ 1.2 + check', against(median(fresh)));
  } finally {
    await close();
  }
}
