import type { components } from '../../api/schema.d.ts';
import { endOf, localDay, startOf } from '../days.ts';
import type { Invitation } from './query.ts';

type Request = components['schemas']['InviteRequest'];
type Change = components['schemas']['ChangeInvitationRequest'];

/** On top of the package's time, as the contract has it. */
export const MOST_PERCENT = 300;

/** What stands in the form; empty: nothing is said. */
export interface InvitationDraft {
  packageId: string;
  firstName: string;
  lastName: string;
  preferredName: string;
  email: string;
  sendEmail: boolean;
  locale: 'none' | 'en' | 'ru';
  /** Days, as fields of dates have them. */
  from: string;
  until: string;
  percent: string;
  provider: string;
  applicationId: string;
  candidateId: string;
  jobId: string;
  profileUrl: string;
  redirectUrl: string;
}

export function draftFor(packageId: string): InvitationDraft {
  return {
    packageId,
    ...{ firstName: '', lastName: '', preferredName: '', email: '', sendEmail: false, locale: 'none' },
    ...{ from: '', until: '', percent: '0' },
    ...{ provider: '', applicationId: '', candidateId: '', jobId: '', profileUrl: '', redirectUrl: '' },
  };
}

/** What is asked for: from the first moment of a day, to the last one of another, in the zone of the reader. */
export function requestOf(draft: InvitationDraft): Request {
  const email = draft.email.trim();
  const external = said({
    provider: draft.provider,
    application_id: draft.applicationId,
    candidate_id: draft.candidateId,
    job_id: draft.jobId,
    profile_url: draft.profileUrl,
  });
  return {
    package_id: draft.packageId,
    candidate: {
      first_name: draft.firstName.trim(),
      last_name: draft.lastName.trim(),
      ...said({ preferred_name: draft.preferredName, email }),
      ...(draft.locale !== 'none' && { locale: draft.locale }),
    },
    additional_time_percent: Number(draft.percent),
    ...(Object.keys(external).length > 0 && { external: external as Request['external'] }),
    ...(draft.from !== '' && { valid_from: startOf(draft.from).toISOString() }),
    ...(draft.until !== '' && { expires_at: endOf(draft.until).toISOString() }),
    ...said({ redirect_url: draft.redirectUrl }),
    send_email: draft.sendEmail && email !== '',
  };
}

/** What differs from how it stands: the moment of its end is kept, as long as the day is. */
export function changeOf(
  { expires_at, additional_time_percent }: Pick<Invitation, 'expires_at' | 'additional_time_percent'>,
  { percent, day }: { percent: string; day: string },
): Change {
  return {
    ...(Number(percent) !== additional_time_percent && { additional_time_percent: Number(percent) }),
    ...(day !== localDay(expires_at) && { expires_at: endOf(day).toISOString() }),
  };
}

function said<Name extends string>(fields: Record<Name, string>): Partial<Record<Name, string>> {
  const entries = Object.entries<string>(fields).map(([name, text]) => [name, text.trim()] as const);
  return Object.fromEntries(entries.filter(([, text]) => text !== '')) as Partial<Record<Name, string>>;
}
