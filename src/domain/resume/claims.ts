import { cut, excerpt } from '../text.ts';
import { type FoundClaim, MOST_CLAIM_LINE, MOST_CLAIM_TEXT, MOST_CLAIMS } from './claim.ts';
import { termsIn } from './find-terms.ts';
import { historyIn } from './history.ts';
import { namesIn } from './names.ts';
import { isPrivate, namesSchool, withoutContacts } from './private.ts';
import { headingIn, type Section } from './sections.ts';
import { isOfWork, yearsIn } from './years.ts';

/** Longer ones are no lines that somebody wrote. */
const MOST_CHARACTERS = 2_000;
const BETWEEN = /[,;|•·\t]|\.\s/u;

type Told = Omit<FoundClaim, 'line'>;

/**
 * What a résumé says of its person's work, by rules alone: techniques, years, roles, employers, projects, degrees. What says who they
 * are becomes no claim and is in none: their name, how to reach them, where they live, birth, gender, nationality, family, schools.
 * `known`: what is known of their name from elsewhere. Takes time by the length of the text.
 */
export function claimsIn(lines: readonly string[], known: readonly string[] = []): FoundClaim[] {
  const cuts = lines.map((line) => cut(line, MOST_CHARACTERS));
  const names = namesIn(cuts, known);
  const claims = new Map<string, FoundClaim>();
  const experienced = new Set<string>();
  let section: Section = 'header';
  for (const whole of cuts) {
    if (claims.size >= MOST_CLAIMS) break;
    const heading = headingIn(whole);
    // `Stack: Go, Kafka` under an employer is about that line alone.
    if (heading && (heading.rest.trim() === '' || yearsIn(heading.rest))) section = heading.section;
    const about = heading?.section ?? section;
    if (heading?.rest.trim() === '' || about === 'private' || isPrivate(whole)) continue;
    const line = withoutContacts(whole, names);
    const { told, terms } = toldIn(line, about);
    for (const term of terms) experienced.add(term);
    const isShown = about !== 'header' && about !== 'education' && !namesSchool(line);
    for (const { kind, text } of told) {
      const shown = excerpt(text, MOST_CLAIM_TEXT);
      const key = JSON.stringify([kind, shown.toLowerCase()]);
      if (claims.size >= MOST_CLAIMS || claims.has(key)) continue;
      claims.set(key, { kind, text: shown, line: isShown ? excerpt(line, MOST_CLAIM_LINE) : shown });
    }
  }
  return [...claims.values()].filter(({ kind, text }) => kind !== 'skill' || !experienced.has(text));
}

/** Also the techniques of which it tells the years. */
function toldIn(line: string, section: Section): { told: Told[]; terms: string[] } {
  const isList = section === 'skills';
  const told: Told[] = [];
  const experienced: string[] = [];
  for (const part of line.split(BETWEEN)) {
    const terms = termsIn(part, { isList });
    const years = yearsIn(part);
    const ofYears = years === null ? [] : terms.map((term) => `${term}, ${years}`);
    if (ofYears.length > 0) experienced.push(...terms);
    told.push(...ofYears.map((text) => ({ kind: 'experience' as const, text })));
    if (ofYears.length === 0) told.push(...terms.map((text) => ({ kind: 'skill' as const, text })));
    if (years !== null && terms.length === 0 && isOfWork(part))
      told.push({ kind: 'experience', text: ofWork(years) });
  }
  return { told: [...historyIn(line, section), ...told], terms: experienced };
}

function ofWork(years: string): string {
  return /[а-яё]/u.test(years) ? `опыт, ${years}` : `experience, ${years}`;
}
