import { isPicture, type MediaType } from '../../domain/media/recording.ts';
import { type ByteReader, createByteReader } from './byte-reader.ts';
import { readMp4 } from './mp4.ts';
import { readOgg } from './ogg.ts';
import { UnreadableRecording } from './unreadable.ts';
import { readWebm } from './webm.ts';

const READERS: Record<MediaType, (reader: ByteReader) => Promise<{ ms: number; hasPicture: boolean }>> = {
  'audio/webm': readWebm,
  'video/webm': readWebm,
  'audio/ogg': readOgg,
  'audio/mp4': readMp4,
};

/**
 * How long a recording is, ms. Reads it once, piece by piece, in time that grows with its bytes alone. Throws
 * {@link UnreadableRecording} where it is not of its type, has nothing in it, or has a picture that its type does not.
 */
export async function lengthOf(type: MediaType, pieces: AsyncIterable<Uint8Array>): Promise<number> {
  const { ms, hasPicture } = await READERS[type](createByteReader(pieces));
  if (hasPicture && !isPicture(type)) throw new UnreadableRecording('it has a picture');
  if (!Number.isFinite(ms)) throw new UnreadableRecording('its length is no number');
  return Math.round(ms);
}
