import type { Localized } from '../domain/texts/localized.ts';

/** Names that a text has a place for. */
type Names = Record<'organisation' | 'name' | 'packageName' | 'until' | 'host' | 'candidate', string>;

type Text = Record<keyof Localized, (names: Names) => string>;

const hello: Text = {
  en: ({ name }) => `Hello ${name},`,
  ru: ({ name }) => `Здравствуйте, ${name}!`,
};

/** What mails to those who are invited say. */
export const INVITED = {
  hello,
  invitationSubject: {
    en: ({ organisation, packageName }) => `${organisation} invites you to an interview: ${packageName}`,
    ru: ({ organisation, packageName }) => `${organisation} приглашает вас на интервью: ${packageName}`,
  },
  invitation: {
    en: ({ organisation, packageName }) =>
      `${organisation} invites you to a technical interview, “${packageName}”. An AI leads the talk; people read its report, and people decide.`,
    ru: ({ organisation, packageName }) =>
      `${organisation} приглашает вас на техническое интервью «${packageName}». Беседу ведёт искусственный интеллект; отчёт читают люди, и решение принимают люди.`,
  },
  reminderSubject: {
    en: ({ organisation, packageName }) =>
      `Your invitation by ${organisation} is about to end: ${packageName}`,
    ru: ({ organisation, packageName }) =>
      `Срок приглашения скоро закончится — ${organisation}: ${packageName}`,
  },
  reminder: {
    en: ({ organisation, packageName }) =>
      `${organisation} has invited you to a technical interview, “${packageName}”, and you have not accepted it yet. If you do not want to, you need not do anything.`,
    ru: ({ organisation, packageName }) =>
      `${organisation} приглашает вас на техническое интервью «${packageName}», и вы его ещё не приняли. Если вы не хотите участвовать, ничего делать не нужно.`,
  },
  until: {
    en: ({ until }) => `You can begin until ${until}.`,
    ru: ({ until }) => `Начать можно до ${until}.`,
  },
  link: { en: () => 'See what it is about', ru: () => 'Узнать подробности' },
  again: {
    en: () => 'Your new link leads back to your interview. The one before it works no more.',
    ru: () => 'Новая ссылка ведёт к вашему интервью. Прежняя больше не действует.',
  },
  againSubject: {
    en: ({ organisation, packageName }) => `Your new link, by ${organisation}: ${packageName}`,
    ru: ({ organisation, packageName }) => `Новая ссылка — ${organisation}: ${packageName}`,
  },
  linkAgain: { en: () => 'To the interview', ru: () => 'К интервью' },
  private: {
    en: () =>
      'Opening the page starts nothing. The link is for you alone: whoever has it can accept the invitation. Need more time, or have a question? You can ask on that page, or answer this mail.',
    ru: () =>
      'Открыв страницу, вы ещё ничего не начинаете. Ссылка только для вас: принять приглашение может каждый, у кого она есть. Нужно больше времени или есть вопрос? Спросите на этой странице или ответьте на письмо.',
  },
  stop: {
    en: ({ organisation }) => `No more mail of ${organisation} to this address`,
    ru: ({ organisation }) => `Больше не присылать писем от ${organisation} на этот адрес`,
  },
} as const satisfies Record<string, Text>;

/** What mails to members say. */
export const NEWS = {
  reportSubject: {
    en: ({ candidate, packageName }) => `Report ready: ${candidate}, ${packageName}`,
    ru: ({ candidate, packageName }) => `Отчёт готов: ${candidate}, ${packageName}`,
  },
  report: {
    en: ({ candidate, packageName }) =>
      `The interview of ${candidate} (“${packageName}”) has ended, and its report is ready. A person decides what follows.`,
    ru: ({ candidate, packageName }) =>
      `Интервью завершено, отчёт готов: ${candidate}, «${packageName}». Что дальше, решает человек.`,
  },
  reportLink: { en: () => 'Read the report', ru: () => 'Прочитать отчёт' },
  timeSubject: {
    en: ({ candidate, packageName }) => `More time is asked for: ${candidate}, ${packageName}`,
    ru: ({ candidate, packageName }) => `Просьба о дополнительном времени: ${candidate}, ${packageName}`,
  },
  time: {
    en: ({ candidate, packageName }) =>
      `${candidate}, who is invited to “${packageName}”, asks for more time. What they write is in the console, with their invitation: it may be personal, so it is not in this mail.`,
    ru: ({ candidate, packageName }) =>
      `Дополнительное время просит ${candidate}, приглашение на «${packageName}». Текст просьбы — в консоли, рядом с приглашением: он может быть личным, поэтому в письме его нет.`,
  },
  webhookSubject: {
    en: ({ host }) => `A webhook is disabled: ${host}`,
    ru: ({ host }) => `Вебхук отключён: ${host}`,
  },
  webhook: {
    en: ({ host, organisation }) =>
      `The receiver at ${host} of ${organisation} has not taken an event for three days, or says that it is gone. Nothing is sent to it any more. Once it works, enable it and send again what it has missed.`,
    ru: ({ host, organisation }) =>
      `Получатель ${host} (${organisation}) три дня не принимал событие или сообщил, что его больше нет. Ему больше ничего не отправляется. Когда он заработает, включите его и отправьте пропущенное ещё раз.`,
  },
  consoleLink: { en: () => 'To the console', ru: () => 'В консоль' },
  stop: { en: () => 'No more news to me', ru: () => 'Больше не присылать мне новостей' },
} as const satisfies Record<string, Text>;
