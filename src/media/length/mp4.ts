import type { ByteReader } from './byte-reader.ts';
import { UnreadableRecording } from './unreadable.ts';

/** Boxes that hold others. */
const INSIDE = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'moof', 'traf', 'mvex']);
/** The largest table that a recording of ten minutes needs: each sample a row of its own. */
const MOST_ROWS = 200_000;

/** How long an MP4 file is, ms: by the times of its samples, whether it is in one piece or in fragments. */
export async function readMp4(reader: ByteReader): Promise<{ ms: number; hasPicture: boolean }> {
  const scales: number[] = [];
  /** Of each track in the order of the file, in its own units. */
  const lengths: number[] = [];
  let hasPicture = false;
  let usual = 0;
  let fragments = 0;

  for (;;) {
    const head = await reader.read(8);
    if (head === null) break;
    const kind = head.toString('latin1', 4, 8);
    let size = head.readUInt32BE(0);
    let read = 8;
    if (size === 1) {
      const large = await reader.read(8);
      if (large === null) break;
      size = Number(large.readBigUInt64BE(0));
      read = 16;
    }
    // To the end of the file.
    if (size === 0) break;
    if (size < read) throw new UnreadableRecording('a box that is smaller than its head');
    if (INSIDE.has(kind)) continue;
    await readBox(kind, size - read);
  }
  const whole = lengths.map((length, track) => (length * 1_000) / (scales[track] ?? 1));
  const ms = Math.max(0, ...whole, (fragments * 1_000) / (scales[0] ?? 1));
  if (scales.length === 0 || ms === 0) throw new UnreadableRecording('there is nothing to hear in it');
  return { ms, hasPicture };

  async function readBox(kind: string, size: number): Promise<void> {
    const from = reader.at();
    if (kind === 'mdhd' && size >= 24) await readScale();
    else if (kind === 'hdlr' && size >= 12) {
      if ((await reader.read(12))?.toString('latin1', 8, 12) === 'vide') hasPicture = true;
    } else if (kind === 'stts' && size >= 8) await readTable();
    else if (kind === 'trex' && size >= 20) usual = (await reader.read(20))?.readUInt32BE(12) ?? 0;
    else if (kind === 'tfhd' && size >= 8) await readFragmentHead(size);
    else if (kind === 'trun' && size >= 8) await readRun();
    await reader.skip(Math.max(0, size - (reader.at() - from)));
  }

  async function readScale(): Promise<void> {
    const version = (await reader.read(4))?.[0];
    const times = await reader.read(version === 1 ? 20 : 12);
    scales.push(Math.max(1, times?.readUInt32BE(version === 1 ? 16 : 8) ?? 1));
  }

  async function readTable(): Promise<void> {
    const rows = (await reader.read(8))?.readUInt32BE(4) ?? 0;
    if (rows > MOST_ROWS) throw new UnreadableRecording('a table that is too long');
    let length = 0;
    for (let row = 0; row < rows; row += 1) {
      const pair = await reader.read(8);
      if (pair === null) break;
      length += pair.readUInt32BE(0) * pair.readUInt32BE(4);
    }
    lengths.push(length);
  }

  /** The duration that its samples have where they do not say otherwise. */
  async function readFragmentHead(size: number): Promise<void> {
    const flags = ((await reader.read(8))?.readUInt32BE(0) ?? 0) & 0xffffff;
    const before = (flags & 1 ? 8 : 0) + (flags & 2 ? 4 : 0);
    if ((flags & 8) === 0 || size < 8 + before + 4) return;
    await reader.skip(before);
    usual = (await reader.read(4))?.readUInt32BE(0) ?? usual;
  }

  async function readRun(): Promise<void> {
    const head = await reader.read(8);
    if (head === null) return;
    const flags = head.readUInt32BE(0) & 0xffffff;
    const samples = head.readUInt32BE(4);
    if (samples > MOST_ROWS) throw new UnreadableRecording('a run that is too long');
    if ((flags & 0x100) === 0) {
      fragments += samples * usual;
      return;
    }
    await reader.skip((flags & 1 ? 4 : 0) + (flags & 4 ? 4 : 0));
    const rest = [0x200, 0x400, 0x800].filter((flag) => (flags & flag) !== 0).length * 4;
    for (let sample = 0; sample < samples; sample += 1) {
      const row = await reader.read(4 + rest);
      if (row === null) break;
      fragments += row.readUInt32BE(0);
    }
  }
}
