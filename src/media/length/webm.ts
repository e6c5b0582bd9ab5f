import type { ByteReader } from './byte-reader.ts';
import { opusPacketMs } from './opus.ts';
import { UnreadableRecording } from './unreadable.ts';

/** Elements of Matroska, RFC 9559, that say something of time. */
const ID = {
  segment: 0x18538067,
  info: 0x1549a966,
  timestampScale: 0x2ad7b1,
  tracks: 0x1654ae6b,
  trackEntry: 0xae,
  trackNumber: 0xd7,
  trackType: 0x83,
  codec: 0x86,
  cluster: 0x1f43b675,
  timestamp: 0xe7,
  simpleBlock: 0xa3,
  blockGroup: 0xa0,
  block: 0xa1,
} as const;
const INSIDE: ReadonlySet<number> = new Set([
  ID.segment,
  ID.info,
  ID.tracks,
  ID.trackEntry,
  ID.cluster,
  ID.blockGroup,
]);
const VIDEO = 1;
const NS_PER_MS = 1_000_000;
const LONGEST_CODEC = 64;

/**
 * How long a WebM file is, ms, and whether it has a picture. By the times of its blocks and by how much sound is in them: what its head says is
 * not believed, and mostly says nothing where a browser has recorded it.
 */
export async function readWebm(reader: ByteReader): Promise<{ ms: number; hasPicture: boolean }> {
  const opusTracks = new Set<number>();
  const heard = new Map<number, number>();
  let track = 0;
  let hasPicture = false;
  let scale = NS_PER_MS;
  let cluster = 0;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;

  for (;;) {
    const id = await readId(reader);
    if (id === null) break;
    const size = await readSize(reader);
    if (size === null) break;
    if (INSIDE.has(id)) continue;
    if (size === 'unknown') throw new UnreadableRecording('a part without a size that needs one');
    if (id === ID.simpleBlock || id === ID.block) await readBlock(size);
    else if (id === ID.codec && size <= LONGEST_CODEC) {
      if ((await reader.read(size))?.toString('latin1').startsWith('A_OPUS')) opusTracks.add(track);
    } else if (size <= 8 && isNumber(id)) noteNumber(id, await readNumber(reader, size));
    else await reader.skip(size);
  }
  if (last < first) throw new UnreadableRecording('there is nothing to hear or see in it');
  const spanMs = ((last - first) * scale) / NS_PER_MS;
  return { ms: Math.max(spanMs, ...heard.values()), hasPicture };

  function noteNumber(id: number, value: number): void {
    if (id === ID.timestampScale && value > 0) scale = value;
    if (id === ID.trackNumber) track = value;
    if (id === ID.trackType && value === VIDEO) hasPicture = true;
    if (id === ID.timestamp) cluster = value;
  }

  /** Only its head is read: whose it is, when it is, and how much sound it has. */
  async function readBlock(size: number): Promise<void> {
    const from = reader.at();
    const number = await readSize(reader);
    const head = await reader.read(3);
    if (head === null) return reader.skip(0);
    const at = cluster + head.readInt16BE(0);
    first = Math.min(first, at);
    last = Math.max(last, at);
    const left = size - (reader.at() - from);
    const packet =
      typeof number === 'number' && opusTracks.has(number) && left >= 2 ? await reader.read(2) : null;
    if (packet && typeof number === 'number')
      heard.set(number, (heard.get(number) ?? 0) + opusPacketMs(packet));
    await reader.skip(Math.max(0, size - (reader.at() - from)));
  }
}

function isNumber(id: number): boolean {
  return id === ID.timestampScale || id === ID.trackNumber || id === ID.trackType || id === ID.timestamp;
}

/** With its marker, as the specification writes ids. */
async function readId(reader: ByteReader): Promise<number | null> {
  const [first] = (await reader.read(1)) ?? [];
  if (first === undefined) return null;
  const length = Math.clz32(first) - 23;
  if (length > 4) throw new UnreadableRecording('no id of an element');
  const rest = await reader.read(length - 1);
  return rest && [...rest].reduce((value, byte) => value * 256 + byte, first);
}

async function readSize(reader: ByteReader): Promise<number | 'unknown' | null> {
  const [first] = (await reader.read(1)) ?? [];
  if (first === undefined) return null;
  const length = Math.clz32(first) - 23;
  if (length > 8) throw new UnreadableRecording('no size of an element');
  const rest = await reader.read(length - 1);
  if (rest === null) return null;
  const own = first & (0xff >> length);
  if (own === 0xff >> length && rest.every((byte) => byte === 0xff)) return 'unknown';
  return rest.reduce((value, byte) => value * 256 + byte, own);
}

async function readNumber(reader: ByteReader, size: number): Promise<number> {
  return ((await reader.read(size)) ?? Buffer.alloc(0)).reduce((value, byte) => value * 256 + byte, 0);
}
