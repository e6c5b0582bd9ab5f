import { languageNotOffered } from '../../contract/texts/faults.ts';
import type { Accommodation } from '../../domain/integrity/evidence.ts';
import { type InterviewPlan, RULES } from '../../domain/interview/interview.ts';
import { PACKAGE_DEFAULTS } from '../../domain/packages/package.ts';
import { cardsUnder, type PackageTerms } from '../../domain/packages/terms.ts';
import { closingText, greetingText } from '../../domain/texts/greeting.ts';
import type { Language, Level, Locale, Track } from '../../domain/vocabulary.ts';
import type { Person } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { invalid, unavailable } from '../errors.ts';
import { acknowledgement } from '../notice/acknowledgement.ts';
import { noticesFor } from '../notice/notice.ts';
import { PROBLEMS } from '../texts/problems.ts';

export interface StartRequest {
  track: Track;
  level: Level;
  /** By default the candidate's. */
  locale?: Locale | undefined;
  languages?: Language[] | undefined;
  max_tasks: number;
  practice?: boolean | undefined;
  accommodations?: Accommodation[] | undefined;
  notice_version?: string | undefined;
  consents?: Record<string, boolean> | undefined;
}

/** What a company has ordered beside what can be chosen at a start. */
interface Order {
  terms: PackageTerms;
  waitsUntil?: number;
}

type Parts = Pick<ApiDependencies, 'records' | 'bank' | 'sandboxLanguages' | 'settings' | 'clock'>;

/**
 * What is fixed when an interview starts. Throws 422 for a language that the server does not run, and for a notice that was
 * not acknowledged; 503 where the track has no task for a practice.
 */
export async function planInterview(
  request: StartRequest,
  {
    deps,
    candidate,
    newId,
    order,
  }: {
    deps: Parts;
    candidate: Pick<Person, 'id' | 'locale' | 'isGuest' | 'organisationId'>;
    newId: (kind: string) => string;
    /** By the company; left out where somebody starts one by themselves. */
    order?: Order;
  },
): Promise<InterviewPlan> {
  const { track, level, locale = candidate.locale, practice = false } = request;
  const maxTasks = practice ? 1 : request.max_tasks;
  const usual = deps.bank.cards(track, locale, practice ? 'practice' : 'interview');
  if (practice && usual.length === 0) throw unavailable('bank', PROBLEMS.noPracticeTask);
  const cards = order ? cardsUnder(order.terms, usual) : usual;
  const { isGuest } = candidate;
  const { retentionDays } = deps.settings;
  const { reportToCandidate, mediaDays } = PACKAGE_DEFAULTS;
  const notices = Object.values(noticesFor({ retentionDays, reportToCandidate, mediaDays, ...order?.terms }));
  const notice = acknowledgement(request, { notices, isGuest });
  return {
    interviewId: newId('interview'),
    candidateId: candidate.id,
    organisationId: candidate.organisationId,
    track,
    level,
    locale,
    languages: offeredLanguages(request.languages, deps.sandboxLanguages),
    maxTasks,
    ...(practice && { practice }),
    maxAttempts: deps.settings.maxAttempts,
    idleLimitMs: deps.settings.idleLimitMs,
    ...order,
    rules: RULES,
    startedAt: deps.clock(),
    greeting: {
      replyId: newId('greeting reply'),
      messageId: newId('greeting message'),
      text: greetingText({ track, level, locale, maxTasks, practice }),
    },
    closing: {
      replyId: newId('closing reply'),
      messageId: newId('closing message'),
      text: closingText(locale),
    },
    ...(request.accommodations?.length && { accommodations: request.accommodations }),
    ...(notice && { notice }),
    bankVersion: deps.bank.version,
    cards,
    seenTaskIds: practice ? [] : await deps.records.interviews.tasksSeenBy(candidate.id),
  };
}

/** By default all that the server offers. Throws 422 for one that it does not. */
export function offeredLanguages(
  wanted: readonly Language[] | undefined,
  sandboxLanguages: Parts['sandboxLanguages'],
): Language[] {
  const offer = sandboxLanguages.map(({ id }) => id);
  if (!wanted) return offer;
  const faults = wanted.flatMap((language, index) =>
    offer.includes(language) ? [] : [{ path: `languages[${index}]`, message: languageNotOffered(language) }],
  );
  if (faults.length > 0) throw invalid(faults, 'language_not_offered');
  return [...wanted];
}
