import { statusOf } from '../../domain/invitations/invitation.ts';
import { startsAt } from '../../domain/invitations/times.ts';
import { cardsUnder, longestMs, timeFactor } from '../../domain/packages/terms.ts';
import type { Locale } from '../../domain/vocabulary.ts';
import type { InvitationRecord } from '../../records/invitation.ts';
import type { PackageRecord } from '../../records/package.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { presentNotice } from '../notice/handlers.ts';
import { noticesFor } from '../notice/notice.ts';
import { termsOf } from '../packages/terms.ts';
import { iso } from '../presenters/time.ts';
import { inviterOf } from './inviter.ts';

/** What whoever has the link is shown before they accept, and what became of it. */
export async function presentOpened(
  invitation: InvitationRecord,
  { ordered, locale, deps }: { ordered: PackageRecord; locale: Locale; deps: ApiDependencies },
) {
  const { records, bank, clock } = deps;
  const { content } = ordered;
  const terms = termsOf(ordered, invitation.additionalTimePercent);
  const cards = cardsUnder(terms, bank.cards(content.track, locale, 'interview'));
  const now = clock();
  return {
    ...(await inviterOf(invitation, records)),
    package: {
      name: content.name,
      description: content.description,
      track: content.track,
      level: content.level,
      locale: content.locale === 'candidate' ? null : content.locale,
      languages: content.languages,
      max_tasks: content.maxTasks,
      duration_ms: longestMs(cards, content.maxTasks),
      time_percent: timeFactor(terms) * 100,
    },
    candidate: { first_name: invitation.candidate.preferredName ?? invitation.candidate.firstName },
    notice: presentNotice(noticesFor(content)[locale], content),
    practice: content.practice,
    status: statusOf(invitation, now),
    valid_from: iso(startsAt({ ...invitation, noticeDays: content.noticeDays })),
    expires_at: iso(invitation.expiresAt),
    time_requested: invitation.timeRequest !== null,
    redirect_url: invitation.redirectUrl,
    ...(invitation.interviewId !== null && { session_id: invitation.interviewId }),
    server_time: iso(now),
  };
}
