import { Readable } from 'node:stream';
import type { Media } from '../../media/media.ts';
import type { Upload } from '../../records/upload.ts';
import type { Context } from '../context.ts';
import { Problem } from '../errors.ts';
import { PROBLEMS } from '../texts/problems.ts';
import { type Range, rangeIn } from './range.ts';

/** What browsers call files of these types. */
const ENDINGS: Record<Upload['type'], string> = {
  'audio/webm': 'webm',
  'audio/ogg': 'ogg',
  'audio/mp4': 'm4a',
  'video/webm': 'webm',
};

/** Answers with the recording, or with one range of it. `onBegin` is awaited before its first byte is read. */
export async function play(
  ctx: Context,
  { upload, media, onBegin }: { upload: Upload; media: Media; onBegin: () => Promise<void> },
): Promise<void> {
  const { id, type, received: size, sha256 } = upload;
  const tag = `"${sha256}"`;
  ctx.set({
    'Accept-Ranges': 'bytes',
    ETag: tag,
    'Cache-Control': 'private, no-cache',
    'Content-Disposition': `inline; filename="${id}.${ENDINGS[type]}"`,
  });
  if (ctx.get('If-None-Match') === tag) {
    ctx.status = 304;
    return;
  }
  const isOther = ctx.get('If-Range') !== '' && ctx.get('If-Range') !== tag;
  const asked = isOther ? null : rangeIn(ctx.get('Range'), size);
  if (asked === 'none') throw outside(size);
  const { from, to } = asked ?? { from: 0, to: size };
  if (from === 0) await onBegin();
  ctx.status = asked ? 206 : 200;
  if (ctx.method !== 'HEAD') ctx.body = await bodyOf(media, upload, { from, to });
  ctx.type = type;
  ctx.length = to - from;
  if (asked) ctx.set('Content-Range', `bytes ${from}-${to - 1}/${size}`);
}

/** The first piece is there before the answer begins: what goes wrong until then is said. */
async function bodyOf(media: Media, upload: Upload, range: Range): Promise<Readable> {
  const pieces = media.read(upload, range)[Symbol.asyncIterator]();
  const first = await pieces.next();
  return Readable.from(rest(), { objectMode: false });

  async function* rest() {
    if (!first.done) yield first.value;
    yield* { [Symbol.asyncIterator]: () => pieces };
  }
}

function outside(size: number): Problem {
  return new Problem({
    status: 416,
    code: 'bad_request',
    detail: PROBLEMS.rangeOutside,
    headers: { 'Content-Range': `bytes */${size}` },
  });
}
