import { FAULTS } from '../../contract/texts/faults.ts';
import type { InterviewPlan } from '../../domain/interview/interview.ts';
import { type Fault, invalid } from '../errors.ts';
import type { Notice } from './notice.ts';

interface Request {
  notice_version?: string | undefined;
  consents?: Readonly<Record<string, boolean>> | undefined;
}

/**
 * Which notice somebody has seen, and what they agreed to; a consent that they do not name is none. Null where both are
 * left out, which is for those who have an account. Throws 422.
 */
export function acknowledgement(
  { notice_version: version, consents }: Request,
  { notices, isGuest }: { notices: readonly Notice[]; isGuest: boolean },
): NonNullable<InterviewPlan['notice']> | null {
  if (version === undefined && consents === undefined && !isGuest) return null;
  if (version === undefined) throw invalid([{ path: 'notice_version', message: FAULTS.missing }]);
  const notice = notices.find((one) => one.version === version);
  if (!notice) throw invalid([{ path: 'notice_version', message: FAULTS.unknownNotice }]);
  const faults = faultsOf(consents ?? {}, notice);
  if (faults.length > 0) throw invalid(faults);
  const given = notice.consents.map(({ id }) => [id, consents?.[id] ?? false] as const);
  return { version, locale: notice.locale, consents: Object.fromEntries(given) };
}

function faultsOf(consents: NonNullable<Request['consents']>, notice: Notice): Fault[] {
  const known = new Map(notice.consents.map(({ id, required }) => [id, required]));
  const unknown = Object.keys(consents).filter((id) => !known.has(id));
  const missing = [...known.keys()].filter((id) => known.get(id) && consents[id] !== true);
  return [
    ...unknown.map((id) => ({ path: `consents.${id}`, message: FAULTS.unknownConsent })),
    ...missing.map((id) => ({ path: `consents.${id}`, message: FAULTS.requiredConsent })),
  ];
}
