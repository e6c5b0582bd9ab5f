import { LONGEST_MS, MEDIA_TYPES, type MediaType } from '../../../src/domain/media/recording.ts';
import { lengthOf } from '../../../src/media/length/length.ts';
import { UnreadableRecording } from '../../../src/media/length/unreadable.ts';
import { delayOf, MOST_MS } from '../../support/hostile/delay.ts';
import { recordingOf } from '../../support/media/recordings.ts';

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const measured = (type: MediaType, bytes: Uint8Array, size = 1_000) => lengthOf(type, inPieces(bytes, size));

describe('the length of a recording', () => {
  it.each(MEDIA_TYPES)('is found in %s, however its bytes come', async (type) => {
    const bytes = await recordingOf(type, 3);
    for (const size of [1, 7, 4_096, bytes.length]) {
      const ms = await measured(type, bytes, size);
      expect(ms).toBeGreaterThanOrEqual(2_960);
      expect(ms).toBeLessThanOrEqual(3_060);
    }
  });

  it('is found in fragments of MP4', async () => {
    const ms = await measured('audio/mp4', await recordingOf('audio/mp4', 5, { isFragmented: true }));
    expect(Math.abs(ms - 5_000)).toBeLessThanOrEqual(60);
  });

  it('is that of the sound, whatever the times say', async () => {
    const bytes = await recordingOf('audio/webm', 620);
    // The times of all blocks and clusters are said to be zero.
    for (let at = bytes.indexOf(0xa3); at >= 0; at = bytes.indexOf(0xa3, at + 1)) {
      if (bytes[at + 2] === 0x81) bytes.fill(0, at + 3, at + 5);
    }
    expect(await measured('audio/webm', bytes)).toBeGreaterThan(LONGEST_MS);
  });

  it('is none of what is not of its type, is cut off at its head, or has nothing in it', async () => {
    const webm = await recordingOf('audio/webm', 1);
    const faults = [
      measured('audio/ogg', webm),
      measured('audio/mp4', webm),
      measured('audio/webm', Buffer.from('no recording at all')),
      measured('audio/webm', webm.subarray(0, 60)),
      measured('audio/webm', Buffer.alloc(0)),
      measured('audio/ogg', (await recordingOf('audio/ogg', 1)).subarray(0, 90)),
      measured('audio/mp4', (await recordingOf('audio/mp4', 1)).subarray(0, 40)),
    ];
    for (const fault of faults) await expect(fault).rejects.toThrow(UnreadableRecording);
  });

  it('is none where sound has a picture', async () => {
    const film = await recordingOf('video/webm', 1);
    await expect(measured('audio/webm', film)).rejects.toThrow('it has a picture');
    expect(await measured('video/webm', film)).toBeGreaterThan(900);
  });

  it('costs no more than a long one does, however many parts it claims to have', async () => {
    const head = await recordingOf('audio/webm', 1);
    const endless: [MediaType, Buffer, Buffer][] = [
      ['audio/webm', head, Buffer.of(0xec, 0x80)],
      ['audio/ogg', Buffer.alloc(0), Buffer.concat([Buffer.from('OggS'), Buffer.alloc(23)])],
      ['audio/mp4', Buffer.alloc(0), runOf(1_000)],
    ];
    for (const [type, beginning, part] of endless) {
      const refused = async () => {
        const pieces = overAndOver(beginning, part);
        await expect(lengthOf(type, pieces)).rejects.toThrow('more parts than a recording has');
      };
      expect(await delayOf(refused)).toBeLessThan(MOST_MS);
    }
    const table = Buffer.alloc(64);
    table.write('ftyp', 4);
    table.writeUInt32BE(8, 0);
    table.writeUInt32BE(56, 8);
    table.write('stts', 12);
    table.writeUInt32BE(0xffffffff, 20);
    await expect(measured('audio/mp4', table)).rejects.toThrow(UnreadableRecording);
  });

  /** 30 MB, of which no more than one piece is in memory: collecting garbage is not what costs. */
  async function* overAndOver(beginning: Buffer, part: Buffer) {
    yield beginning;
    const piece = Buffer.alloc(part.length * Math.ceil(1_000_000 / part.length), part);
    for (let sent = 0; sent < 30; sent += 1) yield piece;
  }

  /** A box of MP4 with samples of no length. */
  function runOf(samples: number): Buffer {
    const run = Buffer.alloc(16 + samples * 4);
    run.writeUInt32BE(run.length);
    run.write('trun', 4);
    run.writeUInt32BE(0x100, 8);
    run.writeUInt32BE(samples, 12);
    return run;
  }
});
