import { ms, printFigure } from '../table.ts';
import { startChild } from './child.ts';
import type { Arrivals, Opening } from './clients.ts';
import type { Pace } from './provider.ts';
import type { Usage } from './usage.ts';

/** 25 tokens a second is what the larger model gives on a busy host. */
const PACE: Pace = { streams: 200, deltas: 200, gapMs: 40 };
/** Of the deltas' time: at its beginning code is still being compiled, at its end streams are missing. */
const MEASURED = { from: 0.25, to: 0.85 };
/** The server's processor, and that of everybody else. */
const CORES = { server: 0, others: 1 };

/**
 * What the server adds to a delta. The provider writes the time into each delta, the clients look at the clock when
 * it comes. The same way through a pipe that does nothing is measured in the same run and subtracted, quantile by
 * quantile. Server and pipe have one processor to themselves; provider and clients have another.
 */
export async function measureDeltaLatency(): Promise<void> {
  const provider = startChild('provider.ts', { core: CORES.others });
  const clients = startChild('clients.ts', { core: CORES.others });
  try {
    const providerUrl = await provider.ask<string>('start');
    await provider.ask('pace', PACE);
    const pipe = await throughPipe(providerUrl);
    const viva = await throughViva(providerUrl);
    const added = (share: number) => quantile(viva.tookMs, share) - quantile(pipe.tookMs, share);
    const rate = (PACE.streams * 1000) / PACE.gapMs;
    const detail = (share: number) =>
      `${ms(quantile(viva.tookMs, share))} from provider to client, ${ms(quantile(pipe.tookMs, share))} through a pipe`;
    console.log(`${PACE.streams} parallel replies, ${rate.toFixed(0)} deltas a second, server on one core:`);
    printFigure('  a delta inside the server, median', ms(added(0.5)), `≤ 2 ms; ${detail(0.5)}`);
    printFigure('  a delta inside the server, 99th percentile', ms(added(0.99)), `≤ 10 ms; ${detail(0.99)}`);
    printFigure('  of the core, used', `${percent(viva.used)}, by the pipe ${percent(pipe.used)}`);
    // Above a few per cent the machine is too busy for the figures to say much of Viva.
    printFigure(
      '  of the core, taken by other programs',
      `${percent(viva.lost)}, from the pipe ${percent(pipe.lost)}`,
    );
    printFigure('  deltas measured', `${viva.tookMs.length}, through the pipe ${pipe.tookMs.length}`);
  } finally {
    await clients.end();
    await provider.end();
  }

  async function throughPipe(providerUrl: string): Promise<Run> {
    const proxy = startChild('proxy.ts', { core: CORES.server });
    try {
      const url = await proxy.ask<string>('start', { providerUrl });
      const urls = Array.from({ length: PACE.streams }, () => url);
      return await run(proxy, async () => {
        await clients.ask('open', { urls, token: '', method: 'POST' } satisfies Opening);
        await clients.ask('ended');
      });
    } finally {
      await proxy.end();
    }
  }

  async function throughViva(providerUrl: string): Promise<Run> {
    const server = startChild('server.ts', { core: CORES.server });
    try {
      const opening = await server.ask<Opening>('start', { interviews: PACE.streams });
      await clients.ask('open', opening);
      return await run(server, () => server.ask('reply', { providerUrl }));
    } finally {
      await clients.ask('close');
      await server.end();
    }
  }

  async function run(server: ReturnType<typeof startChild>, work: () => Promise<unknown>): Promise<Run> {
    const before = await server.ask<Usage>('usage');
    await work();
    const after = await server.ask<Usage>('usage');
    const tookMs = steady(await clients.ask<Arrivals>('arrivals'));
    const share = (of: (usage: Usage) => number) => (of(after) - of(before)) / (PACE.deltas * PACE.gapMs);
    return { tookMs, used: share(({ cpuMs }) => cpuMs), lost: share(({ waitedMs }) => waitedMs) };
  }
}

interface Run {
  tookMs: number[];
  /** Share of the processor that the server had, and that others had while it could have run. */
  used: number;
  lost: number;
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
