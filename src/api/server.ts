import { setTimeout as pause } from 'node:timers/promises';
import { createApp } from './app.ts';
import type { ApiDependencies } from './dependencies.ts';
import { listenAt, type Place } from './listener.ts';

/** Calls under way get so long to be answered once the streams have ended. */
const ANSWERED_WITHIN_MS = 15_000;

export interface RunningApi {
  port: number;
  /**
   * Once the process is about to stop: lets proxies notice, ends streams, and waits until what was under way is answered. The
   * listener goes on, to say to whoever comes that this process stops.
   */
  drain(): Promise<void>;
  /** Ends streams, lets calls under way be answered for a while, and frees the port. */
  close(): Promise<void>;
}

/** Rejects when the port cannot be had. */
export async function startApi(deps: ApiDependencies, place: Place): Promise<RunningApi> {
  const { app, streams, absences, leaving } = createApp(deps);
  const listener = await listenAt(place, app.callback());
  let shutdown: Promise<void> | null = null;
  return {
    port: listener.port,
    async drain() {
      await pause(deps.settings.drainMs);
      streams.endAll();
      await leaving.answered(ANSWERED_WITHIN_MS);
      await absences.settled();
    },
    close() {
      shutdown ??= listener.close(streams.endAll).then(absences.settled);
      return shutdown;
    },
  };
}
