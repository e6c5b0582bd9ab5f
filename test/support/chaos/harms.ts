import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { LABELS } from '../../../src/sandbox/reaper.ts';
import { dockerClient } from '../../../src/setup/docker.ts';
import type { ClusterProcess } from '../cluster/process.ts';
import type { Dice } from '../dice.ts';
import type { Form, Installation, Way } from './installation.ts';
import { isWell, MODEL_FAULTS } from './model.ts';
import type { Server, ServersDisk } from './servers.ts';
import { hears, TRANSCRIBER_FAULTS } from './speaking.ts';

/** One way to break something. */
export interface Harm {
  name: string;
  /** What it breaks: nothing is broken in two ways at once. */
  target: string;
  /** For so long, ms. */
  forMs: readonly [least: number, most: number];
  /** Breaks it; what it gives mends it again. */
  begin(): Promise<() => Promise<void>>;
}

const HOUR_S = 3_600;
const BRIEFLY = [300, 2_500] as const;
const LONGER = [1_500, 6_000] as const;
const AT_ONCE = [0, 0] as const;

const WAYS: Record<Form, readonly Way[]> = {
  spread: ['postgres', 'redis', 'temporal', 'engine', 'model', 'transcriber', 'api'],
  embedded: ['temporal', 'engine', 'model', 'transcriber', 'api'],
};

/** All that there are for an installation, by name. */
export function harmsOf(place: Installation): Harm[] {
  return [
    ...place.processes.flatMap((one) => [...harmsOfProcess(place, one), ...harmsOfClock(place, one)]),
    ...place.servers.flatMap(harmsOfServer),
    ...WAYS[place.form].flatMap((way) => harmsOfWay(place, way)),
    ...harmsOfProvider('model', place.model, MODEL_FAULTS, isWell),
    ...harmsOfProvider('transcriber', place.transcriber, TRANSCRIBER_FAULTS, hears),
    { name: 'containers killed', target: 'containers', forMs: AT_ONCE, begin: () => killContainers(place) },
    ...(place.disk ? harmsOfDisk(place, place.disk) : []),
  ];
}

function harmsOfProcess({ supervisor }: Installation, one: ClusterProcess): Harm[] {
  const target = one.name;
  return [
    {
      ...{ name: `${target} killed`, target, forMs: AT_ONCE },
      async begin() {
        supervisor.leaveDown(one, 1_000);
        signal([one.pid()], 'SIGKILL');
        return nothing;
      },
    },
    { name: `${target} paused`, target, forMs: LONGER, begin: () => pause([one.pid()]) },
  ];
}

/** There, and back: in one of the two the clock jumps back an hour. */
function harmsOfClock({ clocks }: Installation, one: ClusterProcess): Harm[] {
  const clock = clocks.get(one);
  if (!clock) return [];
  return [HOUR_S, -HOUR_S].map((seconds) => ({
    name: `${one.name}’s clock an hour ${seconds > 0 ? 'forward' : 'back'}`,
    target: `${one.name}’s clock`,
    forMs: LONGER,
    async begin() {
      clock.move(seconds);
      return async () => clock.move(0);
    },
  }));
}

function harmsOfServer({ name, kill, start, pids }: Server): Harm[] {
  return [
    {
      ...{ name: `${name} killed`, target: name, forMs: BRIEFLY },
      async begin() {
        await kill();
        return start;
      },
    },
    { name: `${name} paused`, target: name, forMs: LONGER, begin: () => pause(pids()) },
  ];
}

function harmsOfWay({ doors }: Installation, way: Way): Harm[] {
  const target = `way to ${way}`;
  const all = doors.filter((one) => one.way === way).map(({ door }) => door);
  const open = async () => {
    for (const door of all) await door.open();
  };
  const breaking = (name: string, forMs: Harm['forMs'], how: 'sever' | 'shut' | 'freeze'): Harm => ({
    ...{ name: `${target} ${name}`, target, forMs },
    async begin() {
      for (const door of all) door[how]();
      return open;
    },
  });
  return [
    breaking('cut', AT_ONCE, 'sever'),
    breaking('shut', BRIEFLY, 'shut'),
    breaking('frozen', LONGER, 'freeze'),
  ];
}

/** Somebody else's service, which fails in each of these ways. */
function harmsOfProvider<Reply>(
  target: string,
  server: { always(reply: Reply): void },
  faults: Readonly<Record<string, Reply>>,
  well: Reply,
): Harm[] {
  return Object.entries(faults).map(([how, reply]) => ({
    ...{ name: `${target} ${how}`, target, forMs: LONGER },
    async begin() {
      server.always(reply);
      return async () => server.always(well);
    },
  }));
}

function harmsOfDisk({ form }: Installation, disk: ServersDisk): Harm[] {
  // A server that ends over it is not killed or paused meanwhile.
  const target = form === 'spread' ? 'postgres' : 'disk';
  const full = (name: string, isLogFull: boolean): Harm => ({
    ...{ name, target, forMs: LONGER },
    async begin() {
      await disk.fill({ isLogFull });
      return disk.free;
    },
  });
  return [full('disk full', false), ...(form === 'spread' ? [full('disk full, the log too', true)] : [])];
}

/** By the engine, as if the machine had run out of memory for them. */
async function killContainers(place: Installation): Promise<() => Promise<void>> {
  const docker = dockerClient(null);
  for (const id of await containersOf(place)) {
    await docker
      .getContainer(id)
      .kill()
      .catch((fault: { statusCode?: number }) => {
        // It has just ended.
        if (fault.statusCode !== 404 && fault.statusCode !== 409) throw fault;
      });
  }
  return nothing;
}

/** Containers of any process that the installation has had. */
export async function containersOf(
  { supervisor }: Installation,
  isOwner = (_pid: number) => true,
): Promise<string[]> {
  const containers = await dockerClient(null).listContainers({
    all: true,
    filters: { label: [`${LABELS.app}=1`] },
  });
  return containers.flatMap(({ Id, Labels }) => {
    const pid = Number(Labels[LABELS.process]?.split(':')[0]);
    return supervisor.pids.has(pid) && isOwner(pid) ? [Id] : [];
  });
}

async function pause(pids: readonly number[]): Promise<() => Promise<void>> {
  signal(pids, 'SIGSTOP');
  return async () => signal(pids, 'SIGCONT');
}

/** Resolves once it stands still, or is gone. */
export async function untilStill(pid: number): Promise<void> {
  while (isGoing(pid)) await delay(10);
}

function isGoing(pid: number): boolean {
  try {
    return !/\) [TZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false; // it is gone
  }
}

export function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch (fault) {
      // It has just ended, in whatever way.
      if ((fault as NodeJS.ErrnoException).code !== 'ESRCH') throw fault;
    }
  }
}

async function nothing(): Promise<void> {}

/** How long this one lasts. */
export function lengthOf({ forMs: [least, most] }: Harm, dice: Dice): number {
  return dice.between(least, most);
}
