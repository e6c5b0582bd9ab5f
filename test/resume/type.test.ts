import { typeOfResume } from '../../src/resume/type.ts';

const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n');
const docx = Buffer.from('PK\u0003\u0004..[Content_Types].xml..word/document.xml..', 'latin1');
const program = Buffer.concat([Buffer.from('MZ\u0090\u0000\u0003', 'latin1'), Buffer.alloc(200)]);
const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');

const typeOf = (bytes: Buffer | string, contentType?: string) =>
  typeOfResume(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, contentType);

it('each format is known by its first bytes, where its sender says the same', async () => {
  expect(await typeOf(pdf, PDF)).toBe('pdf');
  expect(await typeOf(docx, DOCX)).toBe('docx');
  expect(await typeOf('Jane Doe\nC++', 'text/plain; charset=utf-8')).toBe('text');
  expect(await typeOf('# Jane Doe', 'text/markdown')).toBe('text');
  expect(await typeOf(' {"basics": {}}', 'Application/JSON')).toBe('json');
  expect(await typeOf(pdf, 'application/octet-stream')).toBe('pdf');
});

it('text may be in any of the encodings that are read', async () => {
  expect(await typeOf(Buffer.from('\uFEFFРезюме', 'utf16le'), 'text/plain')).toBe('text');
  expect(await typeOf(Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]), 'text/plain')).toBe('text');
  expect(await typeOf('', 'text/plain')).toBe('text');
});

it('an encrypted document is let in, so that its sender is told that it is encrypted', async () => {
  const encrypted = Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]);
  expect(await typeOf(encrypted, DOCX)).toBe('docx');
  expect(await typeOf(compound, DOCX)).toBeNull();
});

it('what is none of them is refused, whatever its name says', async () => {
  expect(await typeOf(program, PDF)).toBeNull();
  expect(await typeOf(program, 'text/plain')).toBeNull();
  expect(await typeOf(docx, PDF)).toBeNull();
  expect(await typeOf(pdf, DOCX)).toBeNull();
  expect(await typeOf(Buffer.from('PK\u0003\u0004..xl/workbook.xml', 'latin1'), DOCX)).toBeNull();
  expect(await typeOf('Jane Doe', PDF)).toBeNull();
  expect(await typeOf('[1]', 'application/json')).toBeNull();
  expect(await typeOf('{\\rtf1 Jane}', 'text/plain')).toBeNull();
  expect(await typeOf('Jane\u001b[2J', 'text/plain')).toBeNull();
  expect(await typeOf('<p>Jane</p>', 'text/html')).toBeNull();
  expect(await typeOf('Jane Doe')).toBeNull();
});
