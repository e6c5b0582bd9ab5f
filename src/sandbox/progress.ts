import type Docker from 'dockerode';
import { SandboxUnavailable } from './sandbox.ts';

/** Reads the engine's progress to its end. Throws {@link SandboxUnavailable} with the engine's own words. */
export async function follow<E extends { error?: string }>(
  docker: Docker,
  stream: NodeJS.ReadableStream,
  onEvent: (event: E) => void,
): Promise<void> {
  let failure: string | null = null;
  await new Promise<void>((resolve, reject) => {
    docker.modem.followProgress(
      stream,
      (error: Error | null) =>
        error ? reject(new SandboxUnavailable(error.message, { cause: error })) : resolve(),
      (event: E) => {
        if (event.error) failure = event.error;
        onEvent(event);
      },
    );
  });
  if (failure) throw new SandboxUnavailable(failure);
}
