import { type ZipEntry, zipFile } from './zip-file.ts';

interface Options {
  /** Of `word/styles.xml`. */
  styles?: string;
  /** Relations of the document. */
  relations?: string;
  /** Behind the body's own content. */
  section?: string;
  /** Further entries; one of a name that is there already takes its place. */
  entries?: readonly ZipEntry[];
}

const NAMES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
].join(' ');
const DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';

/** A Word document with this content of its body. */
export function docxFile(body: string, options: Options = {}): Buffer {
  const { styles = '', relations = '', section = '', entries = [] } = options;
  const own: ZipEntry[] = [
    { name: '[Content_Types].xml', data: DECLARED + TYPES },
    { name: 'word/document.xml', data: part('document', `<w:body>${body}${section}</w:body>`) },
    { name: 'word/styles.xml', data: part('styles', styles) },
    {
      name: 'word/_rels/document.xml.rels',
      data: `${DECLARED}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`,
    },
  ];
  const replaced = new Set(entries.map(({ name }) => name));
  return zipFile([...own.filter(({ name }) => !replaced.has(name)), ...entries]);
}

/** A part whose root is `w:` that name. */
export function part(name: string, content: string): string {
  return `${DECLARED}<w:${name} ${NAMES}>${content}</w:${name}>`;
}

export function paragraph(text: string, { run = '', own = '' } = {}): string {
  return `<w:p><w:pPr>${own}</w:pPr>${runOf(text, run)}</w:p>`;
}

export function runOf(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** Rows of cells, each of which is a paragraph. */
export function table(rows: readonly (readonly string[])[], { cell = '', run = '' } = {}): string {
  const cells = (row: readonly string[]) =>
    row.map((text) => `<w:tc><w:tcPr>${cell}</w:tcPr>${paragraph(text, { run })}</w:tc>`).join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

/** A box of text in a paragraph of its own, as new programs and, for older ones, once more. */
export function textBox(content: string, { fill = '', position = '' } = {}): string {
  const inner = `<w:txbxContent>${content}</w:txbxContent>`;
  return `<w:p><w:r><mc:AlternateContent>
    <mc:Choice Requires="wps"><w:drawing><wp:anchor>${position}<wp:extent cx="1000000" cy="300000"/><a:graphic><a:graphicData>
      <wps:wsp><wps:spPr>${fill}</wps:spPr><wps:txbx>${inner}</wps:txbx></wps:wsp>
    </a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
    <mc:Fallback><w:pict><v:shape><v:textbox>${inner}</v:textbox></v:shape></w:pict></mc:Fallback>
  </mc:AlternateContent></w:r></w:p>`;
}
