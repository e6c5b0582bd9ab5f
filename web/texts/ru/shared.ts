import type { SharedTexts } from '../en/shared.ts';

export const texts: SharedTexts = {
  close: 'Закрыть',
  loading: 'Загрузка',
  tryAgain: 'Повторить',
  unreachable: 'Сервер не ответил. Проверьте соединение и повторите.',
  notFound: 'Такой страницы нет',
  toStart: 'На главную',
};
