import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Kysely } from 'kysely';

/**
 * Tables that every turn writes, by the names of their columns: these statements are written by hand and given their values
 * beside them, so that the database prepares each once. Of the others the entities say all.
 */
interface Tables {
  events: EventRow;
  interviews: InterviewRow;
  plans: {
    interview_id: string;
    /** JSON. */
    plan: string;
  };
  answers: AnswerRow;
}

interface EventRow {
  interview_id: string;
  seq: number;
  type: string;
  at: number;
  /** JSON. */
  data: string;
}

/** As far as a batch of events changes it. */
interface InterviewRow {
  id: string;
  state: string;
  task_number: number;
  current_task_id: string | null;
  deadline_at: number | null;
  attempts_left: number;
  finished_at: number | null;
  /** 0 or 1, also where the engine has a type of its own. */
  report_ready: number;
  last_seq: number;
  erased_at: number | null;
}

interface AnswerRow {
  user_id: string;
  key: string;
  method: string;
  path: string;
  body_sha256: string;
  status: number | null;
  body: string | null;
  reference: string | null;
  interview_id: string | null;
  claimed_by: string | null;
  claimed_until: number | null;
}

/** Within the transaction that the entity manager is in, if any. */
export function sqlOf(em: SqlEntityManager): Kysely<Tables> {
  return em.getKysely<Tables>();
}
