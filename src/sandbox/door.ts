import { once } from 'node:events';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** As in `sandbox/supervisor/supervisor.h`. */
const SUPERVISOR_ID = 60601;
const TARGET = '/run/viva';
const PREFIX = 'viva-door-';

/**
 * A socket through which one supervisor reaches this process directly: past the engine, which copies every byte four
 * times. Only the supervisor's user may touch it, and it is gone from the file system before any program runs.
 */
export interface Door {
  mount: { Type: 'bind'; Source: string; Target: string; ReadOnly: true };
  /** The supervisor's connection, should it come. */
  entered: Promise<Socket>;
  /** Takes the socket out of the file system. What has come in stays. */
  shut(): Promise<void>;
}

/** Makes doors as long as they lead anywhere. */
export interface Doors {
  /** Null where there can be none. */
  open(): Promise<Door | null>;
  /** The engine is elsewhere: everything goes through it from now on. */
  giveUp(): void;
}

/** `parent` is the folder that holds theirs. */
export function createDoors(parent = tmpdir()): Doors {
  // Only root can give the socket to the supervisor's user.
  let usable = process.platform === 'linux' && process.getuid?.() === 0;
  if (usable) removeLeftovers(parent);
  return {
    open: async () => (usable ? openDoor(parent) : null),
    giveUp() {
      usable = false;
    },
  };
}

async function openDoor(parent: string): Promise<Door> {
  const folder = await mkdtemp(join(parent, `${PREFIX}${process.pid}-`));
  const path = join(folder, 'door');
  const server = createServer({ allowHalfOpen: false });
  const entered = new Promise<Socket>((resolve, reject) => {
    server.once('connection', resolve);
    server.once('error', reject);
  });
  entered.catch(() => {}); // `once` below reports the same fault
  try {
    server.listen(path);
    await once(server, 'listening');
    await chown(path, SUPERVISOR_ID, SUPERVISOR_ID);
    await chown(folder, SUPERVISOR_ID, SUPERVISOR_ID);
  } catch (error) {
    await shut();
    throw error;
  }
  return {
    mount: { Type: 'bind', Source: folder, Target: TARGET, ReadOnly: true },
    entered,
    shut,
  };

  async function shut(): Promise<void> {
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Of processes that were killed while a container started. */
function removeLeftovers(parent: string): void {
  for (const name of readdirSync(parent)) {
    const pid = /^viva-door-(\d+)-/.exec(name)?.[1];
    if (pid && !existsSync(`/proc/${pid}`)) rmSync(join(parent, name), { recursive: true, force: true });
  }
}
