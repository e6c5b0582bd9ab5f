import { CLAIM_KINDS, type Claim, type ClaimKind } from '../resume/claim.ts';
import type { Locale } from '../vocabulary.ts';

/** What says most of work comes first. */
const BEST_FIRST: readonly ClaimKind[] = ['project', 'experience', 'skill', 'role', 'employer', 'education'];

const ASKED: Record<Locale, Record<ClaimKind, (claim: string) => string>> = {
  en: {
    project: (claim) =>
      `Your résumé names the project “${claim}”. What was the hardest decision in it, and why?`,
    experience: (claim) => `Your résumé says “${claim}”. Which problem from that time taught you most?`,
    skill: (claim) =>
      `Your résumé names “${claim}”. What did you last build with it, and what was hard there?`,
    role: (claim) => `Your résumé names the role “${claim}”. Which technical decision in it was yours?`,
    employer: (claim) =>
      `Your résumé names “${claim}”. What did you work on there that you would do otherwise today?`,
    education: (claim) => `Your résumé says “${claim}”. What of it do you use in your work?`,
  },
  ru: {
    project: (claim) =>
      `В вашем резюме назван проект «${claim}». Какое решение в нём было самым трудным и почему?`,
    experience: (claim) =>
      `В вашем резюме сказано: «${claim}». Какая задача из этого времени научила вас больше всего?`,
    skill: (claim) =>
      `В вашем резюме названо «${claim}». Что вы делали с этим в последний раз и что было трудным?`,
    role: (claim) => `В вашем резюме названа роль «${claim}». Какое техническое решение в ней было вашим?`,
    employer: (claim) =>
      `В вашем резюме названо «${claim}». Что из сделанного там вы сегодня сделали бы иначе?`,
    education: (claim) => `В вашем резюме сказано: «${claim}». Что из этого вы используете в работе?`,
  },
};

/** A question about one of the claims, where no model asks one; the one that says most comes first. */
export function claimQuestions(claims: readonly Pick<Claim, 'kind' | 'text'>[], locale: Locale): string[] {
  return claims
    .toSorted((one, other) => rankOf(one.kind) - rankOf(other.kind))
    .map(({ kind, text }) => ASKED[locale][kind](withoutMarks(text)));
}

function rankOf(kind: ClaimKind): number {
  const rank = BEST_FIRST.indexOf(kind);
  return rank < 0 ? CLAIM_KINDS.length : rank;
}

/** One sentence asks, and it is ours. */
function withoutMarks(text: string): string {
  return text.replaceAll(/[?!“”«»\n\r]/g, ' ').trim();
}
