import { deflateSync, inflateSync } from 'node:zlib';
import { inFewColours } from '../../scripts/web-pictures/png.ts';

type Rgb = readonly [number, number, number];

describe('a picture in few colours', () => {
  it.each([0, 1, 2, 3, 4])(
    'is the same picture where it has no more, whatever filter %i made of it',
    (filter) => {
      const rows = Array.from({ length: 6 }, (_, y) =>
        Array.from({ length: 5 }, (_, x): Rgb => [40 * x, 255 - 30 * y, (x * y * 37) % 256]),
      );
      expect(pixelsOf(inFewColours(pngOf(rows, filter)))).toEqual(rows);
    },
  );

  it('has each colour within a few steps of its own where it has more', () => {
    const rows = Array.from({ length: 32 }, (_, y) =>
      Array.from({ length: 32 }, (_, x): Rgb => [8 * x, 8 * y, 4 * (x + y)]),
    );
    const found = pixelsOf(inFewColours(pngOf(rows, 0)));
    expect(new Set(found.flat().map(String)).size).toBeLessThanOrEqual(256);
    const off = rows.flatMap((row, y) => row.map((colour, x) => distance(colour, found[y]?.[x])));
    expect(Math.max(...off)).toBeLessThan(32);
  });

  it('keeps the colours of most of it as they are', () => {
    const rows = Array.from({ length: 40 }, (_, y) =>
      Array.from({ length: 40 }, (_, x): Rgb => (y < 20 ? [1, 2, 3] : [x * 6, y * 6, (x * y) % 256])),
    );
    expect(pixelsOf(inFewColours(pngOf(rows, 0))).slice(0, 20)).toEqual(rows.slice(0, 20));
  });

  it('refuses one that is written otherwise', () => {
    const png = pngOf([[[0, 0, 0]]], 0);
    png[25] = 6;
    expect(() => inFewColours(png)).toThrow('another kind');
  });
});

function distance(one: Rgb, other: Rgb | undefined): number {
  return Math.hypot(...one.map((part, nth) => part - (other?.[nth] ?? Number.NaN)));
}

/** As PNG has it, every row by this filter. */
function pngOf(rows: readonly (readonly Rgb[])[], filter: number): Buffer {
  const plain = rows.map((row) => row.flat());
  const filtered = plain.map((row, y) =>
    row.map((byte, at) => {
      const left = row[at - 3] ?? 0;
      const up = plain[y - 1]?.[at] ?? 0;
      const corner = at < 3 ? 0 : (plain[y - 1]?.[at - 3] ?? 0);
      const ways = [left, up, corner].map((way) => Math.abs(left + up - corner - way));
      const nearest = [left, up, corner][ways.indexOf(Math.min(...ways))] ?? 0;
      return (byte - ([0, left, up, Math.floor((left + up) / 2), nearest][filter] ?? 0)) & 255;
    }),
  );
  const head = Buffer.alloc(13);
  head.writeUInt32BE(rows[0]?.length ?? 0, 0);
  head.writeUInt32BE(rows.length, 4);
  head.set([8, 2], 8);
  const body = deflateSync(Buffer.from(filtered.flatMap((row) => [filter, ...row])));
  return Buffer.concat([Buffer.alloc(8), chunk('IHDR', head), chunk('IDAT', body)]);
}

/** Nobody here reads its sum. */
function chunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)]);
}

/** Of one with a palette, without filters. */
function pixelsOf(png: Buffer): Rgb[][] {
  const part = (name: string) => {
    const at = png.indexOf(name);
    return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  };
  const width = part('IHDR').readUInt32BE(0);
  const palette = part('PLTE');
  const rows = inflateSync(part('IDAT'));
  return Array.from({ length: rows.length / (width + 1) }, (_, y) =>
    Array.from({ length: width }, (_, x): Rgb => {
      const place = 3 * (rows[y * (width + 1) + 1 + x] ?? 0);
      return [palette[place] ?? -1, palette[place + 1] ?? -1, palette[place + 2] ?? -1];
    }),
  );
}
