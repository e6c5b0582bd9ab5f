import type { Database } from '../database/database.ts';
import type { Language } from '../domain/vocabulary.ts';
import { FingerprintedSubmissionEntity } from './entities/fingerprinted-submission.entity.ts';

/** A checked submission whose fingerprints are kept. */
export interface FingerprintedSubmission {
  submissionId: string;
  interviewId: string;
  /** Whose interview it is of. */
  organisationId: string;
  taskId: string;
  language: Language;
  checkedAt: number;
}

/**
 * Fingerprints of submissions, found by organisation, task, language and hash. The cost of a search depends on how many fingerprints one
 * submission has, not on how many submissions there are.
 */
export interface FingerprintRecords {
  /** All of them or, where it fails, none. What is kept already stays as it is. */
  keep(
    submissions: readonly { submission: FingerprintedSubmission; hashes: readonly number[] }[],
  ): Promise<void>;
  /** Finished interviews of which nothing is kept, the latest first; practices and those of erased people are not among them. */
  missing(page: { after: FinishedInterview | null; limit: number }): Promise<FinishedInterview[]>;
  /** Of an interview, in the order in which they were checked. */
  ofInterview(interviewId: string): Promise<FingerprintedSubmission[]>;
  /** Its fingerprints, in rising order. */
  hashesOf(submissionId: string): Promise<number[]>;
  /**
   * Submissions of other interviews of the same organisation for the same task in the same language that share fingerprints with it; those that share most
   * first. Of each fingerprint its latest {@link MOST_HOLDERS} holders are looked at.
   */
  sharing(submissionId: string, limit: number): Promise<FingerprintedSubmission[]>;
}

/** By which pages of them follow one another. */
export interface FinishedInterview {
  id: string;
  finishedAt: number;
}

/** What so many have is no help in finding who copied from whom, but for what all of them may have copied. */
export const MOST_HOLDERS = 50;

export function createFingerprintRecords({ em, engine, transaction }: Database): FingerprintRecords {
  return {
    async keep(submissions) {
      await transaction(['fingerprints'], async (tx) => {
        for (const { submission, hashes } of submissions) {
          const { affectedRows } = await tx
            .createQueryBuilder(FingerprintedSubmissionEntity)
            .insert(submission)
            .onConflict('submissionId')
            .ignore()
            .execute('run');
          if (affectedRows === 0) continue;
          await tx.execute(
            `insert into fingerprints (organisation_id, task_id, language, hash, submission_key)
               select s.organisation_id, s.task_id, s.language, h.value, s.id
                 from fingerprinted_submissions s, ${JSON_NUMBERS[engine]} h where s.submission_id = ?`,
            [JSON.stringify(hashes), submission.submissionId],
          );
        }
      });
    },

    async missing({ after, limit }) {
      const { finishedAt, id } = after ?? { finishedAt: Number.MAX_SAFE_INTEGER, id: '' };
      return em.fork().execute<FinishedInterview[]>(
        `select id, finished_at as "finishedAt" from interviews
           where finished_at is not null and (finished_at, id) < (?, ?) and practice = false and erased_at is null
             and not exists (select 1 from fingerprinted_submissions s where s.interview_id = interviews.id)
           order by finished_at desc, id desc limit ?`,
        [finishedAt, id, limit],
      );
    },

    async ofInterview(interviewId) {
      const rows = await em
        .fork()
        .find(
          FingerprintedSubmissionEntity,
          { interviewId },
          { orderBy: { checkedAt: 'asc', submissionId: 'asc' } },
        );
      return rows.map(submissionOf);
    },

    async hashesOf(submissionId) {
      const rows = await em.fork().execute<{ hash: number }[]>(
        `select f.hash from fingerprinted_submissions s join fingerprints f on f.submission_key = s.id
           where s.submission_id = ? order by f.hash`,
        [submissionId],
      );
      return rows.map(({ hash }) => hash);
    },

    async sharing(submissionId, limit) {
      const rows = await em.fork().execute<Row[]>(SHARING[engine], [submissionId, MOST_HOLDERS, limit]);
      return rows.map((row) => ({
        submissionId: row.submission_id,
        interviewId: row.interview_id,
        organisationId: row.organisation_id,
        taskId: row.task_id,
        language: row.language,
        checkedAt: row.checked_at,
      }));
    },
  };
}

/** A table of the numbers in a JSON list. */
const JSON_NUMBERS = {
  sqlite: 'json_each(?)',
  postgres: '(select value::bigint from json_array_elements_text(?) value)',
};

const HOLDERS = `select submission_key from fingerprints f
          where f.organisation_id = own.organisation_id and f.task_id = own.task_id and f.language = own.language and f.hash = own.hash
          order by submission_key desc limit ?`;

/** A limit for each fingerprint takes a query of its own for each: in SQLite its rows come as JSON. */
const SHARING = {
  sqlite: sharing(`select own.interview_id, holder.value as submission_key
      from own, json_each((select json_group_array(submission_key) from (${HOLDERS}))) holder`),
  postgres: sharing(`select own.interview_id, holder.submission_key
      from own cross join lateral (${HOLDERS}) holder`),
};

function sharing(holders: string): string {
  return `
  with own as (
    select f.organisation_id, f.task_id, f.language, f.hash, s.interview_id
      from fingerprinted_submissions s join fingerprints f on f.submission_key = s.id
      where s.submission_id = ?
  ), holders as (
    ${holders}
  )
  select s.submission_id, s.interview_id, s.organisation_id, s.task_id, s.language, s.checked_at
    from holders h join fingerprinted_submissions s on s.id = h.submission_key
    where s.interview_id <> h.interview_id
    group by s.id order by count(*) desc, s.id limit ?`;
}

interface Row {
  submission_id: string;
  interview_id: string;
  organisation_id: string;
  task_id: string;
  language: Language;
  checked_at: number;
}

function submissionOf(row: FingerprintedSubmission): FingerprintedSubmission {
  const { submissionId, interviewId, organisationId, taskId, language, checkedAt } = row;
  return { submissionId, interviewId, organisationId, taskId, language, checkedAt };
}
