import type { Bank, Task } from '../../bank/bank.ts';
import type { VerdictData } from '../../domain/interview/events.ts';
import { organisationOf } from '../../domain/interview/interview.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { TextUnread } from '../../readers/reader-process.ts';
import type { Readers } from '../../readers/readers.ts';
import type { Records } from '../../records/records.ts';
import { knownCode, tasksOf } from './known-code.ts';

export interface FingerprintingParts {
  records: Pick<Records, 'interviews' | 'events' | 'blobs' | 'fingerprints'>;
  bank: Bank;
  readers: Pick<Readers, 'fingerprintCode'>;
  /** What the editor starts with. */
  templateOf: (language: Language) => string;
}

/**
 * Keeps the fingerprints of what an interview has had checked, once for each submission; a practice has none. Where nobody has
 * kept the bank that it started with, nothing is: without the reference solution what is obvious would look copied.
 */
export type FingerprintSubmissions = (interviewId: string) => Promise<void>;

export function createSubmissionFingerprinter(parts: FingerprintingParts): FingerprintSubmissions {
  const { records, bank, readers, templateOf } = parts;
  return async (interviewId) => {
    const plan = await records.interviews.findPlan(interviewId);
    if (!plan || plan.practice) return;
    const waiting = await unread(interviewId);
    if (waiting.length === 0) return;
    const tasks = await tasksOf(bank, plan.bankVersion);
    if (!tasks) return;
    const organisationId = organisationOf(plan);
    const read: Parameters<Records['fingerprints']['keep']>[0][number][] = [];
    for (const { at, data } of waiting) {
      const { submissionId, taskId, language } = data;
      const hashes = await fingerprintsOf(data, tasks.get(taskId));
      read.push({
        submission: { submissionId, interviewId, organisationId, taskId, language, checkedAt: at },
        hashes,
      });
    }
    await records.fingerprints.keep(read);
  };

  /** Checks that counted and whose fingerprints are not kept yet. */
  async function unread(interviewId: string): Promise<{ at: number; data: VerdictData }[]> {
    const kept = await records.fingerprints.ofInterview(interviewId);
    const known = new Set(kept.map(({ submissionId }) => submissionId));
    const events = await records.events.ofTypes(interviewId, ['verdict']);
    return events.flatMap((event) =>
      event.type === 'verdict' && event.data.counted && !known.has(event.data.submissionId) ? [event] : [],
    );
  }

  /** None of a program that cannot be read. */
  async function fingerprintsOf(
    { language, codeSha256 }: VerdictData,
    task: Task | undefined,
  ): Promise<number[]> {
    const known = await knownCode(language, task, templateOf);
    const code = await records.blobs.get(codeSha256);
    try {
      return await readers.fingerprintCode(language, code, known);
    } catch (error) {
      if (error instanceof TextUnread) return [];
      throw error;
    }
  }
}
