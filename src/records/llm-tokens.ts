import type { Database, Row } from '../database/database.ts';
import { startOfDay, type Tokens } from '../domain/llm-tokens.ts';
import { LlmTokensEntity } from './entities/llm-tokens.entity.ts';

export interface LlmTokenRecords {
  /** Adds what a call has used, to the interview where it is kept still, and to the day. */
  add(used: Tokens & { interviewId: string; at: number }): Promise<void>;
  /** Nothing where no model was asked. */
  ofInterview(interviewId: string): Promise<Tokens>;
  /** Those for which a model was asked, by their ids. */
  ofInterviews(ids: readonly string[]): Promise<ReadonlyMap<string, Tokens>>;
  /** Of the whole installation, on the day of that moment. */
  ofDay(at: number): Promise<Tokens>;
}

/** Sums that grow with each call, a row for an interview and a row for a day, so that a cap is one row away. */
export function createLlmTokenRecords({ em, rows }: Database): LlmTokenRecords {
  return {
    async add({ interviewId, at, input, output }) {
      const fork = em.fork();
      await fork.execute(
        `insert into llm_days (day, input_tokens, output_tokens) values (?, ?, ?)
         on conflict (day) do update set input_tokens = llm_days.input_tokens + excluded.input_tokens,
           output_tokens = llm_days.output_tokens + excluded.output_tokens`,
        [startOfDay(at), input, output],
      );
      await fork.execute(
        `insert into llm_tokens (interview_id, input_tokens, output_tokens)
         select id, cast(? as bigint), cast(? as bigint) from interviews where id = ?
         on conflict (interview_id) do update set input_tokens = llm_tokens.input_tokens + excluded.input_tokens,
           output_tokens = llm_tokens.output_tokens + excluded.output_tokens`,
        [input, output, interviewId],
      );
    },

    async ofInterview(interviewId) {
      return sumOf(
        await rows(
          'select input_tokens as input, output_tokens as output from llm_tokens where interview_id = ?',
          [interviewId],
        ),
      );
    },

    async ofInterviews(ids) {
      const found = await em.fork().find(LlmTokensEntity, { interview: { $in: [...new Set(ids)] } });
      return new Map(
        found.map(({ interview, inputTokens, outputTokens }) => [
          interview,
          { input: inputTokens, output: outputTokens },
        ]),
      );
    },

    async ofDay(at) {
      return sumOf(
        await rows('select input_tokens as input, output_tokens as output from llm_days where day = ?', [
          startOfDay(at),
        ]),
      );
    },
  };
}

function sumOf([row]: Row[]): Tokens {
  return row ? { input: Number(row.input), output: Number(row.output) } : { input: 0, output: 0 };
}
