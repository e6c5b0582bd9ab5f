import { createCipheriv, createHash } from 'node:crypto';
import { docxFile, paragraph } from '../docx-file.ts';
import type { Example } from '../example.ts';
import { pdfFile, stream, text } from '../pdf-file.ts';
import { zipFile } from '../zip-file.ts';

const NAME = text(60, 780, 'Jane Doe');
const PICTURE = stream(
  Buffer.from(Array.from({ length: 300 }, (_, index) => (index * 37) % 256)),
  true,
  '/Type /XObject /Subtype /Image /Width 10 /Height 10 /BitsPerComponent 8 /ColorSpace /DeviceRGB',
);

/** What cannot be read, and says so. */
export const REFUSED: Example[] = [
  {
    name: 'empty.txt',
    make: () => Buffer.alloc(0),
    expected: { reason: 'empty' },
  },
  { name: 'blank.pdf', make: () => pdfFile([{ content: '' }]), expected: { reason: 'empty' } },
  { name: 'blank.docx', make: () => docxFile(paragraph(' ')), expected: { reason: 'empty' } },
  { name: 'blank.json', make: () => Buffer.from('{"basics": {}}'), expected: { reason: 'empty' } },
  {
    name: 'scanned.pdf',
    make: () =>
      pdfFile([{ content: 'q 595 0 0 842 0 0 cm /P Do Q', resources: '/XObject << /P 10 0 R >>' }], {
        objects: [PICTURE],
      }),
    expected: { reason: 'scanned' },
  },
  {
    name: 'scanned, with the words of a machine behind.pdf',
    make: () =>
      pdfFile(
        [
          {
            content: `${text(60, 780, 'Jane Doe', { before: '3 Tr' })}q 595 0 0 842 0 0 cm /P Do Q`,
            resources: '/XObject << /P 10 0 R >>',
          },
        ],
        { objects: [PICTURE] },
      ),
    expected: { reason: 'scanned' },
  },
  { name: 'encrypted.pdf', make: encryptedPdf, expected: { reason: 'encrypted' } },
  {
    name: 'encrypted.docx',
    make: () =>
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(1024),
        Buffer.from('EncryptedPackage', 'utf16le'),
        Buffer.alloc(512),
      ]),
    expected: { reason: 'encrypted' },
  },
  {
    name: 'encrypted entries.docx',
    make: () => docxFile('', { entries: [{ name: 'word/document.xml', data: 'x'.repeat(60), flags: 1 }] }),
    expected: { reason: 'encrypted' },
  },
  {
    name: 'cut in the middle.pdf',
    make: () => pdfFile([{ content: NAME }]).subarray(0, 60),
    expected: { reason: 'unreadable' },
  },
  {
    name: 'noise.pdf',
    make: () => Buffer.concat([Buffer.from('%PDF-1.7\n'), noise(200_000)]),
    expected: { reason: 'unreadable' },
  },
  {
    name: 'cut in the middle.docx',
    make: () => docxFile(paragraph('Jane Doe')).subarray(0, 300),
    expected: { reason: 'unreadable' },
  },
  {
    name: 'broken XML.docx',
    make: () => docxFile('<w:p><w:r>'),
    expected: { reason: 'unreadable' },
  },
  {
    name: 'no document inside.docx',
    make: () => zipFile([{ name: 'xl/workbook.xml', data: '<workbook/>' }]),
    expected: { reason: 'wrong_type' },
  },
  {
    name: 'a program.pdf',
    make: () => Buffer.concat([Buffer.from('MZ'), noise(5_000)]),
    expected: { reason: 'wrong_type' },
  },
  {
    name: 'legacy.doc',
    make: () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(900)]),
    expected: { reason: 'wrong_type' },
  },
];

/** Always the same. */
export function noise(length: number): Buffer {
  const bytes = createHash('sha256').update('noise').digest();
  const cipher = createCipheriv('aes-256-ctr', bytes, Buffer.alloc(16));
  return cipher.update(Buffer.alloc(length));
}

/** With a password that nobody says: its hashes are no password's. */
function encryptedPdf(): Buffer {
  const hash = 'ab'.repeat(32);
  const rules = `/Filter /Standard /V 2 /R 3 /Length 128 /P -3904 /O <${hash}> /U <${hash}>`;
  return pdfFile([{ content: NAME }], {
    objects: [`<< ${rules} >>`],
    trailer: `/Encrypt 10 0 R /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>]`,
  });
}
