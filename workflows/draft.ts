import { patched } from '@temporalio/workflow';
import { openTask } from '../src/domain/interview/interview.ts';
import { records } from './activities.ts';
import type { Sitting } from './sitting.ts';

/** A task is open whose end has to say what was in the editor; not in histories of before drafts. */
export function hasDraftToNote(sitting: Sitting): boolean {
  return openTask(sitting.interview()) !== null && patched('drafts');
}

/** Reads what is in the editor of the open task: the event that closes it will carry it. */
export async function noteDraft(sitting: Sitting): Promise<void> {
  const task = openTask(sitting.interview());
  if (!task) return;
  const { interviewId } = sitting.interview().plan;
  const draft = await records.readDraft({ interviewId, taskId: task.taskId });
  sitting.draft = { taskId: task.taskId, draft };
}
