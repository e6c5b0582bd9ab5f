import type { Direction, PaneId } from '../../room/layout/columns.ts';
import type { Place } from '../../room/telemetry/place.ts';
import type { Outcome, RunVerdict, TelemetryType } from '../../session/wire.ts';
import type { RoomTexts } from '../en/room.ts';

const rules = new Intl.PluralRules('ru');

/** The number with the form of the word that goes with it: 1 минута, 2 минуты, 5 минут. */
function counted(count: number, one: string, few: string, many: string): string {
  const rule = rules.select(count);
  return `${count} ${rule === 'one' ? one : rule === 'few' ? few : many}`;
}

const panes: Record<PaneId, string> = {
  task: 'Задача',
  editor: 'Код',
  results: 'Результаты',
  chat: 'Беседа',
};
const directions: Record<Direction, string> = {
  left: 'Переместить влево',
  right: 'Переместить вправо',
  up: 'Переместить вверх',
  down: 'Переместить вниз',
};
const verdicts: Record<RunVerdict, string> = {
  accepted: 'принято',
  wrong_answer: 'неверный ответ',
  runtime_error: 'ошибка при выполнении',
  time_limit: 'превышено время',
  memory_limit: 'превышена память',
  output_limit: 'слишком большой вывод',
  compile_error: 'не компилируется',
  internal_error: 'наша ошибка, не засчитано',
  cancelled: 'отменено',
};
const outcomes: Record<Outcome, string> = {
  solved: 'решена',
  failed: 'попытки кончились',
  gave_up: 'оставлена',
  timed_out: 'время вышло',
  unfinished: 'не закончена',
};
const told: Record<TelemetryType, string> = {
  copy: 'Скопировано',
  cut: 'Вырезано',
  paste: 'Вставлено',
  blur: 'Уход из окна',
  focus: 'Возвращение в окно',
  visibility: 'Страница видна или скрыта',
  devtools: 'Панель браузера рядом со страницей',
  fullscreen: 'Полный экран',
  mouse_leave: 'Указатель вне страницы',
  idle: 'Минута без действий',
  reconnect: 'Связь восстановлена',
};
const places: Record<Place, string> = {
  task: 'в задаче',
  editor: 'в коде',
  results: 'в результатах',
  chat: 'в беседе',
  page: 'в другом месте страницы',
};

const tracks: Record<string, string> = {
  algorithms: 'Алгоритмы',
  backend: 'Бэкенд',
  frontend: 'Фронтенд',
  data: 'Данные',
};
const levels: Record<string, string> = { junior: 'Junior', middle: 'Middle', senior: 'Senior' };
const seconds = (count: number) => counted(count, 'секунда', 'секунды', 'секунд');
const minutes = (count: number) => counted(count, 'минута', 'минуты', 'минут');
const characters = (count: number) => counted(count, 'знак', 'знака', 'знаков');

export const texts: RoomTexts = {
  tag: 'ru',
  tracks,
  levels,
  title: (track, level) => `${tracks[track] ?? track} · ${levels[level] ?? level}`,
  interview: 'Интервью',
  practice: 'Тренировка',
  missing: {
    title: 'Такого интервью нет',
    lead: 'Возможно, адрес неполный или интервью принадлежит другой учётной записи, не той, с которой вы вошли.',
    signIn: 'Войти с другой учётной записью',
  },
  header: {
    task: (number, most) => `Задача ${number} из ${most}`,
    noTask: (most) => (most === 1 ? 'Одна задача' : `До ${counted(most, 'задачи', 'задач', 'задач')}`),
    attempts: (left) => `Осталось ${counted(left, 'попытка', 'попытки', 'попыток')}`,
    timer: 'Осталось времени на задачу',
    stopped: 'Часы стоят',
    noClock: 'Часы не идут',
    watched: 'За вами наблюдают',
    watchedLong: 'Кто-то из компании сейчас следит за этим интервью.',
    problem: 'Что-то не так',
    keys: 'Клавиши',
    menu: 'Меню',
    connection: {
      connecting: 'Соединение',
      open: 'На связи',
      following: 'Связь через другую вкладку',
      reconnecting: 'Соединяется снова',
      offline: 'Нет связи',
      replaced: 'Открыто в другом месте',
      ended: 'Закрыто',
    },
  },
  menu: {
    view: 'Вид и язык',
    sent: 'Что сообщает эта страница',
    finish: 'Закончить интервью',
  },
  panes: {
    names: panes,
    menu: (name) => `Панель «${name}»`,
    collapse: 'Свернуть',
    restore: 'Развернуть',
    directions,
    separator: (name) => `Размер: ${name}`,
    tabs: 'Части комнаты',
    moved: (name) => `Панель «${name}» перемещена`,
  },
  chat: {
    you: 'Вы',
    interviewer: 'Интервьюер',
    log: 'Что было сказано',
    empty: 'Здесь вас поприветствует интервьюер.',
    thinking: 'Интервьюер думает',
    prepared: 'Заготовленный ответ: модель сейчас не отвечает.',
    newMessages: 'Новые сообщения',
    toEnd: 'В конец',
    earlier: (count: number) => `Показать прежнее (${count})`,
    waiting: 'Ждёт связи',
    sending: 'Отправляется',
    refused: 'Не отправлено',
    editAgain: 'Исправить',
    drop: 'Убрать',
    label: 'Сообщение интервьюеру',
    placeholder: 'Напишите интервьюеру',
    send: 'Отправить',
    hint: 'Enter — отправить, Shift+Enter — новая строка',
    blank: 'Пока нечего отправлять',
    tooLong: (over) => `Лишних знаков: ${over}. Помещается 4000`,
    count: (left) => `Осталось ${characters(left)}`,
    full: 'Слишком многое уже ждёт отправки. Сначала уйдёт оно.',
    watching: 'Вы наблюдаете за интервью. Писать здесь может только кандидат.',
    over: 'Интервью окончено.',
  },
  events: {
    task: (number, title) => `Задача ${number}: ${title}`,
    run: (passed, total) => `Запуск: пройдено тестов ${passed} из ${total}`,
    runEnded: (verdict) => `Запуск: ${verdicts[verdict]}`,
    ownRun: 'Запуск на своих данных',
    cancelled: 'Запуск отменён',
    verdict: (attempt, verdict, passed, total) =>
      `Попытка ${attempt}: ${verdicts[verdict]}, тестов ${passed} из ${total}`,
    automatic: (verdict) => `Время вышло: ваш черновик сдан автоматически, ${verdicts[verdict]}`,
    feedback: 'Отзыв о коде',
    hint: (number) => `Взята подсказка ${number}`,
    extended: (length) => `Ещё ${length} на эту задачу`,
    credited: (length) => `Связь прерывалась. Времени возвращено: ${length}`,
    timeLeft: (length) => `Времени остаётся мало: ещё ${length} на эту задачу`,
    closed: (number, outcome) => `Задача ${number} закрыта: ${outcomes[outcome]}`,
    notice: 'Вы прочитали уведомление и начали',
    problem: 'Вы сообщили о неполадке',
    finished: 'Интервью окончено',
  },
  length: (total) =>
    total < 60
      ? seconds(total)
      : [minutes(Math.floor(total / 60)), total % 60 ? seconds(total % 60) : ''].join(' ').trim(),
  announce: {
    replyStarted: 'Интервьюер пишет.',
    replyDone: 'Интервьюер ответил.',
    reply: (text) => `Интервьюер говорит: ${text}`,
    timeLeft: (left) => `На задачу осталось: ${minutes(left)}.`,
    timeUp: 'Время на задачу вышло.',
    watched: 'Кто-то из компании сейчас следит за интервью.',
    unwatched: 'За интервью больше никто не следит.',
  },
  banners: {
    label: 'Сообщения комнаты',
    signedOut: 'Вход в систему истёк. Всё сохранено; войдите снова, чтобы продолжить.',
    signIn: 'Войти',
    offline: (time) =>
      `Связи нет с ${time}. Написанное хранится в этом браузере и уйдёт, когда связь вернётся; часы идут по серверу.`,
    replaced: 'Это интервью открыто в слишком многих местах, поэтому страница отключена.',
    connectNow: 'Попробовать сейчас',
    connectHere: 'Подключить здесь',
    noStorage:
      'Этот браузер ничего не хранит для страницы. Всё работает, но неотправленное пропадёт при перезагрузке.',
    conflict:
      'Другое устройство сохранило другой текст вашего кода. Ничего не заменится, пока вы не выберете.',
    showCode: 'Показать код',
    dismiss: 'Убрать',
    requestId: (id) => `Запрос ${id}`,
    report: 'Сообщить',
    tab: 'Интервью открыто в другой вкладке, и писать можно там; здесь можно читать.',
    silentTab: 'Интервью открыто в другой вкладке, но она больше не отвечает.',
    elsewhere: (time) => `С ${time} пишут в другом браузере или на другом устройстве; здесь можно читать.`,
    writeHere: 'Писать здесь',
    readOnly: 'Сейчас пишут в другой вкладке или на другом устройстве.',
    reloaded: 'Страница загружена заново: задача, код, беседа и часы на своих местах.',
    back: 'Связь вернулась. Ничего не потеряно.',
    slept: (length) => `Устройство спало (${length}). Часы всё это время шли по серверу.`,
  },
  signIn: {
    title: 'Войдите снова',
    lead: 'Комната за этим окном остаётся как есть.',
    guest:
      'Вы пришли как гость, и пропуск этого браузера истёк. Если с тех пор вы завели учётную запись, войдите с ней; иначе откройте ещё раз ссылку, которую вам дали.',
    later: 'Позже',
  },
  problem: {
    title: 'Что-то не так',
    lead: 'Расскажите, что происходит. Это увидят те, кто проводит интервью; часы продолжают идти.',
    label: 'Что не так',
    along: 'Вместе с этим уйдёт',
    state: ({ connection, task, unsaved, waiting, page }) =>
      `Связь: ${connection}. Задача: ${task}. Не сохранено: ${unsaved}. Ждёт отправки: ${waiting}. Страница: ${page}.`,
    none: 'нет',
    requests: 'Уйдут и номера последних неудачных запросов.',
    send: 'Отправить',
    sent: 'Отправлено. Спасибо; продолжайте, насколько получается.',
    blank: 'Скажите в нескольких словах, что не так.',
  },
  sent: {
    title: 'Что сообщает эта страница',
    lead: 'Эти моменты видят те, кто оценивает интервью. О скопированном и вставленном сообщаются длина и хеш. Сообщается и то, что вы набираете в редакторе кода, правка за правкой. Больше ничего не измеряется: ни другие клавиши, ни изображение, ни звук.',
    panel:
      'О панели рядом со страницей сообщается, потому что там открываются инструменты разработчика. Другие панели браузера выглядят так же.',
    none: 'Пока ничего.',
    practice: 'Во время тренировки ничего из этого не сохраняется.',
    waiting: (count) => `Ещё не отправлено: ${count}.`,
    time: 'Время',
    what: 'Что',
    details: 'Подробности',
    length: (count, place) => `${characters(count)}, ${place}`,
    told,
    places,
    states: {
      hidden: 'скрыта',
      visible: 'видна',
      open: 'открылась',
      closed: 'закрылась',
      on: 'включён',
      off: 'выключен',
    },
    latest: (count) => `Последние ${count}.`,
  },
  keys: {
    title: 'Клавиши',
    key: 'Клавиша',
    what: 'Что делает',
    rows: [
      ['?', 'Этот список'],
      ['F6, Shift+F6', 'К следующей или предыдущей части комнаты'],
      ['Ctrl+Enter', 'Запустить код'],
      ['Ctrl+Shift+Enter', 'Сдать код'],
      ['Enter', 'Отправить сообщение; Shift+Enter начинает строку'],
      ['Alt+Shift+стрелки', 'Переместить часть, в которой фокус'],
      ['Alt+Shift+Enter', 'Свернуть или развернуть часть, в которой фокус'],
      ['Стрелки на границе', 'Увеличить или уменьшить часть перед ней'],
      ['Enter на границе', 'Свернуть или развернуть часть перед ней'],
      ['Escape, затем Tab', 'Выйти из редактора кода'],
    ],
    mac: 'На Mac вместо Ctrl — Command, вместо Alt — Option.',
    hasListKey: 'Клавиша ? открывает этот список',
    isLinear: 'Части друг под другом, для экранных дикторов',
  },
  view: {
    title: 'Вид и язык',
    theme: 'Цвета',
    themes: { system: 'Как в системе', light: 'Светлые', dark: 'Тёмные', contrast: 'Высокий контраст' },
    language: 'Язык страницы',
    languages: { en: 'English', ru: 'Русский' },
    reset: 'Вернуть части на места',
  },
  finish: {
    title: 'Закончить интервью?',
    lead: 'Открытая задача закроется как есть, новых не будет. Отменить это нельзя.',
    keep: 'Продолжить',
    end: 'Закончить интервью',
  },
  practiceNote: {
    lead: 'Это тренировка: ничего из неё не засчитывается, и отчёта о ней не будет.',
    skip: 'Пропустить тренировку',
    done: 'Тренировка окончена',
    doneLead: 'Комнату вы видели. Само интервью начнётся, когда захотите.',
    start: 'Начать интервью',
  },
  closing: {
    title: 'Интервью окончено',
    lead: 'Спасибо. Всё, что вы сделали, сохранено; отправлять больше ничего не нужно.',
    unsent: 'Кое-что из написанного не успело уйти до конца интервью.',
    lastWord: 'Последние слова интервьюера',
    tasks: 'Задачи',
    task: (number, title) => `${number}. ${title}`,
    noTasks: 'Ни одна задача не взята.',
    outcomes,
    report: 'Открыть ваш отчёт',
    reportWaits: 'Отчёт пишется. Он появится на этой странице, как только будет готов.',
    talk: 'Вся беседа',
    data: 'Мои данные',
  },
  start: {
    title: 'Начать интервью',
    track: 'Направление',
    level: 'Уровень',
    language: 'Язык интервью',
    tasks: 'Задач не больше',
    who: 'Кто вы',
    guest: 'Продолжить как гость',
    guestLead: 'Без e-mail и пароля. Интервью остаётся за этим браузером на 30 дней.',
    signedInAs: 'Вы вошли как',
    notice: 'Прежде чем начать',
    consents: 'На что вы соглашаетесь',
    required: 'обязательно',
    missing: 'Без этого интервью начать нельзя.',
    practise: 'Сначала потренироваться',
    practiseLead: 'Одна лёгкая задача в такой же комнате. Ничего не засчитывается, выйти можно когда угодно.',
    again: 'Повторить',
    begin: 'Начать интервью',
    beginLead: 'Часы не идут, пока вы не возьмёте первую задачу.',
  },
};
