import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wavOf } from '../../bench/voice/sound.ts';

/** What a browser takes for microphone and camera. */
export interface Devices {
  /** For Chromium. */
  args: string[];
  close(): void;
}

/** A hum in syllables, and somebody who sits before the camera: drawn, so that they are nobody. */
export function makeDevices(): Devices {
  const folder = mkdtempSync(join(tmpdir(), 'viva-devices-'));
  const sound = join(folder, 'voice.wav');
  const picture = join(folder, 'camera.y4m');
  writeFileSync(sound, voice());
  writeFileSync(picture, camera());
  return {
    args: [
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-audio-capture=${sound}`,
      `--use-file-for-fake-video-capture=${picture}`,
    ],
    close: () => rmSync(folder, { recursive: true }),
  };
}

const RATE = 48_000;
const SECONDS = 4;

function voice(): Buffer {
  const samples = new Int16Array(RATE * SECONDS);
  for (let sample = 0; sample < samples.length; sample++) {
    const s = sample / RATE;
    const pitch = 2 * Math.PI * (130 * s + 2 * Math.sin(2 * Math.PI * 0.75 * s));
    const tone = [1, 0.6, 0.5, 0.3].reduce((sum, part, nth) => sum + part * Math.sin((nth + 1) * pitch), 0);
    const syllable = 0.45 + 0.55 * Math.sin(2 * Math.PI * 4 * s) ** 2;
    samples[sample] = Math.round(9_000 * syllable * tone);
  }
  return wavOf({ rate: RATE, samples });
}

const WIDTH = 640;
const HEIGHT = 360;
const FRAMES = 15;
type Colour = readonly [y: number, u: number, v: number];
const WALL: Colour = [214, 131, 126];
const BODY: Colour = [92, 148, 118];
const HEAD: Colour = [140, 133, 126];

/** The uncompressed film that Chromium reads; colours are of each 2 × 2 pixels. */
function camera(): Buffer {
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F15:1 Ip A1:1 C420jpeg\n`);
  const frames = Array.from({ length: FRAMES }, (_, nth) =>
    frame(3 * Math.sin((2 * Math.PI * nth) / FRAMES)),
  );
  return Buffer.concat([head, ...frames.flatMap((one) => [Buffer.from('FRAME\n'), one])]);
}

function frame(sway: number): Buffer {
  const luma = Buffer.alloc(WIDTH * HEIGHT);
  const blue = Buffer.alloc(luma.length / 4);
  const red = Buffer.alloc(luma.length / 4);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const [light, u, v] = colourAt(x - WIDTH / 2, y, sway);
      luma[y * WIDTH + x] = light;
      const quarter = (y >> 1) * (WIDTH / 2) + (x >> 1);
      blue[quarter] = u;
      red[quarter] = v;
    }
  }
  return Buffer.concat([luma, blue, red]);
}

/** `x` from the middle on. */
function colourAt(x: number, y: number, sway: number): Colour {
  const isIn = (middleX: number, middleY: number, radiusX: number, radiusY: number) =>
    ((x - middleX) / radiusX) ** 2 + ((y - middleY) / radiusY) ** 2 < 1;
  if (isIn(sway, 150, 58, 72)) return HEAD;
  if (isIn(sway / 3, 370, 150, 130)) return BODY;
  return WALL;
}
