import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';

/** An object of a PDF by its number, which begins at 1. */
type Objects = Map<number, Uint8Array>;

interface Page {
  /** Operators of the content stream; left out where `entries` say where it is. */
  content?: string;
  /** Width and height in points; by default A4. */
  size?: readonly [number, number];
  /** Entries of the page's own, such as `/Rotate 90`. */
  entries?: string;
  /** Entries of its resources beside the fonts. */
  resources?: string;
}

interface Options {
  /** Further objects, numbered from 10 on, by what is between `obj` and `endobj`. */
  objects?: readonly (string | Buffer)[];
  /** Entries of the catalogue, of the tree of pages (instead of its own) and of the trailer. */
  catalogue?: string;
  tree?: string;
  trailer?: string;
  /** The first font: by default Helvetica, which is not embedded. `/F2` is DejaVu Sans, embedded. */
  font?: string;
  /** Bytes that the embedded font is filled up to. */
  fontBytes?: number;
  compress?: boolean;
}

const A4 = [595, 842] as const;
const FIRST_PAGE = 100;
const HELVETICA = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';

/** A document as a program would write it that knows no more of PDF than it needs. */
export function pdfFile(pages: readonly Page[], options: Options = {}): Buffer {
  const { objects = [], compress = false } = options;
  const made: Objects = new Map();
  const put = (number: number, body: string | Uint8Array) =>
    made.set(number, typeof body === 'string' ? Buffer.from(body) : body);
  const kids = pages.map((_, index) => `${FIRST_PAGE + 2 * index} 0 R`).join(' ');
  put(1, `<< /Type /Catalog /Pages 2 0 R ${options.catalogue ?? ''} >>`);
  put(2, `<< /Type /Pages ${options.tree ?? `/Kids [${kids}] /Count ${pages.length}`} >>`);
  put(3, options.font ?? HELVETICA);
  if (pages.some(({ content }) => content?.includes('/F2 '))) embed(put, options.fontBytes ?? 0);
  for (const [index, body] of objects.entries()) put(10 + index, body);
  for (const [index, { content, size = A4, entries = '', resources = '' }] of pages.entries()) {
    const number = FIRST_PAGE + 2 * index;
    const box = `/MediaBox [0 0 ${size[0]} ${size[1]}]`;
    const fonts = '/Font << /F1 3 0 R /F2 4 0 R >>';
    put(
      number,
      `<< /Type /Page /Parent 2 0 R ${box} ${content === undefined ? '' : `/Contents ${number + 1} 0 R`} /Resources << ${fonts} ${resources} >> ${entries} >>`,
    );
    if (content !== undefined) put(number + 1, stream(Buffer.from(content, 'latin1'), compress));
  }
  return serialised(made, options.trailer ?? '');
}

export function stream(data: Buffer, compress = true, entries = ''): Buffer {
  const bytes = compress ? deflateSync(data) : data;
  const filter = compress ? '/Filter /FlateDecode' : '';
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} ${filter} ${entries} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

function serialised(objects: Objects, trailer: string): Buffer {
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets = new Map<number, number>();
  let at = parts[0]?.length ?? 0;
  const add = (part: Uint8Array) => {
    parts.push(part);
    at += part.length;
  };
  for (const [number, body] of objects) {
    offsets.set(number, at);
    add(Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')]));
  }
  const size = Math.max(...objects.keys()) + 1;
  const table = at;
  const rows = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  add(Buffer.from(`xref\n0 ${size}\n${rows.join('')}`));
  add(
    Buffer.from(
      `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`,
      'latin1',
    ),
  );
  return Buffer.concat(parts);
}

/** Puts a text there, in Helvetica; `before` are operators such as a colour. */
export function text(x: number, y: number, words: string, { size = 11, before = '' } = {}): string {
  return `q ${before} BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${words.replace(/[()\\]/g, '\\$&')}) Tj ET Q\n`;
}

/** One line below the other. */
export function column(x: number, lines: readonly string[], { top = 780, size = 11 } = {}): string {
  return lines.map((line, index) => text(x, top - index * size * 1.4, line, { size })).join('');
}

/** Any text, in the embedded font. */
export function embedded(x: number, y: number, words: string, size = 11): string {
  const glyphs = [...words].map((letter) => hex(glyphOf(letter))).join('');
  return `BT /F2 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${glyphs}> Tj ET\n`;
}

const FONT = readFileSync(
  fileURLToPath(new URL('../../../node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf', import.meta.url)),
);

/** As objects 4 to 8. */
function embed(put: (number: number, body: string | Uint8Array) => void, bytes: number): void {
  const file = Buffer.concat([FONT, Buffer.alloc(Math.max(0, bytes - FONT.length))]);
  put(
    4,
    '<< /Type /Font /Subtype /Type0 /BaseFont /DejaVuSans /Encoding /Identity-H /DescendantFonts [5 0 R] /ToUnicode 8 0 R >>',
  );
  put(
    5,
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /DejaVuSans /CIDToGIDMap /Identity /DW 620 /FontDescriptor 6 0 R /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>',
  );
  put(
    6,
    '<< /Type /FontDescriptor /FontName /DejaVuSans /Flags 4 /FontBBox [-1021 -463 1793 1232] /ItalicAngle 0 /Ascent 928 /Descent -236 /CapHeight 928 /StemV 80 /FontFile2 7 0 R >>',
  );
  put(7, stream(file, bytes === 0, `/Length1 ${file.length}`));
  const pairs = [...MAPPED].map((letter) => `<${hex(glyphOf(letter))}> <${hex(letter.codePointAt(0) ?? 0)}>`);
  const blocks = Array.from({ length: Math.ceil(pairs.length / 100) }, (_, index) => {
    const block = pairs.slice(100 * index, 100 * index + 100);
    return `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`;
  });
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${blocks.join('')}endcmap end end`;
  put(8, stream(Buffer.from(map)));
}

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
/** Latin, Cyrillic, dashes and ligatures. */
const MAPPED = [
  ...range(0x20, 0x7e),
  ...range(0x400, 0x45f),
  ...range(0xfb00, 0xfb04),
  ...range(0x2010, 0x2022),
];

const hex = (value: number) => value.toString(16).padStart(4, '0');

/** By the font's own table of characters (format 4). */
function glyphOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  const at = CMAP;
  const segments = FONT.readUInt16BE(at + 6) / 2;
  for (let index = 0; index < segments; index++) {
    const end = FONT.readUInt16BE(at + 14 + 2 * index);
    if (code > end) continue;
    const start = FONT.readUInt16BE(at + 16 + 2 * (segments + index));
    if (code < start) break;
    const delta = FONT.readUInt16BE(at + 16 + 2 * (2 * segments + index));
    const offsetAt = at + 16 + 2 * (3 * segments + index);
    const offset = FONT.readUInt16BE(offsetAt);
    if (offset === 0) return (code + delta) & 0xffff;
    return (FONT.readUInt16BE(offsetAt + offset + 2 * (code - start)) + delta) & 0xffff;
  }
  throw new Error(`the font has no ${letter}`);
}

const CMAP = (() => {
  const tables = FONT.readUInt16BE(4);
  const entry = Array.from({ length: tables }, (_, index) => 12 + 16 * index).find(
    (at) => FONT.toString('latin1', at, at + 4) === 'cmap',
  );
  const table = FONT.readUInt32BE((entry ?? 0) + 8);
  const subtables = Array.from({ length: FONT.readUInt16BE(table + 2) }, (_, index) => {
    const at = table + 4 + 8 * index;
    return { platform: FONT.readUInt16BE(at), offset: table + FONT.readUInt32BE(at + 4) };
  });
  const found = subtables.find(({ platform, offset }) => platform === 3 && FONT.readUInt16BE(offset) === 4);
  if (!found) throw new Error('the font has no table of characters');
  return found.offset;
})();
