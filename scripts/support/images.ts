import type Docker from 'dockerode';
import type { Progress } from '../../src/host/progress.ts';
import { ensureReaderImage } from '../../src/setup/reader-image.ts';
import { ensureImage } from '../../src/setup/sandbox-image/image.ts';

/** What programs run in, and on top of it what résumés are read in; built where they are not there yet. */
export async function ensureImages(docker: Docker, cache: string, progress: Progress): Promise<void> {
  const sandboxImage = await progress.step('Build the sandbox image', (report) =>
    ensureImage(docker, { cache, report }),
  );
  await progress.step('Build the image that reads résumés', (report) =>
    ensureReaderImage(docker, { sandboxImage, cache, report }),
  );
}
