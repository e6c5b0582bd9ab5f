import { deflateSync } from 'node:zlib';
import { docxFile, paragraph, part } from '../docx-file.ts';
import type { Example } from '../example.ts';
import { pdfFile, stream, text } from '../pdf-file.ts';

const MIB = 1024 * 1024;
const NAME = text(60, 780, 'Jane Doe');

/** What costs more to read than it weighs. Where it can be read at all within the limits, that is right too. */
export const BOMBS: Example[] = [
  {
    name: 'a part of 64 MiB in 65 kB.docx',
    make: () =>
      docxFile('', {
        entries: [
          { name: 'word/document.xml', data: part('document', `<w:body>${' '.repeat(64 * MIB)}</w:body>`) },
        ],
      }),
    expected: { reason: 'too_large' },
  },
  {
    name: 'a part that says it is small.docx',
    make: () =>
      docxFile('', {
        entries: [
          {
            name: 'word/document.xml',
            data: part('document', `<w:body>${' '.repeat(64 * MIB)}</w:body>`),
            stated: 1_000,
          },
        ],
      }),
    expected: { reason: 'unreadable' },
  },
  {
    name: 'a part that says it is huge.docx',
    make: () => docxFile('', { entries: [{ name: 'word/media/a.png', data: 'x', stated: 4_000_000_000 }] }),
    expected: { reason: 'too_large' },
  },
  {
    name: '40,000 entries.docx',
    make: () =>
      docxFile(paragraph('Jane Doe'), {
        entries: Array.from({ length: 40_000 }, (_, index) => ({
          name: `word/${index}`,
          data: '',
          method: 0,
        })),
      }),
    expected: { reason: 'too_large' },
  },
  {
    name: '100,000 elements in each other.docx',
    make: () => docxFile('<w:sdt>'.repeat(100_000) + paragraph('Jane') + '</w:sdt>'.repeat(100_000)),
    expected: { reason: 'too_large' },
  },
  {
    name: 'a million elements.docx',
    make: () => docxFile('<w:p/>'.repeat(1_000_000)),
    expected: { reason: 'too_large' },
  },
  {
    name: 'a billion laughs.docx',
    make: () =>
      docxFile('', {
        entries: [
          {
            name: 'word/document.xml',
            data: `<!DOCTYPE w [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]><w:document>&j;</w:document>`,
          },
        ],
      }),
    expected: { reason: 'unreadable' },
  },
  {
    name: 'a file of the host.docx',
    make: () =>
      docxFile('', {
        entries: [
          {
            name: 'word/document.xml',
            data: '<!DOCTYPE w [<!ENTITY f SYSTEM "file:///etc/passwd">]><w:document>&f;</w:document>',
          },
        ],
      }),
    expected: { reason: 'unreadable' },
  },
  {
    name: 'styles in a circle.docx',
    make: () =>
      docxFile(paragraph('Jane Doe', { own: '<w:pStyle w:val="A"/>' }), {
        styles:
          '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>',
      }),
    expected: { format: 'docx', lines: ['Jane Doe'] },
  },
  {
    name: 'lists in lists.json',
    make: () => Buffer.from(`{"work": ${'['.repeat(500_000)}${']'.repeat(500_000)}}`),
    expected: { reason: 'too_large' },
  },
  {
    name: '5,000 pages.pdf',
    make: () => pdfFile(Array.from({ length: 5_000 }, () => ({ content: NAME }))),
    expected: { reason: 'too_long' },
  },
  {
    name: 'a page of five by five metres.pdf',
    make: () =>
      pdfFile([{ content: `q 20 0 0 20 0 0 cm ${text(60, 300, 'Jane Doe')} Q`, size: [14_400, 14_400] }]),
    expected: { format: 'pdf', lines: ['Jane Doe'] },
  },
  {
    name: 'a page without an end.pdf',
    make: () => pdfFile([{ content: text(60, 300, 'Jane Doe'), size: [2_000_000_000, 2_000_000_000] }]),
    expected: { reason: 'empty' },
  },
  {
    name: '400 MB of content in 400 kB.pdf',
    make: () =>
      withContent(deflateSync(Buffer.alloc(400 * MIB, '0 0 1 1 re f\n'), { level: 9 }), '/FlateDecode'),
    expected: { reason: 'unreadable' },
  },
  {
    name: 'content packed three times.pdf',
    make: () => {
      const once = deflateSync(Buffer.alloc(200 * MIB, ' '), { level: 9 });
      return withContent(deflateSync(deflateSync(once)), '[/FlateDecode /FlateDecode /FlateDecode]');
    },
    expected: { reason: 'empty' },
  },
  {
    name: 'objects behind 200 MB of blanks.pdf',
    make: packedObjects,
    expected: { format: 'pdf', lines: ['Jane Doe'] },
  },
  {
    name: 'forms that draw each other.pdf',
    make: () =>
      pdfFile([{ content: `${NAME}/X0 Do`, resources: forms() }], {
        objects: Array.from({ length: 12 }, (_, index) =>
          stream(
            Buffer.from(`/X${index + 1} Do\n`.repeat(10) + text(60, 500, 'again')),
            false,
            `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> ${forms()} >>`,
          ),
        ),
      }),
    expected: { reason: 'unreadable' },
  },
  {
    name: 'a form that draws itself.pdf',
    make: () =>
      pdfFile([{ content: `${NAME}/X Do`, resources: '/XObject << /X 10 0 R >>' }], {
        objects: [
          stream(
            Buffer.from('/X Do /X Do'),
            false,
            '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X 10 0 R >> >>',
          ),
        ],
      }),
    expected: { format: 'pdf', lines: ['Jane Doe'] },
  },
  {
    name: 'a tree of pages that is a circle.pdf',
    make: () => pdfFile([{ content: NAME }], { tree: '/Kids [2 0 R 2 0 R] /Count 2' }),
    expected: { reason: 'empty' },
  },
  {
    name: 'a tree of pages 60,000 deep.pdf',
    make: () =>
      pdfFile([{ content: NAME }], {
        tree: '/Kids [200 0 R] /Count 1',
        objects: [...deepTree(60_000)],
      }),
    expected: { reason: 'empty' },
  },
  {
    name: 'a million pages that are not there.pdf',
    make: () => pdfFile([{ content: NAME }], { tree: '/Kids [100 0 R] /Count 1000000' }),
    expected: { reason: 'unreadable' },
  },
  {
    name: 'a picture of 90,000 by 90,000 points.pdf',
    make: () =>
      pdfFile([{ content: `q 595 0 0 842 0 0 cm /P Do Q ${NAME}`, resources: '/XObject << /P 10 0 R >>' }], {
        objects: [
          stream(
            Buffer.alloc(100),
            true,
            '/Type /XObject /Subtype /Image /Width 90000 /Height 90000 /BitsPerComponent 8 /ColorSpace /DeviceRGB',
          ),
        ],
      }),
    expected: { reason: 'unreadable' },
  },
  {
    name: 'a pattern of a million tiles.pdf',
    make: () =>
      pdfFile(
        [
          {
            content: `/Pattern cs /T scn 0 0 595 842 re f 0 g ${NAME}`,
            resources: '/Pattern << /T 10 0 R >>',
          },
        ],
        {
          objects: [
            stream(
              Buffer.from('0.9 g 0 0 0.2 0.2 re f'),
              false,
              '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 0.3 0.3] /XStep 0.3 /YStep 0.3 /Resources << >>',
            ),
          ],
        },
      ),
    expected: { format: 'pdf', lines: ['Jane Doe'] },
  },
];

function withContent(packed: Buffer, filter: string): Buffer {
  return pdfFile([{ entries: '/Contents 10 0 R' }], {
    objects: [
      Buffer.concat([
        Buffer.from(`<< /Length ${packed.length} /Filter ${filter} >>\nstream\n`),
        packed,
        Buffer.from('\nendstream'),
      ]),
    ],
  });
}

/** Its catalogue and its tree of pages lie in a stream, behind much that is nothing. */
function packedObjects(): Buffer {
  const catalogue = '<< /Type /Catalog /Pages 2 0 R >> ';
  const tree = '<< /Type /Pages /Kids [3 0 R] /Count 1 >> ';
  const numbers = `1 0 2 ${catalogue.length} `;
  const before = Buffer.concat([Buffer.from(numbers), Buffer.alloc(200 * MIB, ' ')]);
  const packed = Buffer.concat([before, Buffer.from(catalogue + tree)]);
  const font = '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';
  const bodies = new Map([
    [
      3,
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << ${font} >> >>`,
      ),
    ],
    [4, stream(Buffer.from(NAME))],
    [5, stream(packed, true, `/Type /ObjStm /N 2 /First ${before.length}`)],
  ]);
  let file: Buffer = Buffer.from('%PDF-1.7\n');
  const rows = [
    [0, 0, 65_535],
    [2, 5, 0],
    [2, 5, 1],
  ];
  for (const [number, body] of bodies) {
    rows.push([1, file.length, 0]);
    file = Buffer.concat([file, Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
  }
  const at = file.length;
  rows.push([1, at, 0]);
  const table = Buffer.concat(
    rows.map(([kind = 0, where = 0, index = 0]) => {
      const row = Buffer.alloc(7);
      row.writeUInt8(kind);
      row.writeUInt32BE(where, 1);
      row.writeUInt16BE(index, 5);
      return row;
    }),
  );
  const references = stream(table, true, '/Type /XRef /Size 7 /W [1 4 2] /Root 1 0 R');
  const end = Buffer.from(`\nendobj\nstartxref\n${at}\n%%EOF\n`);
  return Buffer.concat([file, Buffer.from('6 0 obj\n'), references, end]);
}

function forms(): string {
  return `/XObject << ${Array.from({ length: 12 }, (_, index) => `/X${index} ${10 + index} 0 R`).join(' ')} >>`;
}

/** Objects from 10 on; 200 and those behind it are a node of one child each. */
function* deepTree(depth: number): Generator<string> {
  for (let number = 10; number < 200; number++) yield 'null';
  for (let number = 200; number < 200 + depth; number++)
    yield `<< /Type /Pages /Kids [${number + 1} 0 R] /Count 1 >>`;
  yield '<< /Type /Page /MediaBox [0 0 595 842] >>';
}
