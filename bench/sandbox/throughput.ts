import { median, printRatio, timed } from '../table.ts';
import { subject, type World } from './world.ts';

const ROUNDS = 8;

/** Python tests a second with two at once, in turns with the same bare. */
export async function measureThroughput({ count, ...world }: World & { count: number }): Promise<void> {
  const pair = [await subject(world, 'python'), await subject(world, 'python')];
  const each = Math.ceil(count / ROUNDS);
  const repeat = async (work: () => Promise<unknown>) => {
    for (let i = 0; i < each; i++) await work();
  };
  const rate = async (works: (() => Promise<unknown>)[]) =>
    (works.length * each * 1000) / (await timed(() => Promise.all(works.map(repeat))));
  try {
    const bare: number[] = [];
    const sandboxed: number[] = [];
    for (let round = -1; round < ROUNDS; round++) {
      const bareRate = await rate(pair.map(({ bare }) => bare.run));
      const rateInside = await rate(
        pair.map(
          ({ container, spec }) =>
            () =>
              container.run(spec),
        ),
      );
      if (round < 0) continue;
      bare.push(bareRate);
      sandboxed.push(rateInside);
    }
    const [fast, slow] = [median(bare), median(sandboxed)];
    printRatio(
      'python tests a second, two at once',
      slow / fast,
      '≥ 0.95',
      `${slow.toFixed(0)}/s against ${fast.toFixed(0)}/s`,
    );
  } finally {
    for (const { close } of pair) await close();
  }
}
