import type { Logger } from 'pino';
import type { Bank } from '../../bank/bank.ts';
import type { ReportTask, StoredReport } from '../../contract/report.ts';
import type { SolutionResult, TestResult } from '../../domain/measurement/results.ts';
import { isAccepted } from '../../domain/measurement/verdicts.ts';
import { excerpt } from '../../domain/text.ts';
import type { BlobRecords } from '../../records/blobs.ts';

/** The big texts of one submission, which the report only refers to; of outputs no more than the page shows. */
export interface SubmissionTexts {
  code: string;
  compileOutput: string;
  /** Tests that the viewer may know of. */
  tests: TestResult[];
  /** The hidden tests as two numbers. */
  hidden: { passed: number; total: number };
}

/** What is not here is listed without its code. */
export interface ReportTexts {
  /** By the submission's id. */
  submissions: ReadonlyMap<string, SubmissionTexts>;
  /** By the task's id: code that was in the editor when the task was closed, and was not checked. */
  drafts: ReadonlyMap<string, string>;
}

export const NO_TEXTS: ReportTexts = { submissions: new Map(), drafts: new Map() };

/** What was asked, by the task's id: Markdown; null where that version of the bank is not kept. */
export type Statements = ReadonlyMap<string, string | null>;

/** Checks that did not count can be sent without end, so the page shows the code of the last few of each task only. */
const UNCOUNTED_SHOWN = 5;
/** Characters of one output. */
const OUTPUT_SHOWN = 600;

/**
 * Reads the texts of a stored report (the whole one, as it is stored). Names and times of hidden tests leave this
 * function only `withHidden`. A submission or a draft whose texts are gone or cannot be read is shown without them.
 */
export async function loadReportTexts(
  report: StoredReport,
  {
    blobs,
    withHidden,
    logger,
  }: { blobs: Pick<BlobRecords, 'get'>; withHidden: boolean; logger: Pick<Logger, 'error'> },
): Promise<ReportTexts> {
  const submissions = new Map<string, SubmissionTexts>();
  const drafts = new Map<string, string>();
  const unlessGone = async (place: object, load: () => Promise<unknown>) => {
    try {
      await load();
    } catch (err) {
      logger.error({ sessionId: report.session_id, ...place, err }, 'a report is shown without a text');
    }
  };
  for (const task of report.tasks) {
    for (const submission of shownSubmissions(task)) {
      const { submission_id: submissionId, code_sha256, result_sha256 } = submission;
      await unlessGone({ submissionId }, async () => {
        const code = await blobs.get(code_sha256);
        const stored = result_sha256 && (await blobs.get(result_sha256));
        const result: SolutionResult | null = stored ? JSON.parse(stored) : null;
        submissions.set(submissionId, textsOf(code, result, withHidden));
      });
    }
    const { task_id: taskId, draft } = task;
    if (draft && !draft.checked) {
      await unlessGone({ taskId }, async () => drafts.set(taskId, await blobs.get(draft.code_sha256)));
    }
  }
  return { submissions, drafts };
}

/** Reads the statements of a stored report's tasks, as they were when its interview was taken. */
export async function loadStatements(
  report: StoredReport,
  { bank, logger }: { bank: Bank; logger: Logger },
): Promise<Statements> {
  const statements = new Map<string, string | null>();
  for (const { task_id, why_chosen } of report.tasks) {
    const kept = await bank.of(why_chosen.bank_version).catch((error: unknown) => {
      logger.warn({ sessionId: report.session_id, err: error }, 'a report is shown without a statement');
      return null;
    });
    statements.set(task_id, kept?.tasks.get(task_id)?.statement[report.locale] ?? null);
  }
  return statements;
}

/** All that counted and the last few that did not. */
function shownSubmissions({ submissions }: ReportTask) {
  const uncounted = submissions.filter(({ counted }) => !counted).slice(-UNCOUNTED_SHOWN);
  return submissions.filter((submission) => submission.counted || uncounted.includes(submission));
}

function textsOf(code: string, result: SolutionResult | null, withHidden: boolean): SubmissionTexts {
  const tests = (result?.tests ?? []).map(withShortOutputs);
  const hidden = tests.filter((test) => test.hidden);
  return {
    code,
    compileOutput: excerpt(result?.compile.output ?? '', OUTPUT_SHOWN),
    tests: withHidden ? tests : tests.filter((test) => !test.hidden),
    hidden: {
      passed: hidden.filter(({ verdict }) => isAccepted(verdict)).length,
      total: hidden.length,
    },
  };
}

function withShortOutputs({ stdout, stderr, expected, ...test }: TestResult): TestResult {
  return {
    ...test,
    stdout: excerpt(stdout, OUTPUT_SHOWN),
    stderr: excerpt(stderr, OUTPUT_SHOWN),
    expected: excerpt(expected, OUTPUT_SHOWN),
  };
}
