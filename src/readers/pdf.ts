import { reportPdf } from '../report/pdf/pdf.ts';
import { serveWorks } from './serve.ts';

const works = { reportPdf };
export type PdfWriting = typeof works;

serveWorks(works);
