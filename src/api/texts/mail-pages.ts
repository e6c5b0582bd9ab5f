import type { Localized } from '../../domain/texts/localized.ts';

/** What the page says that stops mail. */
export const MAIL_PAGES = {
  unknown: { en: 'There is no such link', ru: 'Такой ссылки нет' },
  unknownLead: {
    en: 'The link stands at the end of each mail. It may have come in two lines: copy all of it.',
    ru: 'Ссылка стоит в конце каждого письма. Возможно, она разбита на две строки: скопируйте её целиком.',
  },
  ask: { en: 'Stop this mail?', ru: 'Больше не присылать писем?' },
  askInvitedLead: {
    en: 'The company sends invitations and reminders to your address. Your invitation stays as it is, and its link goes on.',
    ru: 'Компания присылает на ваш адрес приглашения и напоминания. Само приглашение останется в силе, ссылка будет работать.',
  },
  askNewsLead: {
    en: 'Viva tells you by mail when a report is ready, when somebody asks for more time and when a webhook is disabled. The console goes on saying so.',
    ru: 'Viva пишет вам, когда готов отчёт, когда просят дополнительное время и когда отключён вебхук. В консоли всё это останется.',
  },
  stopButton: { en: 'Stop it', ru: 'Не присылать' },
  stopped: { en: 'No more mail', ru: 'Писем больше не будет' },
  stoppedInvitedLead: {
    en: 'This company sends no more invitations and reminders to your address. Your invitation stays as it is, and its link goes on.',
    ru: 'Эта компания больше не пришлёт на ваш адрес приглашений и напоминаний. Само приглашение остаётся в силе, ссылка работает.',
  },
  stoppedNewsLead: {
    en: 'Viva sends you no more news by mail. The console goes on telling them.',
    ru: 'Viva больше не присылает вам новостей по почте. В консоли они остаются.',
  },
  againButton: { en: 'Send it again', ru: 'Присылать снова' },
  again: { en: 'Mail is sent again', ru: 'Письма снова приходят' },
  againLead: { en: 'You can stop it at any time.', ru: 'Отказаться можно в любой момент.' },
} as const satisfies Record<string, Localized>;
