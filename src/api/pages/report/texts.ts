import type { SolutionResult, TestResult } from '../../../domain/results.ts';
import type { BlobRecords } from '../../../records/records.ts';
import type { ReportDocument } from '../../interviews/report-schema.ts';

/** The big texts of one submission, which the report only refers to. */
export interface SubmissionTexts {
  code: string;
  compileOutput: string;
  /** Tests that the viewer may know of. */
  tests: TestResult[];
  /** The hidden tests as two numbers. */
  hidden: { passed: number; total: number };
}

/** By the submission's id; one that is not here is listed without its code. */
export type ReportTexts = ReadonlyMap<string, SubmissionTexts>;

/** Checks that did not count can be sent without end, so the page shows the code of the last few of each task only. */
const UNCOUNTED_SHOWN = 5;

/**
 * Reads the texts of a stored report (the whole one, as it is stored). Names and times of hidden tests leave this
 * function only `withHidden`.
 */
export async function loadReportTexts(
  json: string,
  { blobs, withHidden }: { blobs: Pick<BlobRecords, 'get'>; withHidden: boolean },
): Promise<ReportTexts> {
  const report: ReportDocument = JSON.parse(json);
  const texts = new Map<string, SubmissionTexts>();
  for (const task of report.tasks) {
    for (const submission of shownSubmissions(task)) {
      const code = await blobs.get(submission.code_sha256);
      const stored = submission.result_sha256 && (await blobs.get(submission.result_sha256));
      const result: SolutionResult | null = stored ? JSON.parse(stored) : null;
      texts.set(submission.submission_id, textsOf(code, result, withHidden));
    }
  }
  return texts;
}

/** All that counted and the last few that did not. Older reports know of the former alone. */
function shownSubmissions(task: ReportDocument['tasks'][number]) {
  if (!task.submissions) return task.attempts.map((attempt) => ({ ...attempt, result_sha256: undefined }));
  const uncounted = task.submissions.filter(({ counted }) => !counted).slice(-UNCOUNTED_SHOWN);
  return task.submissions.filter((submission) => submission.counted || uncounted.includes(submission));
}

function textsOf(code: string, result: SolutionResult | null, withHidden: boolean): SubmissionTexts {
  const tests = result?.tests ?? [];
  const hidden = tests.filter((test) => test.hidden);
  return {
    code,
    compileOutput: result?.compile.output ?? '',
    tests: withHidden ? tests : tests.filter((test) => !test.hidden),
    hidden: {
      passed: hidden.filter(({ verdict }) => verdict === 'accepted').length,
      total: hidden.length,
    },
  };
}
