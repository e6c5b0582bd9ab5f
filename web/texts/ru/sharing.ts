import type { SharingTexts } from '../en/sharing.ts';

const RULES = new Intl.PluralRules('ru');

export const texts: SharingTexts = {
  title: 'Передать отчёт',
  back: 'К интервью',
  loading: 'Загрузка интервью',
  missing: 'Такого интервью нет.',
  notReady: 'Отчёта ещё нет. Он появится, когда интервью закончится.',
  files: 'Файлом',
  page: 'Открыть страницу',
  pdf: 'Скачать PDF',
  json: 'Скачать JSON',
  schema: 'Что есть в JSON',
  links: 'Ссылкой',
  lead: 'У кого есть такая ссылка, тот читает отчёт без входа, пока она не истекла и не отозвана. Каждое открытие отмечается.',
  loadingLinks: 'Загрузка ссылок',
  none: 'Ссылок пока нет.',
  shown: (count) => `ссылок на странице: ${count}`,
  make: 'Новая ссылка',
  audience: 'Что она показывает',
  audiences: {
    company: 'весь отчёт',
    candidate: 'то, что может прочесть кандидат',
  },
  expires: 'Действует до конца дня',
  expiresHint: 'Не больше 365 дней с этого момента.',
  submit: 'Сделать ссылку',
  columns: {
    audience: 'Показывает',
    standing: 'Состояние',
    made: 'Создана',
    expires: 'Действует до',
    openings: 'Открыта',
    actions: 'Изменить',
  },
  standings: { active: 'Действует', expired: 'Истекла', revoked: 'Отозвана' },
  openings: (count) =>
    count === 0 ? 'ни разу' : `${count} ${RULES.select(count) === 'few' ? 'раза' : 'раз'}`,
  revoke: 'Отозвать',
  revokeLead: 'Кто откроет её теперь, узнает, что она отозвана. Вернуть её нельзя.',
  link: {
    label: 'Ссылка на отчёт',
    title: 'Ссылка на отчёт',
    hint: 'Она показана один раз: хранится только её хеш.',
    lost: 'Ссылка создана, но ответ с ней не дошёл. Отзовите её и сделайте другую.',
  },
};
