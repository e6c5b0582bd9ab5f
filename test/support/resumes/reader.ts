import { pino } from 'pino';
import type { ReadResume } from '../../../src/domain/resume/read.ts';
import { cacheDir } from '../../../src/host/cache.ts';
import { createResumeReader, type ResumeReader } from '../../../src/resume/reader.ts';
import { ensureReaderImage } from '../../../src/setup/reader-image.ts';
import { docker, HOST_ID, sandboxImage } from '../sandbox/sandbox.ts';
import type { Example } from './example.ts';

/** Its name; built, as the one below it, when nobody has built it. */
export async function readerImage(): Promise<string> {
  const options = { sandboxImage: await sandboxImage(), cache: cacheDir('data'), report: () => undefined };
  return ensureReaderImage(docker, options);
}

/** On the real engine. */
export async function openTestReader(): Promise<ResumeReader> {
  const logger = pino({ level: 'silent' });
  return createResumeReader({ docker, image: await readerImage(), hostId: HOST_ID, logger });
}

let owners = 0;

/** Reads it as nobody's who has others waiting. */
export function readAlone(reader: ResumeReader, bytes: Uint8Array): Promise<ReadResume> {
  owners += 1;
  return reader.read(bytes, `owner ${owners}`);
}

/** Expects of what was read all that the example says of it. */
export function expectAsSaid(read: ReadResume, { expected }: Example): void {
  if ('reason' in expected) {
    expect(read).toEqual({ kind: 'failed', reason: expected.reason });
    return;
  }
  const { format, pages, lines, inOrder = [], hidden, cut = false } = expected;
  expect(read).toMatchObject({ kind: 'read', format, cut, ...(pages !== undefined && { pages }) });
  if (read.kind === 'failed') return;
  const texts = read.lines.map(({ text }) => text);
  if (lines) expect(texts).toEqual(lines);
  let rest = texts.join('\n');
  for (const part of inOrder) {
    expect(rest).toContain(part);
    rest = rest.slice(rest.indexOf(part) + part.length);
  }
  if (hidden)
    expect(read.hidden).toEqual(
      hidden.map(({ kind, text }) => ({ page: 1, kind, text: expect.stringContaining(text) })),
    );
}
