import { LRUCache } from 'lru-cache';
import type { Bank } from '../../bank/bank.ts';
import type { Match } from '../../domain/integrity/similarity/matches.ts';
import type { VerdictData } from '../../domain/interview/events.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { TextUnread } from '../../readers/reader-process.ts';
import type { Readers } from '../../readers/readers.ts';
import type { Records } from '../../records/records.ts';
import { knownCode, tasksOf } from './known-code.ts';

interface SubmissionName {
  interviewId: string;
  submissionId: string;
}

/**
 * The parts that two submissions for one task have in common, whatever their names are. Null where one of them is gone or cannot be
 * read, or the bank of the own interview is not kept any more.
 */
export type MatchSubmissions = (own: SubmissionName, other: SubmissionName) => Promise<Match[] | null>;

/** Submissions never change: pairs whose parts are kept. */
const MOST_KEPT = 500;

export function createSubmissionMatcher({
  records,
  bank,
  readers,
  templateOf,
}: {
  records: Pick<Records, 'interviews' | 'events' | 'blobs'>;
  bank: Bank;
  readers: Pick<Readers, 'matchCode'>;
  /** What the editor starts with. */
  templateOf: (language: Language) => string;
}): MatchSubmissions {
  const kept = new LRUCache<string, Match[]>({ max: MOST_KEPT });

  return async (own, other) => {
    // The verdicts first: with an interview that was erased its parts go too.
    const [one, another] = [await verdictOf(own), await verdictOf(other)];
    if (!one || !another || one.language !== another.language) return null;
    const key = `${own.submissionId} ${other.submissionId}`;
    const known = kept.get(key);
    if (known) return known;
    const matches = await read(own.interviewId, one, another);
    if (matches) kept.set(key, matches);
    return matches;
  };

  async function verdictOf({ interviewId, submissionId }: SubmissionName): Promise<VerdictData | null> {
    const events = await records.events.ofTypes(interviewId, ['verdict']);
    for (const { type, data } of events) {
      if (type === 'verdict' && data.submissionId === submissionId) return data;
    }
    return null;
  }

  async function read(
    interviewId: string,
    { taskId, language, codeSha256 }: VerdictData,
    another: VerdictData,
  ): Promise<Match[] | null> {
    const plan = await records.interviews.findPlan(interviewId);
    const tasks = plan && (await tasksOf(bank, plan.bankVersion));
    const [own, other] = [await records.blobs.find(codeSha256), await records.blobs.find(another.codeSha256)];
    if (!tasks || own === null || other === null) return null;
    try {
      const known = await knownCode(language, tasks.get(taskId), templateOf);
      return await readers.matchCode(language, { own, other, known });
    } catch (error) {
      if (error instanceof TextUnread) return null;
      throw error;
    }
  }
}
