import { randomUUID } from 'node:crypto';
import { createResumeKeeper } from '../../../activities/keep-resume.ts';
import type { Records } from '../../../src/records/records.ts';
import type { ResumeRecord } from '../../../src/records/resume.ts';
import { readAs } from './world.ts';

/** Stores a résumé of such lines, as its workflow does, and confirms all of its claims. */
export async function giveResume(
  records: Records,
  interviewId: string,
  lines: readonly string[],
): Promise<ResumeRecord> {
  const base64 = Buffer.from(lines.join('\n')).toString('base64');
  const reading = { readingId: randomUUID(), format: 'text', bytes: 1, at: Date.now() } as const;
  await records.resumes.put({ interviewId, base64, ...reading });
  const due = await records.resumes.due(Number.MAX_SAFE_INTEGER, 1_000);
  const input = due.find(({ readingId }) => readingId === reading.readingId);
  if (!input) throw new Error('the résumé is not to be read');
  const resultSha256 = await records.blobs.put(JSON.stringify(readAs(...lines)), interviewId);
  const { begun: _, ...ids } = input;
  await createResumeKeeper({ records, now: Date.now })({ ...ids, resultSha256 });
  const stored = await records.resumes.find(interviewId);
  const confirmed = (stored?.claims ?? []).map(({ id }) => id);
  const decided = await records.resumes.decide(interviewId, { confirmed, removed: [] });
  if (!decided) throw new Error('the résumé was not read');
  return decided.resume;
}
