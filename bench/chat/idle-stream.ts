import { printFigure } from '../table.ts';
import { startChild } from './child.ts';
import type { Opening } from './clients.ts';

const STREAMS = 1_000;

interface Memory {
  heapUsed: number;
  external: number;
  rss: number;
}

/**
 * What an idle stream takes in the server's process: the growth of the second thousand, since the first one also pays
 * for code and for room that is used again.
 */
export async function measureIdleStream(): Promise<void> {
  const server = startChild('server.ts', { core: 0, nodeArgs: ['--expose-gc'] });
  const clients = startChild('clients.ts', { core: 1 });
  try {
    const all = await server.ask<Opening>('start', { interviews: 100, rounds: (2 * STREAMS) / 100 });
    const levels: Memory[] = [];
    for (let thousand = 0; thousand < 3; thousand++) {
      const streams = all.streams.slice((thousand - 1) * STREAMS, thousand * STREAMS);
      if (thousand > 0) await clients.ask('open', { streams } satisfies Opening);
      levels.push(await server.ask<Memory>('memory'));
    }
    const growth = (from: number, part: (memory: Memory) => number) =>
      (part(levels[from + 1] as Memory) - part(levels[from] as Memory)) / STREAMS / 1024;
    const kb = (part: (memory: Memory) => number) => `${growth(1, part).toFixed(1)} KB`;
    const live = (memory: Memory) => memory.heapUsed + memory.external;
    const resident = (memory: Memory) => memory.rss;
    printFigure('memory of an idle stream, heap and external', kb(live), '≤ 30 KB');
    printFigure(
      '  the same by resident memory',
      kb(resident),
      `≤ 30 KB; each of the first ${STREAMS} ${growth(0, resident).toFixed(1)} KB`,
    );
  } finally {
    await clients.end();
    await server.end();
  }
}
