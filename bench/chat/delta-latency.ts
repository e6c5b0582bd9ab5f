import { median, ms, printFigure } from '../table.ts';
import { type Child, startChild } from './child.ts';
import type { Arrivals, Opening } from './clients.ts';
import type { Pace } from './provider.ts';
import type { Usage } from './usage.ts';

/** 25 tokens a second is what the larger model gives on a busy host. */
const PACE: Pace = { streams: 200, deltas: 100, gapMs: 40 };
const ROUNDS = 5;
/** Of the deltas' time: at its beginning replies are still being prepared, at its end streams are missing. */
const MEASURED = { from: 0.25, to: 0.85 };
/** The server's processor, and that of everybody else. */
const CORES = { server: 0, others: 1 };

/**
 * What the server adds to a delta. The provider writes the time into each delta, the clients look at the clock when
 * it comes. The same way through a pipe that does nothing is measured in turns and subtracted, quantile by quantile.
 * Server and pipe have one processor to themselves; provider and clients have another.
 */
export async function measureDeltaLatency(): Promise<void> {
  const provider = startChild('provider.ts', { core: CORES.others });
  const ways = [await openViva(), await openPipe()] as const;
  try {
    const providerUrl = await provider.ask<string>('start');
    await provider.ask('pace', PACE);
    const runs: (readonly [viva: Run, pipe: Run])[] = [];
    for (let round = -1; round < ROUNDS; round++) {
      const both = [await run(ways[0], providerUrl), await run(ways[1], providerUrl)] as const;
      if (round >= 0) runs.push(both);
    }
    print(runs);
  } finally {
    for (const way of ways) await way.close();
    await provider.end();
  }
}

/** From the provider to the clients. */
interface Way {
  /** The process in the middle. */
  server: Child;
  clients: Child;
  /** Resolves once all replies of one round have gone through. */
  stream(providerUrl: string): Promise<void>;
  close(): Promise<void>;
}

async function openViva(): Promise<Way> {
  const { server, clients, close } = processes('server.ts');
  await clients.ask('open', await server.ask<Opening>('start', { interviews: PACE.streams }));
  return { server, clients, close, stream: (providerUrl) => server.ask('reply', { providerUrl }) };
}

async function openPipe(): Promise<Way> {
  const { server, clients, close } = processes('pipe.ts');
  const url = await server.ask<string>('start');
  const stream = async (providerUrl: string) => {
    const to = `${url}?to=${encodeURIComponent(providerUrl)}`;
    const streams = Array.from({ length: PACE.streams }, () => ({ url: to, token: '' }));
    await clients.ask('open', { streams, method: 'POST' } satisfies Opening);
    await clients.ask('ended');
  };
  return { server, clients, close, stream };
}

function processes(script: string) {
  const server = startChild(script, { core: CORES.server });
  const clients = startChild('clients.ts', { core: CORES.others });
  return {
    server,
    clients,
    async close() {
      await clients.end();
      await server.end();
    },
  };
}

interface Run {
  /** Sorted. */
  tookMs: number[];
  /** Share of the processor that the server had, and that others had while it could have run. */
  used: number;
  lost: number;
}

async function run({ server, clients, stream }: Way, providerUrl: string): Promise<Run> {
  const before = await server.ask<Usage>('usage');
  await stream(providerUrl);
  const after = await server.ask<Usage>('usage');
  const tookMs = steady(await clients.ask<Arrivals>('arrivals'));
  const share = (of: (usage: Usage) => number) => (of(after) - of(before)) / (PACE.deltas * PACE.gapMs);
  return { tookMs, used: share(({ cpuMs }) => cpuMs), lost: share(({ waitedMs }) => waitedMs) };
}

function print(runs: readonly (readonly [viva: Run, pipe: Run])[]): void {
  const rate = (PACE.streams * 1000) / PACE.gapMs;
  console.log(
    `${PACE.streams} parallel replies, ${rate.toFixed(0)} deltas a second, server on one core, medians of ${ROUNDS} rounds:`,
  );
  const viva = (of: (run: Run) => number) => median(runs.map(([run]) => of(run)));
  const pipe = (of: (run: Run) => number) => median(runs.map(([, run]) => of(run)));
  for (const [what, share, wanted] of [
    ['median', 0.5, '≤ 2 ms'],
    ['99th percentile', 0.99, '≤ 10 ms'],
  ] as const) {
    const at = ({ tookMs }: Run) => quantile(tookMs, share);
    const detail = `${ms(viva(at))} from provider to client, ${ms(pipe(at))} through a pipe`;
    printFigure(`  a delta inside the server, ${what}`, ms(viva(at) - pipe(at)), `${wanted}; ${detail}`);
  }
  const used = ({ used }: Run) => used;
  const lost = ({ lost }: Run) => lost;
  printFigure(
    '  of the core, used (with the prompts)',
    `${percent(viva(used))}, by the pipe ${percent(pipe(used))}`,
  );
  // Above a few per cent the machine is too busy for the figures to say much of Viva.
  printFigure(
    '  of the core, taken by other programs',
    `${percent(viva(lost))}, from the pipe ${percent(pipe(lost))}`,
  );
}

function steady(arrivals: Arrivals): number[] {
  const written = arrivals.map(([us]) => us);
  const first = written.reduce((a, b) => Math.min(a, b));
  const length = written.reduce((a, b) => Math.max(a, b)) - first;
  const inside = ([us]: Arrivals[number]) =>
    us >= first + MEASURED.from * length && us <= first + MEASURED.to * length;
  return arrivals
    .filter(inside)
    .map(([, us]) => us / 1000)
    .sort((a, b) => a - b);
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}
