import { judge } from '../domain/measurement/judge.ts';
import { serveWorks } from './serve.ts';

const works = { judge };
export type Judging = typeof works;

serveWorks(works);
