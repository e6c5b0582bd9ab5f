import { createApp } from './app.ts';
import type { ApiDependencies } from './dependencies.ts';
import { listenAt, type Place } from './listener.ts';

export interface RunningApi {
  port: number;
  /** Ends streams, lets calls under way be answered for a while, and frees the port. */
  close(): Promise<void>;
}

/** Rejects when the port cannot be had. */
export async function startApi(deps: ApiDependencies, place: Place): Promise<RunningApi> {
  const { app, streams, absences } = createApp(deps);
  const listener = await listenAt(place, app.callback());
  let shutdown: Promise<void> | null = null;
  return {
    port: listener.port,
    close() {
      shutdown ??= listener.close(streams.endAll).then(absences.settled);
      return shutdown;
    },
  };
}
