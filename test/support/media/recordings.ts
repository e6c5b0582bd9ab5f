import {
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  Mp4OutputFormat,
  OggOutputFormat,
  Output,
  WebMOutputFormat,
} from 'mediabunny';
import type { MediaType } from '../../../src/domain/media/recording.ts';

/** Milliseconds of one packet. */
const PACKET_MS = 20;
/** Opus, 20 ms, one frame in a packet: RFC 6716, section 3.1. */
const OPUS_20_MS = 0xf8;

/**
 * A recording of so many seconds as that type has it, of packets that nobody can hear anything in. `bytes`: of a packet. Written by a
 * library that the service does not have.
 */
export async function recordingOf(
  type: MediaType,
  seconds: number,
  { bytes = 40, isFragmented = false }: { bytes?: number; isFragmented?: boolean } = {},
): Promise<Buffer> {
  const target = new BufferTarget();
  const output = new Output({ format: formatOf(type, isFragmented), target });
  const isMp4 = type === 'audio/mp4';
  const sound = new EncodedAudioPacketSource(isMp4 ? 'aac' : 'opus');
  output.addAudioTrack(sound);
  const picture = type === 'video/webm' ? new EncodedVideoPacketSource('vp8') : null;
  if (picture) output.addVideoTrack(picture, { frameRate: 50 });
  await output.start();
  for (let packet = 0; packet < (seconds * 1_000) / PACKET_MS; packet += 1) {
    const at = (packet * PACKET_MS) / 1_000;
    const data = new Uint8Array(bytes).fill(packet);
    if (!isMp4) data.set([OPUS_20_MS, 0]);
    await sound.add(new EncodedPacket(data, 'key', at, PACKET_MS / 1_000), {
      decoderConfig: {
        codec: isMp4 ? 'mp4a.40.2' : 'opus',
        numberOfChannels: 1,
        sampleRate: 48_000,
        // As an Opus stream, or AAC LC of one channel, says of itself.
        description: isMp4 ? Uint8Array.of(0x11, 0x88) : OPUS_HEAD,
      },
    });
    await picture?.add(new EncodedPacket(new Uint8Array(bytes), packet % 50 ? 'delta' : 'key', at, 0.02), {
      decoderConfig: { codec: 'vp8', codedWidth: 320, codedHeight: 240 },
    });
  }
  await output.finalize();
  return Buffer.from(target.buffer as ArrayBuffer);
}

const OPUS_HEAD = Uint8Array.from([...Buffer.from('OpusHead'), ...[1, 1, 0, 0, 0x80, 0xbb, 0, 0, 0, 0, 0]]);

function formatOf(type: MediaType, isFragmented: boolean) {
  if (type === 'audio/ogg') return new OggOutputFormat();
  if (type === 'audio/mp4') return new Mp4OutputFormat({ fastStart: isFragmented ? 'fragmented' : false });
  return new WebMOutputFormat({ appendOnly: true });
}
