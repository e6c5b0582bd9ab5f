import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { acceptRequest } from '../../contract/invitations.ts';
import { languageNotOffered } from '../../contract/texts/faults.ts';
import type { InterviewPlan } from '../../domain/interview/interview.ts';
import { waitsUntil } from '../../domain/invitations/times.ts';
import type { Language, Locale } from '../../domain/vocabulary.ts';
import type { InvitationRecord } from '../../records/invitation.ts';
import type { PackageRecord } from '../../records/package.ts';
import type { User } from '../../records/user.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { conflict, invalid, notFound } from '../errors.ts';
import { planInterview } from '../interviews/plan.ts';
import { startPlanned } from '../interviews/start.ts';
import { termsOf } from '../packages/terms.ts';
import { presentStarted } from '../presenters/interview.ts';
import { PROBLEMS } from '../texts/problems.ts';
import { refuseUnacceptable } from './refuse.ts';

type Body = z.output<typeof acceptRequest>;

/** Who accepted, their interview as a start is answered, and whether it began just now. */
export interface Accepted {
  user: User;
  started: ReturnType<typeof presentStarted>;
  isNew: boolean;
}

/**
 * Accepts an invitation, once: whoever comes later, or at the same moment, gets the same interview. What is decided first is that it
 * is accepted, and by whom; starting the interview is harmless to do again, so a call that broke off in between is made good by the next.
 * Throws 409 and 422.
 */
export async function acceptInvitation(
  invitation: InvitationRecord,
  {
    body,
    ordered,
    locale,
    deps,
  }: { body: Body; ordered: PackageRecord; locale: Locale; deps: ApiDependencies },
): Promise<Accepted> {
  const { records, clock } = deps;
  if (invitation.candidateId !== null) return again(invitation);
  refuseUnacceptable(invitation, ordered, clock());
  for (;;) {
    const candidate = newCandidate(invitation, locale, clock());
    const plan = await planFor(invitation, { candidate, interviewId: randomUUID() });
    const outcome = await records.invitations.accept(invitation.id, {
      candidate,
      interviewId: plan.interviewId,
      noticeDays: ordered.content.noticeDays,
      at: plan.startedAt,
    });
    // Somebody has that nickname already.
    if (outcome === 'taken') continue;
    if (outcome.judged.kind === 'again') return again(outcome.invitation);
    refuseUnacceptable(outcome.invitation, ordered, plan.startedAt);
    return { user: candidate, started: await startPlanned(plan, deps), isNew: true };
  }

  async function again(accepted: InvitationRecord): Promise<Accepted> {
    const { candidateId, interviewId } = accepted;
    const user = candidateId === null ? null : await records.users.findById(candidateId);
    if (!user || interviewId === null) throw notFound(PROBLEMS.noSuchInvitationLink);
    // The company has had the link in its hands: it is no way into an account with a password.
    if (user.passwordHash !== null) throw conflict('claimed', PROBLEMS.linkClaimed);
    const row = await records.interviews.find(interviewId);
    const stored = row && (await records.interviews.findPlan(interviewId));
    if (row && stored) return { user, started: presentStarted(row, stored.greeting), isNew: false };
    const plan = await planFor(accepted, { candidate: user, interviewId });
    return { user, started: await startPlanned(plan, deps), isNew: false };
  }

  function planFor(
    { additionalTimePercent, expiresAt }: InvitationRecord,
    { candidate, interviewId }: { candidate: User; interviewId: string },
  ): Promise<InterviewPlan> {
    const { content } = ordered;
    const { track, level, maxTasks } = content;
    const request = {
      ...{ track, level, max_tasks: maxTasks, languages: languagesOf(body, ordered, deps) },
      locale: content.locale === 'candidate' ? locale : content.locale,
      accommodations: body.accommodations,
      notice_version: body.notice_version,
      consents: body.consents,
    };
    return planInterview(request, {
      deps,
      candidate: { ...candidate, isGuest: true },
      newId: (kind) => (kind === 'interview' ? interviewId : randomUUID()),
      order: {
        terms: termsOf(ordered, additionalTimePercent),
        waitsUntil: waitsUntil({ expiresAt, acceptedAt: clock() }),
      },
    });
  }
}

/** Those of the package that the server runs still, or those of them that were chosen. Throws 422. */
function languagesOf(
  { languages }: Body,
  { content }: PackageRecord,
  { sandboxLanguages }: Pick<ApiDependencies, 'sandboxLanguages'>,
): Language[] {
  const runs = sandboxLanguages.map(({ id }) => id).filter((id) => content.languages.includes(id));
  if (!languages) return runs.length > 0 ? runs : content.languages;
  const faults = languages.flatMap((language, index) =>
    runs.includes(language) ? [] : [{ path: `languages[${index}]`, message: languageNotOffered(language) }],
  );
  if (faults.length > 0) throw invalid(faults, 'language_not_offered');
  return languages;
}

/** Somebody with neither an address nor a password: names stand with the invitation. */
function newCandidate({ organisationId }: InvitationRecord, locale: Locale, createdAt: number): User {
  const id = randomUUID();
  return {
    ...{ id, organisationId, locale, createdAt },
    email: null,
    // Its first eight digits.
    nickname: `guest-${id.split('-', 1)[0]}`,
    passwordHash: null,
    role: 'candidate',
    tokenGeneration: 0,
    keptToken: null,
  };
}
