import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import type { ReportAnswer } from '../../contract/report.ts';
import { type ReportReader, reportPage } from '../page/page.ts';
import { wordsFor } from '../texts/words.ts';
import { createDrawable } from './glyphs.ts';
import { COLOURS } from './pictures.ts';
import { paperOf } from './tree.ts';

const TEMPLATE = readFileSync(join(import.meta.dirname, 'document.typ'), 'utf8');
const FACES = [
  'DejaVuSans',
  'DejaVuSans-Bold',
  'DejaVuSans-Oblique',
  'DejaVuSans-BoldOblique',
  'DejaVuSansMono',
  'DejaVuSansMono-Bold',
];

/** Less than a screen has: setting a page takes time and memory for each line. */
const CODE_ROOM = 1024 * 1024;

/**
 * A report's page on A4 as tagged PDF: the same text and pictures, in the light. Nothing is read but the template and
 * the fonts, which go into the document; the same page gives the same bytes. Text of people comes as data and is never read as markup.
 */
export function reportPdf(report: ReportAnswer, reader: ReportReader): Buffer {
  const { html } = reportPage(report, { ...reader, codeRoom: CODE_ROOM });
  return pdfOf(html, wordsFor(report.locale).leftOut);
}

function pdfOf(html: string, leftOut: (count: number) => string): Buffer {
  const { typesetter, drawable } = openTypesetter();
  const inputs = { paper: JSON.stringify({ ...paperOf(html, { drawable, leftOut }), colours: COLOURS }) };
  try {
    const result = typesetter.compile({ mainFileContent: TEMPLATE, inputs });
    const document = result.result;
    if (!document) {
      const fault = result.takeError();
      throw new Error(
        `the page cannot be set: ${JSON.stringify(fault && typesetter.fetchDiagnostics(fault))}`,
      );
    }
    return accessible(typesetter, document);
  } finally {
    // What is kept for a next run of the same text is text of people.
    typesetter.evictCache(0);
  }
}

/** By the standard of accessible documents; tagged all the same where something in it is not as that wants it. */
function accessible(typesetter: NodeCompiler, document: NodeTypstDocument): Buffer {
  try {
    return typesetter.pdf(document, { pdfStandard: PdfStandard.UA_1 });
  } catch {
    return typesetter.pdf(document, { pdfTags: true });
  }
}

/** With our fonts. */
function openTypesetter(): { typesetter: NodeCompiler; drawable: (text: string) => string } {
  const folder = dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json'));
  const fonts = FACES.map((face) => readFileSync(join(folder, 'ttf', `${face}.ttf`)));
  const typesetter = NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontBlobs: fonts }],
  });
  return { typesetter, drawable: createDrawable(fonts) };
}
