import { isBlankProgram } from '../src/domain/interview/blank-program.ts';
import type { DraftNote } from '../src/domain/interview/commands.ts';
import type { Records } from '../src/records/records.ts';
import { LANGUAGE_SPECS } from '../src/sandbox/languages.ts';

/**
 * Notes the newest draft of a task; null where nothing was saved. Its code is stored under its hash, where it stays:
 * it is checked by itself, or shown in the report.
 */
export function createDraftReader({ drafts, blobs }: Pick<Records, 'drafts' | 'blobs'>) {
  return async function readDraft(place: { interviewId: string; taskId: string }): Promise<DraftNote | null> {
    const [newest] = await drafts.ofTask(place);
    if (!newest) return null;
    const { language, code, savedAt } = newest;
    const isEmpty =
      isBlankProgram(code, language) || code.trim() === LANGUAGE_SPECS[language].template.trim();
    return { language, codeSha256: await blobs.put(code, place.interviewId), savedAt, isEmpty };
  };
}
