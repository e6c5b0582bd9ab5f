import { seededRandom } from '../../src/domain/random.ts';

/** One channel of 16-bit samples. */
export interface Sound {
  rate: number;
  samples: Int16Array;
}

const HEADER_BYTES = 44;

/** A WAV file as speech synthesisers write it. */
export function soundOf(wav: Buffer): Sound {
  const [rate, channels, bits] = [wav.readUInt32LE(24), wav.readUInt16LE(22), wav.readUInt16LE(34)];
  if (wav.toString('latin1', 0, 4) !== 'RIFF' || channels !== 1 || bits !== 16)
    throw new Error('the speech is no WAV of 16 bits and one channel');
  const at = wav.indexOf('data', 12, 'latin1') + 8;
  const bytes = new Uint8Array(wav.subarray(at, wav.length - ((wav.length - at) % 2)));
  return { rate, samples: new Int16Array(bytes.buffer) };
}

/** A WAV file: PCM of 16 bits, one channel. */
export function wavOf({ rate, samples }: Sound): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(HEADER_BYTES - 8 + samples.byteLength, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(samples.byteLength, 40);
  return Buffer.concat([header, Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)]);
}

export function secondsOf({ rate, samples }: Sound): number {
  return samples.length / rate;
}

/** With white noise so many decibels below the speech, the same for a seed. */
export function noisy({ rate, samples }: Sound, decibels: number, seed: string): Sound {
  const power = samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length;
  const amplitude = Math.sqrt(power / 10 ** (decibels / 10));
  return { rate, samples: samples.map((sample, at) => clamp(sample + amplitude * normal(`${seed} ${at}`))) };
}

/** By the transform of Box and Muller. */
function normal(seed: string): number {
  const radius = Math.sqrt(-2 * Math.log(1 - seededRandom(`${seed} a`)));
  return radius * Math.cos(2 * Math.PI * seededRandom(`${seed} b`));
}

function clamp(sample: number): number {
  return Math.max(-32_768, Math.min(32_767, Math.round(sample)));
}
