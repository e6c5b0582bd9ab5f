import { reportPage } from '../api/pages/report/page.ts';
import { serveWorks } from './serve.ts';

const works = { reportPage };
export type PageWriting = typeof works;

serveWorks(works);
