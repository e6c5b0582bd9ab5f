import type Docker from 'dockerode';
import { follow } from '../sandbox/progress.ts';
import { SandboxUnavailable } from '../sandbox/sandbox.ts';
import { sampled } from './sandbox-image/sampled.ts';

/** Throws {@link SandboxUnavailable} where the engine does not say. */
export async function imageExists(docker: Docker, image: string): Promise<boolean> {
  try {
    await docker.getImage(image).inspect();
    return true;
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode === 404) return false;
    throw new SandboxUnavailable(`cannot ask for the image ${image}: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

interface BuildEvent {
  stream?: string;
  error?: string;
}

/** Builds what the folder `context` describes, on top of `base`. Throws {@link SandboxUnavailable}. */
export async function buildImage(
  docker: Docker,
  image: string,
  {
    context,
    base,
    report,
    signal,
  }: { context: string; base: string; report: (line: string) => void; signal?: AbortSignal | undefined },
): Promise<void> {
  const proxies = Object.entries(process.env).filter(([name]) => /^(https?|no)_proxy$/i.test(name));
  const tell = sampled(report);
  const stream = await docker.buildImage(
    { context, src: ['.'] },
    {
      t: image,
      buildargs: { BASE: base, ...Object.fromEntries(proxies) },
      // Package sources are reached as the host reaches them, also where the bridge has no way out.
      networkmode: 'host',
      forcerm: true,
      ...(signal && { abortSignal: signal }),
    },
  );
  await follow(docker, stream, (event: BuildEvent) => {
    const [line = ''] = event.stream?.trim().split('\n') ?? [];
    if (line !== '') tell(line, line.startsWith('Step '));
  });
}
