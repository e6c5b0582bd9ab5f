import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { cacheDir } from '../../src/host/cache.ts';
import { silentProgress } from '../../src/host/progress.ts';
import { ensureReaderImage } from '../../src/setup/reader-image.ts';
import { openResumeReader } from '../../src/setup/resume-reader.ts';
import { docker, HOST_ID, SETUP_TIMEOUT_MS, sandboxImage } from '../support/sandbox/sandbox.ts';

const cache = cacheDir('data');
const HEALTHY = { status: 'ok', latencyMs: 1 } as const;

it(
  'the image is built once, on top of the sandbox and named after all that it is made of',
  async () => {
    const lines: string[] = [];
    const options = {
      sandboxImage: await sandboxImage(),
      cache,
      report: (line: string) => void lines.push(line),
    };
    const images = await Promise.all([
      ensureReaderImage(docker, options),
      ensureReaderImage(docker, options),
    ]);
    expect(new Set(images).size).toBe(1);
    expect(images[0]).toMatch(/^viva-reader:[0-9a-f]{16}$/);
    lines.length = 0;
    await ensureReaderImage(docker, options);
    expect(lines).toEqual([]);
  },
  SETUP_TIMEOUT_MS,
);

it(
  'a reader whose image cannot be built says so in the health of the sandbox, and harms nothing else',
  async () => {
    const stopping = new AbortController();
    const { reader, checked } = openResumeReader({
      ...{ docker, cache, hostId: HOST_ID, progress: silentProgress, logger: pino({ level: 'silent' }) },
      sandboxImage: 'viva-sandbox:there-is-none',
      retry: { firstMs: 60_000, longestMs: 60_000 },
      signal: stopping.signal,
    });
    expect(checked(HEALTHY)).toMatchObject({ status: 'ok', detail: expect.stringContaining('being built') });
    await expect(reader.read(Buffer.from('Jane'), 'owner')).rejects.toThrow('its image could not be built');
    await sleep(0);
    expect(checked(HEALTHY)).toMatchObject({
      status: 'degraded',
      detail: expect.stringContaining('no résumé can be read: its image could not be built'),
    });
    expect(checked({ status: 'down', latencyMs: 0, detail: 'gone' })).toMatchObject({ detail: 'gone' });
    stopping.abort();
  },
  SETUP_TIMEOUT_MS,
);

it(
  'where it can, files are read, and health says nothing of it',
  async () => {
    const stopping = new AbortController();
    const { reader, checked } = openResumeReader({
      ...{ docker, cache, hostId: HOST_ID, progress: silentProgress, logger: pino({ level: 'silent' }) },
      sandboxImage: await sandboxImage(),
      retry: { firstMs: 60_000, longestMs: 60_000 },
      signal: stopping.signal,
    });
    expect(await reader.read(Buffer.from('Jane'), 'owner')).toMatchObject({ kind: 'read', format: 'text' });
    expect(checked(HEALTHY)).toEqual(HEALTHY);
    stopping.abort();
  },
  SETUP_TIMEOUT_MS,
);

it(
  'an image that somebody takes away is built anew, and files are read without a restart',
  async () => {
    const stopping = new AbortController();
    // A name of its own on the same layers, so that nobody else's image goes.
    const base = await sandboxImage();
    const own = { repo: 'viva-sandbox', tag: `reader-image-test-${process.pid}` };
    await docker.getImage(base).tag(own);
    const sandboxImageOfOwn = `${own.repo}:${own.tag}`;
    const { reader, checked } = openResumeReader({
      ...{ docker, cache, hostId: HOST_ID, progress: silentProgress, logger: pino({ level: 'silent' }) },
      sandboxImage: sandboxImageOfOwn,
      retry: { firstMs: 60_000, longestMs: 60_000 },
      signal: stopping.signal,
    });
    const image = await ensureReaderImage(docker, {
      sandboxImage: sandboxImageOfOwn,
      cache,
      report: () => undefined,
    });
    const read = () => reader.read(Buffer.from('Jane'), 'owner');
    try {
      expect(await read()).toMatchObject({ kind: 'read' });
      await docker.getImage(image).remove();
      await expect(read()).rejects.toThrow(/no such image/i);
      expect(checked(HEALTHY)).toMatchObject({ detail: expect.stringContaining('being built') });
      // As the activity tries again.
      expect(await read()).toMatchObject({ kind: 'read', format: 'text' });
      expect(checked(HEALTHY)).toEqual(HEALTHY);
    } finally {
      stopping.abort();
      for (const name of [image, sandboxImageOfOwn]) await docker.getImage(name).remove();
    }
  },
  SETUP_TIMEOUT_MS,
);
