import { excerpt } from '../text.ts';
import type { ClaimKind } from './claim.ts';
import { termsIn } from './find-terms.ts';
import { namesSchool } from './private.ts';
import type { Section } from './sections.ts';
import { hasAny, setOf, small, wordsOf } from './words.ts';
import { hasYear, withoutDates } from './years.ts';

const ROLES = setOf(
  'developer engineer programmer architect analyst scientist administrator devops sre tester teamlead techlead lead cto consultant ' +
    'intern researcher dba manager designer ' +
    'разработчик программист инженер архитектор аналитик администратор тестировщик тимлид техлид стажёр стажер исследователь ' +
    'руководитель консультант дизайнер девопс лид',
);
const COMPANIES = setOf('inc llc ltd gmbh corp plc ooo ао оао зао пао ооо ип');

const BULLET = /^[\s•●▪◦‣*·–—-]{1,10}/u;
const LABEL =
  /^(?:company|employer|client|position|role|title|project|компания|работодатель|должность|роль|проект|заказчик):/iu;
const BETWEEN = /[,;|•·\t()]|\s[–—-]{1,2}\s|\s(?:at|@)\s/iu;
const BETWEEN_NAME_AND_TEXT = /[:;|•·\t(]|\s[–—-]{1,2}\s/u;

/** More words are a sentence. */
const MOST_WORDS = 6;
const MOST_CHARACTERS = 80;
const BEGINS_LIKE_A_NAME = /^["«“'(]?[\p{Lu}\d]/u;

interface Told {
  kind: ClaimKind;
  text: string;
}

/** What a line says of where its person worked, as what, and on what. */
export function historyIn(line: string, section: Section): Told[] {
  if (namesSchool(line) && section !== 'education') return [];
  const labelled = labelledIn(line);
  if (labelled) return [labelled];
  switch (section) {
    case 'experience':
      return workIn(line);
    case 'header':
      return rolesIn(partsOf(line));
    case 'projects':
      return projectIn(line);
    case 'education':
      return degreeIn(line);
    default:
      return [];
  }
}

function labelledIn(line: string): Told | null {
  const bare = line.replace(BULLET, '');
  const label = LABEL.exec(bare)?.[0];
  if (label === undefined) return null;
  const [text = ''] = partsOf(bare.replace(LABEL, ''));
  if (text === '') return null;
  return { kind: KINDS[label.toLowerCase().replace(':', '')] ?? 'employer', text };
}

const KINDS: Readonly<Record<string, ClaimKind>> = {
  position: 'role',
  role: 'role',
  title: 'role',
  должность: 'role',
  роль: 'role',
  project: 'project',
  проект: 'project',
};

/** An employer is named beside a role or a time. */
function workIn(line: string): Told[] {
  const parts = partsOf(line);
  const roles = rolesIn(parts);
  const names = parts.filter(
    (part) => BEGINS_LIKE_A_NAME.test(part) && !isRole(part) && termsIn(part, { isList: true }).length === 0,
  );
  const company = names.find((part) => hasAny(small(wordsOf(part)), COMPANIES));
  const isEntry = roles.length > 0 || hasYear(line);
  const employer = company ?? (isEntry && !BULLET.test(line) ? names[0] : undefined);
  return [...roles, ...(employer === undefined ? [] : [{ kind: 'employer' as const, text: employer }])];
}

function rolesIn(parts: readonly string[]): Told[] {
  return parts.filter(isRole).map((text) => ({ kind: 'role', text }));
}

function isRole(part: string): boolean {
  return hasAny(small(wordsOf(part)), ROLES);
}

function projectIn(line: string): Told[] {
  const [first = ''] = line.replace(BULLET, '').split(BETWEEN_NAME_AND_TEXT);
  const [text] = kept([first]);
  if (text === undefined || !BEGINS_LIKE_A_NAME.test(text)) return [];
  const isListOfTerms = text.split(',').every((part) => termsIn(part, { isList: true }).length > 0);
  return isListOfTerms || isRole(text) ? [] : [{ kind: 'project', text }];
}

/** Short enough to name something. */
function partsOf(line: string): string[] {
  return kept(line.replace(BULLET, '').split(BETWEEN));
}

function kept(parts: readonly string[]): string[] {
  return parts
    .map((part) =>
      withoutDates(part)
        .replace(/^[\s.:–—-]{1,10}/u, '')
        .trim(),
    )
    .filter((part) => {
      const count = wordsOf(part).length;
      return count > 0 && count <= MOST_WORDS && /\p{L}{2}/u.test(part);
    })
    .map((part) => excerpt(part, MOST_CHARACTERS));
}

const DEGREES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:bachelor|bachelors|bsc|b\.sc|b\.s|b\.eng)\b/iu, 'Bachelor'],
  [/\b(?:master|masters|msc|m\.sc|m\.s|m\.eng)\b/iu, 'Master'],
  [/\b(?:phd|ph\.d|doctor)\b/iu, 'PhD'],
  [/бакалавр/iu, 'Бакалавр'],
  [/магистр/iu, 'Магистр'],
  [/специалитет/iu, 'Специалитет'],
  [/кандидат (?:технических |физико-математических )?наук|аспирант/iu, 'Аспирантура'],
];

const FIELDS = [
  ...[
    'computer science',
    'software engineering',
    'computer engineering',
    'applied mathematics',
    'mathematics',
    'physics',
  ],
  ...[
    'information systems',
    'information technology',
    'data science',
    'electrical engineering',
    'cybersecurity',
    'statistics',
  ],
  ...[
    'прикладная математика и информатика',
    'прикладная математика',
    'прикладная информатика',
    'программная инженерия',
  ],
  ...[
    'информационные системы',
    'информационные технологии',
    'информационная безопасность',
    'информатика',
    'математика',
    'физика',
  ],
];

/** A degree and a subject out of our own lists: so no school is named. */
function degreeIn(line: string): Told[] {
  const degree = DEGREES.find(([pattern]) => pattern.test(line))?.[1];
  const lower = line.toLowerCase();
  const field = FIELDS.find((one) => lower.includes(one));
  const text = [degree, field].filter((part) => part !== undefined).join(', ');
  return text === '' ? [] : [{ kind: 'education', text }];
}
