import type { Locale } from '../domain/vocabulary.ts';
import { LOCALES } from '../domain/vocabulary.ts';
import type { InterviewRecords } from '../records/records.ts';
import type { Context } from './context.ts';
import { may } from './policies.ts';

/** In which language a problem is told: the interview's that the call is about, else the user's, else the browser's. */
export async function problemLocale(
  ctx: Context,
  interviews: Pick<InterviewRecords, 'find'>,
): Promise<Locale> {
  // Whoever is refused early is not known yet.
  const viewer: Context['state']['viewer'] | undefined = ctx.state.viewer;
  if (!viewer) return acceptedLocale(ctx);
  const interview = ctx.state.sessionId === undefined ? null : await interviews.find(ctx.state.sessionId);
  return interview && may(viewer, 'interview.read', interview) ? interview.locale : viewer.locale;
}

/** By `Accept-Language`; English when it asks for none of ours. */
export function acceptedLocale(ctx: Context): Locale {
  return (ctx.acceptsLanguages([...LOCALES]) || 'en') as Locale;
}
