import { setTimeout as delay } from 'node:timers/promises';
import { eventually } from '../eventually.ts';
import type { ComposedInstallation } from './installation.ts';
import type { ClusterProcess } from './process.ts';

/** As the engine waits before it starts a container again. */
const PAUSE_MS = 300;

/** Kills, one after the other, while candidates are at work. */
export interface Blows {
  /** To be told of each call that was answered: they time what comes next. */
  answered: () => void;
  /** Resolves when nothing is broken any more. */
  over(): Promise<void>;
  /** Whether all were dealt, or one of them went wrong. */
  areDone(): boolean;
}

interface Blow {
  name: string;
  strike(): Promise<string>;
}

/** One of each kind, each after `every` calls that were answered and when the one before is over. */
export function createBlows(
  place: ComposedInstallation,
  { every, tell }: { every: number; tell: (what: string) => void },
): Blows {
  const left = plan();
  let answers = 0;
  let striking: Promise<void> | null = null;
  let fault: unknown = null;

  async function strike({ name, strike: hit }: Blow): Promise<void> {
    const at = Date.now();
    tell(`kill ${name}`);
    const said = await hit();
    tell(`${name} is back after ${((Date.now() - at) / 1_000).toFixed(1)} s${said}`);
  }

  function plan(): Blow[] {
    const [one, other] = place.apis as [ClusterProcess, ClusterProcess];
    const role = (process: ClusterProcess): Blow => ({ name: process.name, strike: () => killed(process) });
    return [
      { name: one.name, strike: () => killedWithStreams(one, other) },
      role(place.workers[0] as ClusterProcess),
      role(place.sandboxes[0] as ClusterProcess),
      server('Redis', place.redis),
      server('PostgreSQL', place.postgres),
      { name: other.name, strike: () => killedWithStreams(other, one) },
      server('Temporal', place.temporal),
      role(place.workers[1] as ClusterProcess),
      server('the proxy', place.proxy),
    ];
  }

  /** Whoever reads at an API that dies has to come to the other one: this one stays away until they have. */
  async function killedWithStreams(dying: ClusterProcess, staying: ClusterProcess): Promise<string> {
    const before = await eventually(async () => (await openStreams(dying)) || null);
    const there = await openStreams(staying);
    await dying.kill();
    await eventually(async () => (await openStreams(staying)) > there);
    const came = (await openStreams(staying)) - there;
    await dying.start();
    return `; of its ${before} streams ${came} had gone on at ${staying.name} before`;
  }

  return {
    answered() {
      answers += 1;
      if (striking !== null || answers < every) return;
      const blow = left.shift();
      if (blow === undefined) return;
      striking = strike(blow)
        .catch((error) => {
          fault ??= error;
        })
        .finally(() => {
          answers = 0;
          striking = null;
        });
    },
    async over() {
      await striking;
      if (fault !== null) throw fault;
    },
    areDone: () => fault !== null || (left.length === 0 && striking === null),
  };
}

function server(name: string, { kill, start }: { kill(): Promise<void>; start(): Promise<void> }): Blow {
  return {
    name,
    async strike() {
      await kill();
      await delay(PAUSE_MS);
      // What the processes of the one before held may be taken for a moment yet.
      await eventually(() =>
        start().then(
          () => true,
          () => false,
        ),
      );
      return '';
    },
  };
}

async function killed(one: ClusterProcess): Promise<string> {
  await one.kill();
  await delay(PAUSE_MS);
  await one.start();
  return '';
}

async function openStreams({ url }: ClusterProcess): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(/^viva_http_open_streams (\d+)$/m.exec(metrics)?.[1]);
}
