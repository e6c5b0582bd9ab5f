import { reportPage } from '../report/page/page.ts';
import { serveWorks } from './serve.ts';

const works = { reportPage };
export type PageWriting = typeof works;

serveWorks(works);
