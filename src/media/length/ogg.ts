import type { ByteReader } from './byte-reader.ts';
import { opusPacketMs } from './opus.ts';
import { UnreadableRecording } from './unreadable.ts';

const HEAD_BYTES = 27;
/** Opus counts by this rate, whatever was recorded; RFC 7845. */
const RATE = 48_000;

/** How long an Ogg file of Opus sound is, ms: by the times of its pages and by how much sound is in them. */
export async function readOgg(reader: ByteReader): Promise<{ ms: number; hasPicture: boolean }> {
  let heardMs = 0;
  let last = 0n;
  let isOpus = false;
  for (let page = 0; ; page += 1) {
    const head = await reader.read(HEAD_BYTES);
    if (head === null) break;
    if (head.toString('latin1', 0, 4) !== 'OggS') throw new UnreadableRecording('no page where one is due');
    const granule = head.readBigInt64LE(6);
    const lengths = await reader.read(head[26] as number);
    if (lengths === null) break;
    // Whoever goes on with a packet of the page before has no head of its own.
    let begins = ((head[5] as number) & 1) === 0;
    for (const length of lengths) {
      const first = begins && length >= 2 ? await reader.read(2) : null;
      if (first && page === 0) {
        const rest = await reader.read(Math.min(6, length - 2));
        isOpus = `${first.toString('latin1')}${rest?.toString('latin1')}` === 'OpusHead';
        await reader.skip(length - 2 - (rest?.length ?? 0));
      } else {
        // The second packet is the comment.
        if (first && page > 1) heardMs += opusPacketMs(first);
        await reader.skip(length - (first ? 2 : 0));
      }
      begins = length < 255;
    }
    if (granule > last) last = granule;
  }
  if (!isOpus) throw new UnreadableRecording('it is not Opus');
  if (heardMs === 0) throw new UnreadableRecording('there is nothing to hear in it');
  return { ms: Math.max(heardMs, (Number(last) * 1_000) / RATE), hasPicture: false };
}
