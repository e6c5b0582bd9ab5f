import type { Locale } from './locale.ts';

/** Why something is not shown: its code is of an older build, did not come, or has a fault. */
export type Failure = 'updated' | 'unloaded' | 'broken';

interface LoadFailed {
  failures: Record<Failure, { title: string; lead: string }>;
  again: string;
  reload: string;
}

/** Comes with the page itself: it is shown when nothing else has come. */
export const LOAD_FAILED: Record<Locale, LoadFailed> = {
  en: {
    failures: {
      updated: {
        title: 'Viva was updated',
        lead: 'Load the page again to go on with the new version. What you have written is kept.',
      },
      unloaded: {
        title: 'This could not be loaded',
        lead: 'The connection may be gone. What you have written is kept.',
      },
      broken: {
        title: 'This could not be shown',
        lead: 'A fault of ours. Loading the page again helps as a rule; what you have written is kept.',
      },
    },
    again: 'Try again',
    reload: 'Load the page again',
  },
  ru: {
    failures: {
      updated: {
        title: 'Viva обновилась',
        lead: 'Загрузите страницу заново, чтобы продолжить в новой версии. Всё написанное сохранено.',
      },
      unloaded: {
        title: 'Это не загрузилось',
        lead: 'Возможно, пропала связь. Всё написанное сохранено.',
      },
      broken: {
        title: 'Это не удалось показать',
        lead: 'Ошибка на нашей стороне. Обычно помогает загрузить страницу заново; всё написанное сохранено.',
      },
    },
    again: 'Повторить',
    reload: 'Загрузить страницу заново',
  },
};
