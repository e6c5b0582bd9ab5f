import { type Draft, draftRefusal } from '../../domain/interview/draft.ts';
import { CommandRefused } from '../../domain/interview/refusal.ts';
import { hashOf } from '../../records/blobs.ts';
import type { SentRevision } from '../../records/drafts.ts';
import type { InterviewRecord } from '../../records/records.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { draftConflict, notFound } from '../errors.ts';
import { readLastSeqs } from '../last-seqs.ts';
import { iso } from '../presenters/time.ts';
import { PROBLEMS } from '../texts/problems.ts';
import type { createGivenTasks } from './given-tasks.ts';

type Parts = Pick<ApiDependencies, 'records' | 'telemetry' | 'clock'>;

/** What candidates have in their editors. The workflow is not asked: a draft is no event. */
export function createDrafts(
  { records: { drafts }, telemetry, clock }: Parts,
  given: Pick<ReturnType<typeof createGivenTasks>, 'standing'>,
) {
  return {
    async save(row: InterviewRecord, taskId: string, sent: SentRevision) {
      if (!row.languages.includes(sent.language)) {
        throw new CommandRefused('language_not_offered', 'language_not_offered', row.state);
      }
      const outcome = await drafts.save({ interviewId: row.id, taskId }, sent, clock);
      if (outcome.kind === 'closed') throw draftRefusal(await given.standing(row), taskId, clock());
      if (outcome.kind === 'conflict') throw draftConflict(outcome.draft && presentDraft(outcome.draft));
      const { code, revision, savedAt } = outcome.draft;
      return { revision, sha256: hashOf(code), saved_at: iso(savedAt) };
    },

    async ofTask(row: InterviewRecord, taskId: string) {
      const { tasks } = await given.standing(row);
      if (!tasks.some((task) => task.taskId === taskId)) throw notFound(PROBLEMS.noSuchTask);
      const list = await drafts.ofTask({ interviewId: row.id, taskId });
      return {
        active_language: list[0]?.language ?? null,
        drafts: list.map((draft) => ({ ...presentDraft(draft), sha256: hashOf(draft.code) })),
        edits_last_seq: await readLastSeqs(telemetry, row.id, { store: 'edits', taskId }),
      };
    },
  };
}

function presentDraft({ language, code, revision, savedAt }: Draft) {
  return { language, code, revision, saved_at: iso(savedAt) };
}
