import type { SharedTexts } from '../en/shared.ts';

export const texts: SharedTexts = {
  close: 'Закрыть',
  loading: 'Загрузка',
  tryAgain: 'Повторить',
  unreachable: 'Сервер не ответил. Проверьте соединение и повторите.',
  unchangedLines: 'строк без изменений: $',
  notFound: 'Такой страницы нет',
  toStart: 'На главную',
  signIn: {
    login: 'Почта или псевдоним',
    password: 'Пароль',
    submit: 'Войти',
    forgotten: 'Забыли пароль? Администратор сервера может дать вам ссылку для нового.',
  },
};
