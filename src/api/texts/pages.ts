import type { Localized } from '../../domain/texts/localized.ts';

/** What the pages for signing in, for a new password, for links that lead nowhere and for a report that is kept say. */
export const PAGES = {
  signIn: { en: 'Sign in', ru: 'Вход' },
  signInLead: {
    en: 'Reports are for the people they concern. Sign in, and you get to the page that you asked for.',
    ru: 'Отчёты видят только те, кого они касаются. Войдите — и откроется нужная страница.',
  },
  login: { en: 'E-mail or nickname', ru: 'Почта или псевдоним' },
  password: { en: 'Password', ru: 'Пароль' },
  signInButton: { en: 'Sign in', ru: 'Войти' },
  wrongLogin: {
    en: 'Unknown login or wrong password. Try again.',
    ru: 'Неизвестный логин или неверный пароль. Попробуйте ещё раз.',
  },
  forgotten: {
    en: 'Forgotten your password? Whoever runs this server can give you a link to a new one.',
    ru: 'Забыли пароль? Администратор сервера может дать вам ссылку для нового.',
  },
  onTheWay: { en: 'One moment', ru: 'Секунду' },
  onTheWayLead: {
    en: 'You come from another site, so your browser did not say who you are. This page loads once more by itself.',
    ru: 'Вы пришли с другого сайта, и браузер не сообщил, кто вы. Страница сама загрузится ещё раз.',
  },
  linkUnknown: { en: 'There is no such link', ru: 'Такой ссылки нет' },
  linkExpired: { en: 'This link has expired', ru: 'Срок действия ссылки истёк' },
  linkRevoked: { en: 'This link was revoked', ru: 'Ссылку отозвали' },
  linkEndedLead: {
    en: 'A report was to be seen here. Ask whoever sent you the link for a new one.',
    ru: 'По этой ссылке открывался отчёт. Попросите новую у того, кто её прислал.',
  },
  reportWithheld: { en: 'The company keeps this report', ru: 'Этот отчёт остаётся у компании' },
  reportWithheldLead: {
    en: 'Whoever invited you does not show candidates their reports here. You may ask them what it says, and who decides.',
    ru: 'Пригласившая вас компания не показывает кандидатам отчёты здесь. Вы можете спросить у неё, что в нём и кто решает.',
  },
  backToRoom: { en: 'Back to your interview', ru: 'Вернуться к интервью' },
  goOn: { en: 'Go on', ru: 'Продолжить' },
  newPassword: { en: 'New password', ru: 'Новый пароль' },
  newPasswordLead: {
    en: 'Your link works once and for a day. A new password signs you out everywhere.',
    ru: 'Ссылка действует один раз и в течение суток. С новым паролем вы выйдете на всех устройствах.',
  },
  token: {
    en: 'What stands behind the # in your link',
    ru: 'Часть вашей ссылки после знака #',
  },
  newPasswordHint: {
    en: '10–200 characters, none of the common passwords',
    ru: 'от 10 до 200 символов, не из распространённых паролей',
  },
  newPasswordButton: { en: 'Set password', ru: 'Задать пароль' },
  changed: { en: 'Your password is changed', ru: 'Пароль изменён' },
  changedLead: { en: 'Sign in with the new one.', ru: 'Войдите с новым паролем.' },
} as const satisfies Record<string, Localized>;
