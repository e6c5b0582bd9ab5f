import { rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** A way to the real engine that can be cut, and on which containers fall silent. */
export interface EngineLine {
  /** As DOCKER_HOST has it. */
  host: string;
  /** From now on what containers print is kept back, where somebody has attached to them. */
  hush(): void;
  /** From now on nobody is there. */
  cut(): Promise<void>;
  /** As at the beginning. */
  mend(): Promise<void>;
  close(): Promise<void>;
}

export async function openEngineLine(path: string): Promise<EngineLine> {
  const callers = new Set<Socket>();
  let isHushed = false;
  let server: Server | null = null;

  function pass(caller: Socket): void {
    const engine = connect('/var/run/docker.sock');
    let isAttached = false;
    let isUpgraded = false;
    callers.add(caller);
    caller.on('data', (bytes) => {
      if (/^POST \S*\/attach\?/.test(bytes.subarray(0, 200).toString('latin1'))) {
        isAttached = true;
        // Other calls may have come this way before.
        isUpgraded = false;
      }
      engine.write(bytes);
    });
    engine.on('data', (bytes) => {
      // That somebody is attached is still said.
      if (!(isHushed && isAttached && isUpgraded)) caller.write(bytes);
      isUpgraded = true;
    });
    caller.on('end', () => engine.end());
    engine.on('end', () => (isHushed && isAttached ? undefined : caller.end()));
    caller.on('close', () => {
      callers.delete(caller);
      engine.destroy();
    });
    engine.on('close', () => (isHushed && isAttached ? undefined : caller.destroy()));
    for (const socket of [caller, engine]) socket.on('error', () => socket.destroy());
  }

  async function end(): Promise<void> {
    const ended = server;
    server = null;
    for (const caller of callers) caller.destroy();
    if (ended) await new Promise((resolve) => ended.close(resolve));
    rmSync(path, { force: true });
  }

  const line: EngineLine = {
    host: `unix://${path}`,
    hush() {
      isHushed = true;
    },
    cut: end,
    async mend() {
      isHushed = false;
      if (server) return;
      const made = createServer({ allowHalfOpen: true }, pass);
      server = made;
      await new Promise<void>((resolve) => made.listen(path, resolve));
    },
    close: end,
  };
  await line.mend();
  return line;
}
