import { Readable } from 'node:stream';
import type { z } from 'zod';
import type { interviewAnswer } from '../../contract/interviews.ts';
import type { InterviewFilter, InterviewSort } from '../../records/records.ts';
import { recordAudit } from '../audit/record.ts';
import type { Viewer } from '../context.ts';
import { csvLine } from '../csv.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { DirectHandler } from '../endpoint.ts';
import type { INTERVIEWS } from './endpoints.ts';
import { showInterviews } from './show.ts';

type Shown = z.output<typeof interviewAnswer>;

/** Rows that are read at a time: what is in memory, and how long others wait. */
const PAGE = 100;

const TYPES = { csv: 'text/csv; charset=utf-8', jsonl: 'application/jsonl; charset=utf-8' } as const;

const COLUMNS: Readonly<Record<string, (row: Shown) => string | number | boolean | null | undefined>> = {
  session_id: (row) => row.session_id,
  user_id: (row) => row.candidate?.user_id,
  nickname: (row) => row.candidate?.nickname,
  email: (row) => row.candidate?.email,
  first_name: (row) => row.candidate?.first_name,
  last_name: (row) => row.candidate?.last_name,
  provider: (row) => row.candidate?.external?.provider,
  application_id: (row) => row.candidate?.external?.application_id,
  external_candidate_id: (row) => row.candidate?.external?.candidate_id,
  package_id: (row) => row.package_id,
  track: (row) => row.track,
  level: (row) => row.level,
  locale: (row) => row.locale,
  practice: (row) => row.practice,
  state: (row) => row.state,
  created_at: (row) => row.created_at,
  finished_at: (row) => row.finished_at,
  task_number: (row) => row.task_number,
  max_tasks: (row) => row.max_tasks,
  report_ready: (row) => row.report_ready,
  ability_estimate: (row) => row.ability?.estimate,
  ability_low: (row) => row.ability?.low,
  ability_high: (row) => row.ability?.high,
  ability_label: (row) => row.ability?.label,
  fit: (row) => row.fit,
  score: (row) => row.score,
};

/** The list as a file, read page by page as fast as the reader takes it. */
export function createExportHandler(
  deps: ApiDependencies,
): DirectHandler<typeof INTERVIEWS.exportInterviews> {
  return async (
    { query: { format, sort, practice = false, package_id: packageId, ...filter } },
    { viewer, ctx },
  ) => {
    const object = { kind: 'interview', id: null } as const;
    await recordAudit(deps, ctx.state, { action: 'interviews.exported', object, detail: format });
    ctx.attachment(`interviews.${format}`);
    ctx.type = TYPES[format];
    const pages = pagesOf(
      { ...filter, packageId, practice, organisationId: viewer.organisationId },
      { sort, viewer, deps },
    );
    ctx.body = Readable.from(format === 'csv' ? csvOf(pages) : jsonLinesOf(pages));
  };
}

async function* pagesOf(
  filter: InterviewFilter,
  { sort, viewer, deps }: { sort: InterviewSort | undefined; viewer: Viewer; deps: ApiDependencies },
): AsyncGenerator<Shown[]> {
  let cursor: string | undefined;
  do {
    const page = await deps.records.interviews.list(filter, { cursor, sort, limit: PAGE });
    if (!page) throw new Error('a list does not know its own cursor');
    yield await showInterviews(page.interviews, viewer, deps);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

async function* csvOf(pages: AsyncIterable<Shown[]>): AsyncGenerator<string> {
  yield csvLine(Object.keys(COLUMNS));
  for await (const rows of pages) {
    yield rows.map((row) => csvLine(Object.values(COLUMNS).map((cell) => cell(row)))).join('');
  }
}

async function* jsonLinesOf(pages: AsyncIterable<Shown[]>): AsyncGenerator<string> {
  for await (const rows of pages) yield rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}
