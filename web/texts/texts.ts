import type { Locale } from './locale.ts';

/** Texts by the part of the client that needs them, so that a page loads its own in one language. */
const PARTS = {
  shared: { en: () => import('./en/shared.ts'), ru: () => import('./ru/shared.ts') },
  room: { en: () => import('./en/room.ts'), ru: () => import('./ru/room.ts') },
  work: { en: () => import('./en/work.ts'), ru: () => import('./ru/work.ts') },
  console: { en: () => import('./en/console.ts'), ru: () => import('./ru/console.ts') },
  home: { en: () => import('./en/home.ts'), ru: () => import('./ru/home.ts') },
} as const;

type Parts = typeof PARTS;
export type Part = keyof Parts;
/** The English texts of a part; every other language has the same shape. */
export type Texts<P extends Part> = Awaited<ReturnType<Parts[P]['en']>>['texts'];

const loads = new Map<string, Promise<unknown>>();

/** Loads each once; a load that failed is tried again. */
export function loadTexts<P extends Part>(part: P, locale: Locale): Promise<Texts<P>> {
  const key = `${part}/${locale}`;
  const known = loads.get(key);
  if (known) return known as Promise<Texts<P>>;
  const load = PARTS[part][locale]().then(({ texts }) => texts as Texts<P>);
  loads.set(key, load);
  load.catch(() => loads.delete(key));
  return load;
}
