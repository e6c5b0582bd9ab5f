import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Language } from '../domain/vocabulary.ts';
import { FingerprintedSubmissionEntity } from './entities/fingerprinted-submission.entity.ts';

/** A checked submission whose fingerprints are kept. */
export interface FingerprintedSubmission {
  submissionId: string;
  interviewId: string;
  taskId: string;
  language: Language;
  checkedAt: number;
}

/**
 * Fingerprints of submissions, found by task, language and hash. The cost of a search depends on how many fingerprints one
 * submission has and on `mostHolders`, not on how many submissions there are.
 */
export interface FingerprintRecords {
  /** What is kept already stays as it is. */
  keep(submission: FingerprintedSubmission, hashes: readonly number[]): Promise<void>;
  /** Of an interview, in the order in which they were checked. */
  ofInterview(interviewId: string): Promise<FingerprintedSubmission[]>;
  /** How many submissions of the task are kept in that language; counts up to `most`. */
  count(task: Pick<FingerprintedSubmission, 'taskId' | 'language'>, most: number): Promise<number>;
  /** Its fingerprints that `mostHolders` submissions of the task have at most, itself among them; in rising order. */
  rareOf(submissionId: string, mostHolders: number): Promise<number[]>;
  /** Submissions of other interviews for the same task that share such fingerprints with it; those that share most first. */
  sharing(submissionId: string, mostHolders: number, limit: number): Promise<FingerprintedSubmission[]>;
}

export function createFingerprintRecords(em: SqlEntityManager): FingerprintRecords {
  return {
    async keep(submission, hashes) {
      await em.fork().transactional(async (tx) => {
        const { affectedRows } = await tx
          .createQueryBuilder(FingerprintedSubmissionEntity)
          .insert(submission)
          .onConflict('submissionId')
          .ignore()
          .execute('run');
        if (affectedRows === 0) return;
        await tx.execute(
          `insert into fingerprints (task_id, language, hash, submission_key)
             select s.task_id, s.language, h.value, s.id
               from fingerprinted_submissions s, json_each(?) h where s.submission_id = ?`,
          [JSON.stringify(hashes), submission.submissionId],
        );
      });
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

    async count({ taskId, language }, most) {
      const [row] = await em.fork().execute<{ count: number }[]>(
        `select count(*) as count from
           (select 1 from fingerprinted_submissions where task_id = ? and language = ? limit ?)`,
        [taskId, language, most],
      );
      return row?.count ?? 0;
    },

    async rareOf(submissionId, mostHolders) {
      const rows = await em
        .fork()
        .execute<{ hash: number }[]>(`${RARE} select hash from rare order by hash`, [
          submissionId,
          mostHolders + 1,
          mostHolders,
        ]);
      return rows.map(({ hash }) => hash);
    },

    async sharing(submissionId, mostHolders, limit) {
      const rows = await em.fork().execute<Row[]>(
        `${RARE}
         select s.submission_id, s.interview_id, s.task_id, s.language, s.checked_at
           from rare join fingerprints f using (task_id, language, hash)
             join fingerprinted_submissions s on s.id = f.submission_key
           where s.interview_id <> rare.interview_id
           group by s.id order by count(*) desc, s.id limit ?`,
        [submissionId, mostHolders + 1, mostHolders, limit],
      );
      return rows.map((row) => ({
        submissionId: row.submission_id,
        interviewId: row.interview_id,
        taskId: row.task_id,
        language: row.language,
        checkedAt: row.checked_at,
      }));
    },
  };
}

/** The fingerprints of a submission that few have; holders are counted no further than tells that they are too many. */
const RARE = `
  with own as (
    select f.task_id, f.language, f.hash, s.interview_id
      from fingerprinted_submissions s join fingerprints f on f.submission_key = s.id
      where s.submission_id = ?
  ), rare as (
    select * from own
      where (select count(*) from (
        select 1 from fingerprints f
          where f.task_id = own.task_id and f.language = own.language and f.hash = own.hash limit ?
      )) <= ?
  )`;

interface Row {
  submission_id: string;
  interview_id: string;
  task_id: string;
  language: Language;
  checked_at: number;
}

function submissionOf(row: FingerprintedSubmission): FingerprintedSubmission {
  const { submissionId, interviewId, taskId, language, checkedAt } = row;
  return { submissionId, interviewId, taskId, language, checkedAt };
}
