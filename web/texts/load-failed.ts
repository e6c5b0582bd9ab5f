import type { Locale } from './locale.ts';

interface LoadFailed {
  title: string;
  lead: string;
  again: string;
}

/** Comes with the page itself: it is shown when nothing else has come. */
export const LOAD_FAILED: Record<Locale, LoadFailed> = {
  en: {
    title: 'This page could not be loaded',
    lead: 'The connection may be gone, or the server has a newer version. Loading once more helps as a rule.',
    again: 'Load again',
  },
  ru: {
    title: 'Страница не загрузилась',
    lead: 'Возможно, пропала связь или на сервере новая версия. Обычно помогает загрузить ещё раз.',
    again: 'Загрузить ещё раз',
  },
};
