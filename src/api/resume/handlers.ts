import { randomUUID } from 'node:crypto';
import { FAULTS } from '../../contract/texts/faults.ts';
import type { InterviewRecord } from '../../records/records.ts';
import type { ResumeRecord } from '../../records/resume.ts';
import { typeOfResume } from '../../resume/type.ts';
import { recordAudit } from '../audit/record.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import { finished, forbidden, invalid, notFound, unsupported, wrongState } from '../errors.ts';
import { may } from '../policies.ts';
import { PROBLEMS } from '../texts/problems.ts';
import type { RESUME } from './endpoints.ts';

export function resumeHandlers(deps: ApiDependencies): Handlers<typeof RESUME> {
  const { records, gateway, clock } = deps;
  return {
    async putResume({ file }, { interview, ctx }) {
      if (interview.allowed.resume === 'off') throw forbidden(PROBLEMS.resumeOff, 'resume_off');
      if (isBlank(file)) throw invalid([{ path: '', message: FAULTS.nothingInFile }], 'unreadable');
      const format = await typeOfResume(file, ctx.get('Content-Type'));
      if (!format) throw unsupported(PROBLEMS.notAResume);
      const kept = await records.resumes.put({
        interviewId: interview.id,
        readingId: randomUUID(),
        base64: file.toString('base64'),
        format,
        bytes: file.length,
        at: clock(),
      });
      if (!kept) throw finished();
      return present(kept, { isCompany: false });
    },

    async getResume(_, { interview, viewer, ctx }) {
      const resume = await records.resumes.find(interview.id);
      if (!resume) throw notFound(PROBLEMS.noSuchResume);
      const isCompany = may(viewer, 'integrity.read', interview);
      if (isCompany) {
        const object = { kind: 'interview', id: interview.id } as const;
        await recordAudit(deps, ctx.state, { action: 'resume.read', object });
      }
      return present(resume, { isCompany });
    },

    async confirmClaims({ body }, { interview }) {
      const decided = await records.resumes.decide(interview.id, body);
      if (!decided) throw await nothingToDecide(interview);
      const { resume, unknown } = decided;
      if (unknown.length > 0) throw invalid(unknown.map((path) => ({ path, message: FAULTS.unknownClaim })));
      const hasTopics = resume.claims.some(({ confirmed }) => confirmed);
      // Told again where a try before was not: the interview asks once.
      if (hasTopics && interview.taskNumber === 0) await gateway.tellResume(interview.id);
      return present(resume, { isCompany: false });
    },

    async removeResume(_, { interview }) {
      await records.resumes.remove(interview.id);
    },
  };

  async function nothingToDecide({ id, state }: InterviewRecord) {
    const resume = await records.resumes.find(id);
    return resume ? wrongState(state, PROBLEMS.resumeNotRead) : notFound(PROBLEMS.noSuchResume);
  }
}

const BLANK = /^[\s\0]*$/;
/** A longer file is told by whoever reads it. */
const MOST_BLANK = 1_024;

function isBlank(file: Buffer): boolean {
  return file.length <= MOST_BLANK && BLANK.test(file.toString('latin1'));
}

function present(
  { status, reason, hiddenCount, claims, hidden }: ResumeRecord,
  { isCompany }: { isCompany: boolean },
) {
  return {
    status,
    ...(reason !== null && { reason }),
    hidden_text: hiddenCount,
    claims: claims.map(({ id, text, kind, line, confirmed }) => ({ id, text, kind, line, confirmed })),
    ...(isCompany && { hidden: hidden.map(({ kind, page, text }) => ({ kind, page, text })) }),
  };
}
