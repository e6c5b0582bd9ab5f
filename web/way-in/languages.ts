import type { components } from '../api/schema.d.ts';

export type Language = components['schemas']['Language'];

/** What they are called, in every language of the page. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  python: 'Python',
  javascript: 'JavaScript',
  typescript: 'TypeScript',
  cpp: 'C++',
  java: 'Java',
  go: 'Go',
};
