import type { Accommodation } from '../../domain/integrity/evidence.ts';
import type { Figures } from './figures.ts';
import type { Readings } from './readings.ts';

const CHARACTERS = { one: 'знак', few: 'знака', many: 'знаков', other: 'знака' };
const TIMES = { one: 'раз', few: 'раза', many: 'раз', other: 'раза' };
const ACCOMMODATIONS: Record<Accommodation, string> = {
  screen_reader: 'программой экранного доступа',
  more_time: 'дополнительным временем',
};

export const READINGS_RU: Readings = {
  paste: (of) => {
    if (of.word('origin') === 'inside') {
      return {
        suspicious: `Вставлено то, что скопировано в самом собеседовании: ${pasted(of)}; скопированное могло раньше попасть туда извне.`,
        innocent: 'Кандидат переносил собственный код или взял пример из условия.',
      };
    }
    return {
      suspicious: `Разом появилось то, чего раньше нигде не было: ${pasted(of)}${madeUp(of)}${of.is('told') ? '' : ', причём о вставке страница не сообщала'}${cameBefore(of)}. Это мог написать другой человек или модель.`,
      innocent: of.is('told')
        ? 'Кандидат вставил написанное в своём редакторе или отрывок документации, который мог бы и набрать.'
        : 'Редактор дополнил или перетащил большой кусок, либо предыдущие правки не дошли.',
    };
  },
  focus_lost: leaving(
    'окно теряло клавиатуру',
    'Звонок, уведомление, другое разрешённое окно или программа экранного доступа тоже забирают клавиатуру.',
  ),
  page_hidden: leaving(
    'страница была не видна',
    'Кандидат читал документацию, отходил, или экран погас сам.',
  ),
  devtools_opened: (of) => ({
    suspicious: `Панель разработчика открывалась ${of.count('count', TIMES)}${of.word('followedBy') === 'text' ? `, и в течение минуты в редакторе без вставки появилось: ${of.count('length', CHARACTERS)}` : ''}. На странице могли запустить сценарий.`,
    innocent: 'Разработчики открывают её по привычке, а другие панели браузера со страницы выглядят так же.',
  }),
  fullscreen_left: (of) => ({
    suspicious: `Страница переставала занимать весь экран ${of.count('count', TIMES)}: рядом могло появиться что-то ещё.`,
    innocent: 'К тому же приводят случайная клавиша, уведомление и смена экрана.',
  }),
  sudden_solution: (of) =>
    of.word('how') === 'typed'
      ? {
          suspicious: `После тишины в ${of.duration('silenceMs')} решение набрано от начала до конца за ${of.duration('typingMs')} (${of.percent('share')} кода) почти без исправлений: его могли переписать откуда-то.`,
          innocent: 'Кандидат всё обдумал, возможно на бумаге, и печатает аккуратно.',
        }
      : {
          suspicious: `После тишины в ${of.duration('silenceMs')} разом появилось: ${of.count('length', CHARACTERS)} (${of.percent('share')} кода). За это время их могли подготовить в другом месте.`,
          innocent: 'Кандидат работал в своём редакторе и перенёс результат.',
        },
  even_typing: (of) => ({
    suspicious: `Клавиши нажимались ${rhythm(of)}: так печатает программа и едва ли человек.`,
    innocent: 'Так могут печатать диктовка, макросы, удалённая клавиатура и вспомогательные устройства.',
  }),
  code_without_edits: (of) =>
    of.is('recorded')
      ? {
          suspicious: `Часть запущенной или проверенной программы не набиралась на странице: ${of.count('length', CHARACTERS)} (${of.percent('share')}${of.number('firstLine') > 0 ? `, строки ${of.number('firstLine')}–${of.number('lastLine')}` : ''}). Её могли отправить в обход страницы.`,
          innocent:
            'Когда страница закрывается или ломается, правки теряются, а сохранённый черновик оказывается новее.',
        }
      : {
          suspicious: `Правки не записывались (${of.count('tasks', { one: 'задача', few: 'задачи', many: 'задач', other: 'задачи' })}), поэтому не видно, как появился код.`,
          innocent:
            'Страница, которой пользовались, не записывает правок; о кандидате это ничего не говорит.',
        },
  edits_misfit: (of) => ({
    suspicious: `${misfits(of)}. Правки могли придумать или пропустить.`,
    innocent:
      'После потерянной правки следующая не подходит, а страница со сбоем может назвать неверный хеш.',
  }),
  telemetry_gap: (of) => ({
    suspicious: `Не дошло записей: ${of.number('missing')}. Странице могли помешать их передать.`,
    innocent: 'Записи теряются при закрытой вкладке, сбое и плохой связи.',
  }),
  telemetry_conflict: (of) => ({
    suspicious: `Записей, присланных повторно с другим содержанием: ${of.number('count')}. Сообщённое страницей могли изменить.`,
    innocent: 'Две вкладки под одним именем могут нумеровать записи одинаково.',
  }),
  two_devices: (of) => ({
    suspicious: `${of.count('minutes', { one: 'минуту', few: 'минуты', many: 'минут', other: 'минуты' })} две страницы работали попеременно, и ни одну не покидали: за ними могли сидеть два человека.`,
    innocent: 'Один человек с двумя экранами или отложенное устройство, до которого дотронулись.',
  }),
  address_changed: (of) => ({
    suspicious: `Сетевой адрес менялся ${of.count('count', TIMES)}: могли подключиться из другого места.`,
    innocent:
      'Мобильные сети, частные ретрансляторы и переход с беспроводной сети на кабель меняют его сами.',
  }),
  agent_changed: (of) => ({
    suspicious: `Браузер менялся ${of.count('count', TIMES)}: могла подключиться другая машина или программа.`,
    innocent: 'Кандидат сменил браузер или устройство, либо браузер обновился.',
  }),
  too_much_telemetry: (of) => ({
    suspicious: `Записей пришло больше, чем может прислать страница (отклонено: ${of.count('refused', { one: 'пачка', few: 'пачки', many: 'пачек', other: 'пачки' })}): в них могли пытаться утопить остальные.`,
    innocent: 'Сбой страницы или расширения может слать их без конца.',
  }),
  similar: (of) => ({
    suspicious: `Код на ${of.percent('similarity')} похож на код другого кандидата к той же задаче, если не считать имён и порядка: одно могли списать с другого.`,
    innocent: 'У коротких задач мало хороших решений, и оба могли учиться по одному источнику.',
  }),
  disconnect: (of) => ({
    suspicious: `Связь прерывалась, и к часам добавлено секунд: ${of.number('seconds')}. Обрыв могут устроить ради времени.`,
    innocent: 'Связь рвётся; обрыв видели обе стороны, и добавлено столько, сколько потеряно.',
  }),
  suppressed: (of) => ({
    suspicious: `Сигналов не показано: ${of.number('count')} (${of.word('kinds')}).`,
    innocent: `Кандидат пользуется ${accommodation(of)}, и такие сигналы возникают из-за этого сами.`,
  }),
};

function pasted(of: Figures): string {
  const pieces =
    of.number('count') > 1
      ? ` (${of.count('count', { one: 'кусок', few: 'куска', many: 'кусков', other: 'куска' })})`
      : '';
  return `${of.count('length', CHARACTERS)}${pieces}`;
}

function madeUp(of: Figures): string {
  return of.number('share') > 0 ? `, это ${of.percent('share')} кода` : '';
}

function cameBefore(of: Figures): string {
  const away =
    of.number('awayMs') > 0
      ? `, через ${of.duration('returnedMs')} после отсутствия в ${of.duration('awayMs')}`
      : '';
  return `${away}${of.number('silenceMs') > 0 ? `, после тишины в ${of.duration('silenceMs')}` : ''}`;
}

function leaving(what: string, innocent: string): Readings['focus_lost'] {
  return (of) => {
    const times = of.count('count', TIMES);
    const followed: Record<string, string> = {
      text: `На ${of.duration('awayMs')} ${what}, и сразу после этого разом появилось: ${of.count('length', CHARACTERS)} (${of.percent('share')} кода). Их могли принести.`,
      typing: `${times} ${what}, и каждый раз сразу после этого без остановки набиралась часть решения (${of.percent('share')} кода): её могли прочесть в другом месте.`,
      nothing: `${times} ${what}, всего ${of.duration('awayMs')}, самое долгое ${of.duration('longestMs')}: могли что-то искать.`,
    };
    return { suspicious: followed[of.word('followedBy')] ?? followed.nothing ?? '', innocent };
  };
}

function rhythm(of: Figures): string {
  const ways = [
    ...(of.is('even') ? ['равномерно'] : []),
    ...(of.is('fast') ? [`со скоростью ${of.number('perSecond')} знаков в секунду`] : []),
    ...(of.is('unbroken')
      ? [
          `без пауз, исправлений и возвратов (${of.count('length', CHARACTERS)} подряд, ${of.percent('share')} кода)`,
        ]
      : []),
  ];
  return new Intl.ListFormat('ru').format(ways);
}

function misfits(of: Figures): string {
  const unseen = `Правок, которые меняют никому не известный текст: ${of.number('count')}`;
  if (of.number('misnamed') === 0) return unseen;
  if (of.number('count') === 0) return `Правок с хешем другого текста: ${of.number('misnamed')}`;
  return `${unseen}; с хешем другого текста: ${of.number('misnamed')}`;
}

function accommodation(of: Figures): string {
  const name = of.word('accommodation');
  return name === 'screen_reader' || name === 'more_time' ? ACCOMMODATIONS[name] : 'особыми условиями';
}
