import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const MOST_COLOURS = 256;

/** A picture of a page as a browser takes it, in 256 colours: it has hardly more, and is a third as large. */
export function inFewColours(png: Buffer): Buffer {
  const { width, height, pixels } = read(png);
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = paletteOf(counts);
  const places = new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour).place]));
  const rows = Buffer.alloc(height * (1 + width));
  pixels.forEach((colour, at) => {
    rows[Math.floor(at / width) * (1 + width) + 1 + (at % width)] = places.get(colour) ?? 0;
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits each, of a palette.
  head.set([8, 3], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap(parts))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const parts = (colour: number): [number, number, number] => [colour >> 16, (colour >> 8) & 255, colour & 255];

/** The frequent ones first; none so near to another that both would not fit. */
function paletteOf(counts: ReadonlyMap<number, number>): number[] {
  const colours = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  for (let apart = 0; ; apart += 2) {
    const palette: number[] = [];
    for (const colour of colours) {
      if (palette.length > MOST_COLOURS) break;
      if (palette.length === 0 || nearest(palette, colour).square >= apart ** 2) palette.push(colour);
    }
    if (palette.length <= MOST_COLOURS) return palette;
  }
}

function nearest(palette: readonly number[], colour: number): { place: number; square: number } {
  const [red, green, blue] = parts(colour);
  let best = { place: 0, square: Number.POSITIVE_INFINITY };
  palette.forEach((other, place) => {
    const [r, g, b] = parts(other);
    const square = (red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2;
    if (square < best.square) best = { place, square };
  });
  return best;
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** Of three bytes a pixel, which is what Chromium writes. */
function read(png: Buffer): { width: number; height: number; pixels: Uint32Array } {
  const packed: Buffer[] = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') packed.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  // Eight bits, three colours, not interlaced.
  if (png[24] !== 8 || png[25] !== 2 || png[28] !== 0) throw new Error('this PNG is of another kind');
  const rows = unfiltered(inflateSync(Buffer.concat(packed)), 3 * width);
  const pixels = new Uint32Array(width * height);
  for (let pixel = 0; pixel < pixels.length; pixel++) pixels[pixel] = rows.readUIntBE(3 * pixel, 3);
  return { width, height, pixels };
}

/** Rows as they are, from what the five filters of PNG have made of them. */
function unfiltered(filtered: Buffer, rowLength: number): Buffer {
  const rows = Buffer.alloc((filtered.length / (rowLength + 1)) * rowLength);
  for (let row = 0; row * rowLength < rows.length; row++) {
    const filter = filtered[row * (rowLength + 1)];
    for (let column = 0; column < rowLength; column++) {
      const at = row * rowLength + column;
      const left = column < 3 ? 0 : (rows[at - 3] ?? 0);
      const up = row === 0 ? 0 : (rows[at - rowLength] ?? 0);
      const corner = row === 0 || column < 3 ? 0 : (rows[at - rowLength - 3] ?? 0);
      const foretold = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      rows[at] = (filtered[row * (rowLength + 1) + 1 + column] ?? 0) + foretold;
    }
  }
  return rows;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [l, u, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (l <= u && l <= c) return left;
  return u <= c ? up : corner;
}
