import { median, ms, printRatio, timed } from '../table.ts';
import { subject, type World } from './world.ts';

const WANTED = { python: ['≤ 1.15', '≤ 1.05'], cpp: ['≤ 1.6', '≤ 1.1'] } as const;
const WARM_UP = 10;

/** One warm test: the whole round trip, and the time inside the container. */
export async function measureSingleTest({ count, ...world }: World & { count: number }): Promise<void> {
  for (const language of ['python', 'cpp'] as const) {
    const { container, spec, bare, close } = await subject(world, language);
    try {
      const floor: number[] = [];
      const inside: number[] = [];
      const round: number[] = [];
      for (let i = -WARM_UP; i < count; i++) {
        const bareMs = await bare.run();
        let insideMs = 0;
        const roundMs = await timed(async () => {
          const end = await container.run(spec);
          if (end.exitCode !== 0) throw new Error(`the program failed: ${end.stderr}`);
          insideMs = end.wallMs;
        });
        if (i < 0) continue;
        floor.push(bareMs);
        inside.push(insideMs);
        round.push(roundMs);
      }
      const bareMs = median(floor);
      const [roundWanted, insideWanted] = WANTED[language];
      const against = (value: number) => `${ms(value)} against ${ms(bareMs)}`;
      printRatio(
        `one warm ${language} test, round trip`,
        median(round) / bareMs,
        roundWanted,
        against(median(round)),
      );
      printRatio(
        `one warm ${language} test, inside`,
        median(inside) / bareMs,
        insideWanted,
        against(median(inside)),
      );
    } finally {
      await close();
    }
  }
}
