import { small, wordsOf } from './words.ts';

/** What the lines under a heading are about; `header`: those before the first one. */
export type Section = 'header' | 'skills' | 'experience' | 'projects' | 'education' | 'private' | 'other';

const HEADINGS: Readonly<Record<Exclude<Section, 'header'>, readonly string[]>> = {
  skills: [
    'skills',
    'technical skills',
    'key skills',
    'core skills',
    'hard skills',
    'tech stack',
    'stack',
    'technologies',
    'tools',
    'tools and technologies',
    'навыки',
    'ключевые навыки',
    'профессиональные навыки',
    'технические навыки',
    'технологии',
    'стек',
    'стек технологий',
    'инструменты',
  ],
  experience: [
    'experience',
    'work',
    'work experience',
    'professional experience',
    'employment',
    'employment history',
    'work history',
    'career',
    'career history',
    'опыт',
    'опыт работы',
    'профессиональный опыт',
    'трудовая деятельность',
    'места работы',
    'карьера',
  ],
  projects: [
    'projects',
    'personal projects',
    'pet projects',
    'side projects',
    'selected projects',
    'key projects',
    'open source',
    'проекты',
    'пет проекты',
    'личные проекты',
    'ключевые проекты',
  ],
  education: [
    'education',
    'education and training',
    'courses',
    'certificates',
    'certifications',
    'образование',
    'высшее образование',
    'курсы',
    'обучение',
    'сертификаты',
    'повышение квалификации',
  ],
  private: [
    'contact',
    'contacts',
    'contact information',
    'personal',
    'personal data',
    'personal details',
    'personal information',
    'references',
    'hobbies',
    'interests',
    'languages',
    'basics',
    'контакты',
    'контактная информация',
    'личные данные',
    'личная информация',
    'персональные данные',
    'рекомендации',
    'хобби',
    'интересы',
    'увлечения',
    'языки',
    'знание языков',
  ],
  other: [
    'about',
    'about me',
    'summary',
    'professional summary',
    'profile',
    'objective',
    'achievements',
    'publications',
    'awards',
    'volunteer',
    'volunteering',
    'о себе',
    'обо мне',
    'дополнительная информация',
    'цель',
    'достижения',
    'публикации',
  ],
};

const BY_HEADING = new Map(
  Object.entries(HEADINGS).flatMap(([section, headings]) =>
    headings.map((heading) => [heading, section as Section] as const),
  ),
);

const MOST_WORDS = 4;
const MOST_CHARACTERS = 60;
/** A heading that has its text in the same line. */
const ENDS_HEADING = /[:：]|\s[–—-]\s/u;

/** What a line heads, and what stands behind the heading in it. */
export interface Heading {
  section: Section;
  rest: string;
}

/** Null where it is no heading. */
export function headingIn(line: string): Heading | null {
  const whole = sectionOf(line);
  if (whole) return { section: whole, rest: '' };
  const end = ENDS_HEADING.exec(line);
  if (!end || end.index > MOST_CHARACTERS) return null;
  const section = sectionOf(line.slice(0, end.index));
  return section && { section, rest: line.slice(end.index + end[0].length) };
}

function sectionOf(text: string): Section | null {
  if (text.length > MOST_CHARACTERS) return null;
  const words = small(wordsOf(text));
  return words.length > MOST_WORDS ? null : (BY_HEADING.get(words.join(' ')) ?? null);
}
