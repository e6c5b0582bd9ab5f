import type { z } from 'zod';
import type { Localized } from '../../domain/texts/localized.ts';

/** What is wrong with one field; `errors[].path` says which. */
export const FAULTS = {
  missing: { en: 'is missing', ru: 'не указано' },
  unknownField: { en: 'unknown field', ru: 'неизвестное поле' },
  unfit: { en: 'is not of a form that is allowed here', ru: 'имеет недопустимый здесь вид' },
  notUuid: { en: 'must be a UUID', ru: 'нужен UUID' },
  notTime: {
    en: 'must be a time such as 2026-01-31T12:00:00Z',
    ru: 'нужно время вида 2026-01-31T12:00:00Z',
  },
  notSha256: {
    en: 'must be a SHA-256, 64 hexadecimal digits in lower case',
    ru: 'нужен SHA-256: 64 шестнадцатеричные цифры в нижнем регистре',
  },
  notBoolean: { en: 'must be true or false', ru: 'нужно true или false' },
  notCursor: { en: 'must be a whole number, not negative', ru: 'нужно целое число, не меньше нуля' },
  notNextAfter: {
    en: 'must be what next_after said',
    ru: 'нужно то, что было в next_after',
  },
  lineBreak: {
    en: 'must have no line break: each line is an entry of its own',
    ru: 'без переводов строки: каждая строка — отдельный элемент',
  },
  unknownNotice: {
    en: 'is no version of the notice as it is now; read it again',
    ru: 'такой версии уведомления сейчас нет; прочитайте его ещё раз',
  },
  unknownConsent: { en: 'the notice asks for no such consent', ru: 'такого согласия уведомление не просит' },
  requiredConsent: {
    en: 'must be true: without it no interview begins',
    ru: 'нужно true: без этого согласия интервью не начинается',
  },
  notWithinAYear: {
    en: 'must be in the future, at most 365 days from now',
    ru: 'нужно время в будущем, не дальше 365 дней',
  },
  unknownCursor: { en: 'is none that this list gave', ru: 'такого курсора этот список не выдавал' },
  controlCharacter: {
    en: 'must be on one line, without control characters',
    ru: 'нужна одна строка без управляющих символов',
  },
  notHttpsUrl: {
    en: 'must be an address that begins with https://, without a name and password in it',
    ru: 'нужен адрес, который начинается с https://, без имени и пароля в нём',
  },
  noNaturalKey: {
    en: 'must have application_id or candidate_id',
    ru: 'нужен application_id или candidate_id',
  },
  unknownPackage: { en: 'is no package of yours', ru: 'такого пакета у вас нет' },
  archivedPackage: {
    en: 'is archived: nobody is invited to it',
    ru: 'пакет в архиве: по нему не приглашают',
  },
  inThePast: { en: 'must be in the future', ru: 'нужен момент в будущем' },
  tooFarAhead: { en: 'must be at most 366 days ahead', ru: 'не позже чем через 366 дней' },
  beforeTheStart: {
    en: 'must be later than the first moment at which it can be accepted',
    ru: 'должно быть позже момента, с которого приглашение можно принять',
  },
  notUtf8: { en: 'is not UTF-8', ru: 'это не UTF-8' },
  unknownColumn: { en: 'there is no such column', ru: 'такого столбца нет' },
  repeatedColumn: { en: 'the column is there twice', ru: 'столбец указан дважды' },
  missingColumn: { en: 'the column is missing', ru: 'нет такого столбца' },
  noRows: { en: 'there are no rows below the names of columns', ru: 'под названиями столбцов нет строк' },
  brokenQuotes: {
    en: 'quotation marks are not closed, or stand in the middle of a cell',
    ru: 'кавычки не закрыты или стоят посреди ячейки',
  },
  needsProvider: {
    en: 'must say whose the ids are',
    ru: 'нужно указать, чьи это идентификаторы',
  },
  nul: { en: 'must not contain NUL', ru: 'не должно содержать символ NUL' },
  loneSurrogate: {
    en: 'must not contain a lone surrogate',
    ru: 'не должно содержать половину суррогатной пары',
  },
  nothingToRead: {
    en: 'must have more than white space and invisible characters',
    ru: 'должно содержать не только пробелы и невидимые символы',
  },
  nothingToRun: {
    en: 'there is nothing to run: only white space, invisible characters or comments',
    ru: 'запускать нечего: только пробелы, невидимые символы или комментарии',
  },
  repeatedSignal: { en: 'must not repeat a signal', ru: 'сигналы не должны повторяться' },
  unknownClaim: {
    en: 'no such claim of this résumé, or it was removed',
    ru: 'такого утверждения в этом резюме нет, или его убрали',
  },
  nothingInFile: {
    en: 'there is nothing to read in the file',
    ru: 'в файле нечего читать',
  },
  unknownSignal: {
    en: 'is no signal of this interview, nor was it when an earlier review was made',
    ru: 'такого сигнала в этом интервью нет и в прежних решениях не было',
  },
  repeatedScope: { en: 'must not repeat a scope', ru: 'области не должны повторяться' },
  past: { en: 'must not be past', ru: 'этот момент уже прошёл' },
  repeatedEventType: { en: 'must not repeat a type', ru: 'типы не должны повторяться' },
  endsBeforeItBegins: { en: 'must not be before from', ru: 'не может быть раньше from' },
  notUrl: {
    en: 'must be a URL such as https://hooks.example.org/viva',
    ru: 'нужен адрес вида https://hooks.example.org/viva',
  },
  notHttps: { en: 'must begin with https://', ru: 'должно начинаться с https://' },
  credentialsInUrl: {
    en: 'must have no user name and password',
    ru: 'не должно содержать имени пользователя и пароля',
  },
  forbiddenAddress: {
    en: 'must lead to an address that anybody may have, not to this machine or its network',
    ru: 'должно вести на общедоступный адрес, а не на эту машину и не в её сеть',
  },
  foreignUrl: {
    en: 'must lead to the system that orders, and to none but it',
    ru: 'должно вести к системе, которая делает заказ, и никуда больше',
  },
  notToken: {
    en: 'must be up to 500 printable ASCII characters without spaces',
    ru: 'нужно до 500 печатных знаков ASCII без пробелов',
  },
  notMetadata: {
    en: 'must name session_id, type and purpose, each with its value in Base64',
    ru: 'нужны session_id, type и purpose, каждое со значением в Base64',
  },
  notAnAnswer: { en: 'must be a recording that is an answer', ru: 'нужна запись, сделанная как ответ' },
  notAQuestion: {
    en: 'must be a message of the interviewer in this interview',
    ru: 'нужно сообщение интервьюера из этого интервью',
  },
  repeatedLanguage: { en: 'must not repeat a language', ru: 'языки не должны повторяться' },
  notNickname: {
    en: 'must have 3–32 letters, digits, ".", "_" or "-"',
    ru: 'нужно от 3 до 32 букв, цифр или знаков «.», «_», «-»',
  },
  mixedScripts: {
    en: 'must have letters of one script only, such as Latin or Cyrillic',
    ru: 'буквы должны быть из одного алфавита, например только латинские или только русские',
  },
  commonPassword: {
    en: 'is one of the commonest passwords; choose another',
    ru: 'это один из самых распространённых паролей; выберите другой',
  },
  ownPassword: {
    en: 'must not be your own name or e-mail address',
    ru: 'не должно совпадать с вашим псевдонимом или адресом почты',
  },
  notEmail: { en: 'must be an e-mail address', ru: 'нужен адрес электронной почты' },
  wordsWereEdited: {
    en: 'must be true: the text is not the one that was written down',
    ru: 'нужно true: текст не тот, что был записан с голоса',
  },
  wordsWereNotEdited: {
    en: 'must be false: the text is the one that was written down',
    ru: 'нужно false: текст тот же, что был записан с голоса',
  },
  notKey: {
    en: 'must have 1–200 printable ASCII characters',
    ru: 'нужно от 1 до 200 печатных символов ASCII',
  },
  keyOfAnother: {
    en: 'this key belongs to another request',
    ru: 'этот ключ принадлежит другому запросу',
  },
  languageOfAnother: {
    en: 'this interview does not offer that language',
    ru: 'в этом интервью такого языка нет',
  },
} as const satisfies Record<string, Localized>;

export function lengthBetween(min: number, max: number): Localized {
  return { en: `must have ${min}–${max} characters`, ru: `длина должна быть от ${min} до ${max} символов` };
}

export function atMostEntries(most: number): Localized {
  return { en: `must have at most ${most} entries`, ru: `записей не больше ${most}` };
}

export function numberBetween(min: number, max: number): Localized {
  return { en: `must be ${min}–${max}`, ru: `нужно число от ${min} до ${max}` };
}

export function rowsAtMost(most: number): Localized {
  return { en: `must not have over ${most} rows`, ru: `строк не больше ${most}` };
}

export function cellsExpected(expected: number, found: number): Localized {
  return {
    en: `must have ${expected} cells as the first line has, and has ${found}`,
    ru: `ячеек должно быть ${expected}, как в первой строке, а их ${found}`,
  };
}

export function bytesAtMost(max: number): Localized {
  return { en: `must not be over ${max} bytes in UTF-8`, ru: `не больше ${max} байт в UTF-8` };
}

export function languageNotOffered(language: string): Localized {
  return { en: `${language} is not offered by this server`, ru: `на этом сервере нет языка ${language}` };
}

export function andMore(count: number): Localized {
  return {
    en: count === 1 ? 'and one more fault' : `and ${count} more faults`,
    ru: `и ещё ошибок: ${count}`,
  };
}

/**
 * For a check of a schema's own: `z.string().refine(isNice, must(FAULTS.notNice))`. A plain message would be in one
 * language only.
 */
export function must(text: Localized): { params: { text: Localized }; error: string } {
  return { params: { text }, error: text.en };
}

/** In our own words for every kind of fault that a schema finds. `isMissing`: nothing was sent there at all. */
export function faultText(issue: z.core.$ZodIssue, isMissing: boolean): Localized {
  if (isMissing) return FAULTS.missing;
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? FAULTS.unfit;
    case 'invalid_value':
      return oneOf(issue.values.map(String));
    case 'too_small':
      return atLeast(issue.origin, Number(issue.minimum));
    case 'too_big':
      return atMost(issue.origin, Number(issue.maximum));
    case 'invalid_format':
      return FORMATS[issue.format] ?? FAULTS.unfit;
    case 'unrecognized_keys':
      return FAULTS.unknownField;
    case 'custom':
      return (issue.params?.text as Localized | undefined) ?? FAULTS.unfit;
    default:
      return FAULTS.unfit;
  }
}

const TYPES: Record<string, Localized> = {
  string: { en: 'must be text', ru: 'нужна строка' },
  number: { en: 'must be a number', ru: 'нужно число' },
  int: { en: 'must be a whole number', ru: 'нужно целое число' },
  boolean: FAULTS.notBoolean,
  array: { en: 'must be a list', ru: 'нужен список' },
  object: { en: 'must be an object', ru: 'нужен объект' },
  record: { en: 'must be an object', ru: 'нужен объект' },
};

const FORMATS: Record<string, Localized> = {
  uuid: FAULTS.notUuid,
  datetime: FAULTS.notTime,
};

function oneOf(values: readonly string[]): Localized {
  const list = values.join(', ');
  if (values.length === 1) return { en: `must be ${list}`, ru: `допустимо только ${list}` };
  return { en: `must be one of ${list}`, ru: `допустимо одно из: ${list}` };
}

function atLeast(origin: string, least: number): Localized {
  if (origin === 'array') {
    return {
      en: least === 1 ? 'must have at least one entry' : `must have at least ${least} entries`,
      ru: `нужно записей не меньше ${least}`,
    };
  }
  if (origin === 'string') {
    return { en: `must have at least ${least} characters`, ru: `нужно символов не меньше ${least}` };
  }
  return { en: `must be at least ${least}`, ru: `нужно число не меньше ${least}` };
}

function atMost(origin: string, most: number): Localized {
  if (origin === 'array') return atMostEntries(most);
  if (origin === 'string')
    return { en: `must have at most ${most} characters`, ru: `символов не больше ${most}` };
  return { en: `must be at most ${most}`, ru: `нужно число не больше ${most}` };
}
