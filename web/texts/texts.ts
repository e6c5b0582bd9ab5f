import { once } from '../loading/once.ts';
import type { Locale } from './locale.ts';

/** Texts by the part of the client that needs them, so that a page loads its own in one language. */
const PARTS = {
  shared: { en: textsOf(() => import('./en/shared.ts')), ru: textsOf(() => import('./ru/shared.ts')) },
  room: { en: textsOf(() => import('./en/room.ts')), ru: textsOf(() => import('./ru/room.ts')) },
  work: { en: textsOf(() => import('./en/work.ts')), ru: textsOf(() => import('./ru/work.ts')) },
  voice: { en: textsOf(() => import('./en/voice.ts')), ru: textsOf(() => import('./ru/voice.ts')) },
  resume: { en: textsOf(() => import('./en/resume.ts')), ru: textsOf(() => import('./ru/resume.ts')) },
  console: { en: textsOf(() => import('./en/console.ts')), ru: textsOf(() => import('./ru/console.ts')) },
  company: {
    en: textsOf(() => import('./en/company.ts')),
    ru: textsOf(() => import('./ru/company.ts')),
  },
  packages: {
    en: textsOf(() => import('./en/packages.ts')),
    ru: textsOf(() => import('./ru/packages.ts')),
  },
  invitations: {
    en: textsOf(() => import('./en/invitations.ts')),
    ru: textsOf(() => import('./ru/invitations.ts')),
  },
  organisation: {
    en: textsOf(() => import('./en/organisation.ts')),
    ru: textsOf(() => import('./ru/organisation.ts')),
  },
  webhooks: {
    en: textsOf(() => import('./en/webhooks.ts')),
    ru: textsOf(() => import('./ru/webhooks.ts')),
  },
  sharing: {
    en: textsOf(() => import('./en/sharing.ts')),
    ru: textsOf(() => import('./ru/sharing.ts')),
  },
  playback: {
    en: textsOf(() => import('./en/playback.ts')),
    ru: textsOf(() => import('./ru/playback.ts')),
  },
  integrity: {
    en: textsOf(() => import('./en/integrity.ts')),
    ru: textsOf(() => import('./ru/integrity.ts')),
  },
  appeal: {
    en: textsOf(() => import('./en/appeal.ts')),
    ru: textsOf(() => import('./ru/appeal.ts')),
  },
  review: {
    en: textsOf(() => import('./en/review.ts')),
    ru: textsOf(() => import('./ru/review.ts')),
  },
  decisions: {
    en: textsOf(() => import('./en/decisions.ts')),
    ru: textsOf(() => import('./ru/decisions.ts')),
  },
  declaration: {
    en: textsOf(() => import('./en/declaration.ts')),
    ru: textsOf(() => import('./ru/declaration.ts')),
  },
  'my-data': { en: textsOf(() => import('./en/my-data.ts')), ru: textsOf(() => import('./ru/my-data.ts')) },
  'way-in': { en: textsOf(() => import('./en/way-in.ts')), ru: textsOf(() => import('./ru/way-in.ts')) },
  home: { en: textsOf(() => import('./en/home.ts')), ru: textsOf(() => import('./ru/home.ts')) },
} as const;

type Parts = typeof PARTS;
export type Part = keyof Parts;
/** The English texts of a part; every other language has the same shape. */
export type Texts<P extends Part> = Awaited<ReturnType<Parts[P]['en']>>;

/** Loads each once. */
export function loadTexts<P extends Part>(part: P, locale: Locale): Promise<Texts<P>> {
  const load: () => Promise<unknown> = PARTS[part][locale];
  return load() as Promise<Texts<P>>;
}

function textsOf<Loaded>(load: () => Promise<{ texts: Loaded }>): () => Promise<Loaded> {
  return once(async () => (await load()).texts);
}
