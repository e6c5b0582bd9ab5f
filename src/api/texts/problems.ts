import { STATUS_CODES } from 'node:http';
import type { Localized } from '../../domain/texts/localized.ts';
import type { Locale } from '../../domain/vocabulary.ts';

/** What problems say in `detail`: what is wrong and, where it is not plain, what to do. Programs read `code`. */
export const PROBLEMS = {
  // 400, 408, 413, 415
  unreadable: {
    en: 'the request cannot be read',
    ru: 'запрос не удаётся прочитать',
  },
  notHttp: {
    en: 'this cannot be read as a request in HTTP/1.1',
    ru: 'это не читается как запрос HTTP/1.1',
  },
  notJson: {
    en: 'the body is not JSON in UTF-8',
    ru: 'тело запроса — не JSON в UTF-8',
  },
  cutOff: {
    en: 'the body was cut off',
    ru: 'тело запроса оборвалось',
  },
  needsJson: {
    en: 'the body must be application/json in UTF-8, without content coding',
    ru: 'тело запроса должно быть application/json в UTF-8, без сжатия',
  },

  needsForm: {
    en: 'the body must be application/x-www-form-urlencoded in UTF-8',
    ru: 'тело запроса должно быть application/x-www-form-urlencoded в UTF-8',
  },

  needsCsv: {
    en: 'the body must be text/csv in UTF-8, without content coding',
    ru: 'тело запроса должно быть text/csv в UTF-8, без сжатия',
  },

  codedFile: {
    en: 'the file must come without content coding',
    ru: 'файл нужно передавать без сжатия при передаче',
  },
  notAResume: {
    en: 'a résumé is a PDF, a DOCX, a plain text or a JSON Resume, and comes with its Content-Type',
    ru: 'резюме — это PDF, DOCX, обычный текст или JSON Resume с соответствующим Content-Type',
  },
  needsOctets: {
    en: 'the body must be application/offset+octet-stream',
    ru: 'тело запроса должно быть application/offset+octet-stream',
  },
  needsTus: {
    en: 'the header Tus-Resumable must be 1.0.0',
    ru: 'заголовок Tus-Resumable должен быть 1.0.0',
  },
  foreignRecording: {
    en: 'these bytes are not a recording of the type that was said',
    ru: 'эти байты — не запись указанного типа',
  },
  recordingTooLarge: {
    en: 'a recording has at most 30 MB of sound or 200 MB of picture',
    ru: 'в записи не больше 30 МБ звука или 200 МБ видео',
  },
  recordingTooLong: {
    en: 'a recording has at most ten minutes',
    ru: 'запись не длиннее десяти минут',
  },
  unreadableRecording: {
    en: 'nothing can be played of this recording',
    ru: 'эту запись нельзя воспроизвести',
  },
  rangeOutside: {
    en: 'the recording has no such bytes',
    ru: 'таких байтов в записи нет',
  },

  // recordings
  noSuchUpload: {
    en: 'no such recording',
    ru: 'такой записи нет',
  },
  nothingToRecord: {
    en: 'no such interview to record in',
    ru: 'нет такого интервью, чтобы в нём записывать',
  },
  recordingGone: {
    en: 'the recording is not kept any more',
    ru: 'запись больше не хранится',
  },
  recordingNotAllowed: {
    en: 'this interview does not take such a recording',
    ru: 'в этом интервью таких записей не делают',
  },
  wrongOffset: {
    en: 'the recording is not where you believe it to be: ask by HEAD, and go on from there',
    ru: 'запись не в том месте, где вы думаете: узнайте через HEAD и продолжайте оттуда',
  },
  uploadUnfinished: {
    en: 'the recording has not come to its end: send the rest of it first',
    ru: 'запись загружена не до конца: сначала отправьте остальное',
  },
  uploadUsed: {
    en: 'the interview refers to this recording, so it stays',
    ru: 'интервью ссылается на эту запись, поэтому она остаётся',
  },
  tooManyRecordings: {
    en: 'as many recordings are on their way as there may be: end or give up one first',
    ru: 'загружается столько записей, сколько можно: сначала закончите или отмените одну',
  },
  recordingsFull: {
    en: 'as much is recorded in this interview as is kept',
    ru: 'в этом интервью записано столько, сколько хранится',
  },
  mediaDown: {
    en: 'recordings cannot be stored or read now; what was stored is not lost',
    ru: 'записи сейчас нельзя сохранить или прочитать; сохранённое не потеряно',
  },
  tooManyUploads: {
    en: 'too many recordings were begun',
    ru: 'начато слишком много записей',
  },
  tooManySlices: {
    en: 'the recording comes in too many pieces at once',
    ru: 'запись приходит слишком частыми кусками',
  },

  // 401, 403
  resumeOff: {
    en: 'this interview takes no résumé',
    ru: 'в этом интервью резюме не нужно',
  },
  noPractice: {
    en: 'there is no practice in what you were invited to',
    ru: 'в том, на что вас пригласили, тренировки нет',
  },
  reportWithheld: {
    en: 'the company does not show this report; ask it what was made of the interview',
    ru: 'компания не показывает этот отчёт; спросите у неё об итогах интервью',
  },
  needsToken: {
    en: 'a valid token is needed',
    ru: 'нужен действующий токен: войдите',
  },
  keyEnded: {
    en: 'this key is wrong, expired or revoked',
    ru: 'этот ключ неверен, истёк или отозван',
  },
  tokenEnded: {
    en: 'this token is no longer valid',
    ru: 'этот токен больше не действует: войдите снова',
  },
  wrongLogin: {
    en: 'unknown login or wrong password',
    ru: 'неизвестный логин или неверный пароль',
  },
  needsMetricsToken: {
    en: 'metrics are for METRICS_TOKEN as Bearer, or for this machine',
    ru: 'метрики доступны с METRICS_TOKEN в заголовке Bearer или с этой же машины',
  },
  wrongPassword: { en: 'the password is wrong', ru: 'пароль неверный' },
  foreignOrigin: {
    en: 'another site may not do that with your cookie',
    ru: 'чужому сайту нельзя делать это с вашей cookie',
  },
  roleForbids: {
    en: 'your role does not allow that',
    ru: 'ваша роль этого не позволяет',
  },
  keyForbids: {
    en: 'a key may not do that: it takes a person who is signed in',
    ru: 'по ключу этого делать нельзя: нужен вошедший человек',
  },
  scopeForbids: {
    en: 'this key has no scope that allows that',
    ru: 'ни одна из областей этого ключа этого не позволяет',
  },
  roleForbidsHere: {
    en: 'your role does not allow that here',
    ru: 'здесь ваша роль этого не позволяет',
  },

  // 404, 405, 406
  noSuchPath: { en: 'no such path', ru: 'такого адреса нет' },
  noSuchMethod: {
    en: 'this path does not know that method; see the Allow header',
    ru: 'этот адрес не знает такого метода; допустимые — в заголовке Allow',
  },
  noSuchForm: { en: 'no such representation', ru: 'в таком виде этого нет' },
  noSuchLink: { en: 'no such link', ru: 'такой ссылки нет' },
  linkEnded: {
    en: 'the link has expired or was revoked',
    ru: 'срок ссылки истёк, или её отозвали',
  },
  tooManyLinks: {
    en: 'too many links to reports in a short time',
    ru: 'слишком много ссылок на отчёты за короткое время',
  },
  tooManyOpenings: {
    en: 'too many reports opened by links in a short time',
    ru: 'слишком много отчётов открыто по ссылкам за короткое время',
  },
  reportForms: {
    en: 'a report is application/json, text/html or application/pdf',
    ru: 'отчёт бывает в виде application/json, text/html или application/pdf',
  },
  notTranscribed: {
    en: 'the words of this recording were not written down yet',
    ru: 'слова этой записи ещё не записаны',
  },
  soundUnreadable: {
    en: 'no words can be read from this recording: record it again, or type what you want to say',
    ru: 'из этой записи не удаётся получить слова: запишите её снова или напечатайте то, что хотите сказать',
  },
  noSuchInterview: { en: 'no such interview', ru: 'такого интервью нет' },
  noSuchTask: { en: 'no such task in this interview', ru: 'в этом интервью нет такой задачи' },
  noSuchResume: { en: 'this interview has no résumé', ru: 'у этого интервью нет резюме' },
  noSuchRun: { en: 'no such run in this interview', ru: 'в этом интервью нет такого запуска' },
  noSuchSubmission: { en: 'no such submission in this interview', ru: 'в этом интервью нет такой проверки' },
  noSuchReset: {
    en: 'this link was used, is over a day old, or never was; ask for another',
    ru: 'эта ссылка уже использована, старше суток или никогда не существовала; попросите другую',
  },
  noSuchFirstAdminLink: {
    en: 'this link was used, is of an earlier start, or there is an admin already',
    ru: 'эта ссылка уже использована, осталась от прошлого запуска, или администратор уже есть',
  },
  noPracticeReport: {
    en: 'a practice has no report',
    ru: 'у тренировки нет отчёта',
  },
  noSuchMember: { en: 'no such member', ru: 'такого участника нет' },
  noSuchKey: { en: 'no such key', ru: 'такого ключа нет' },
  noSuchJoinLink: {
    en: 'this link was used, is over, or never was; ask an admin of your organisation for another',
    ru: 'эта ссылка уже использована, истекла или никогда не существовала; попросите новую у администратора вашей организации',
  },
  noSuchUser: { en: 'no such user', ru: 'такого пользователя нет' },
  noSuchWebhook: { en: 'no such webhook', ru: 'такого веб-хука нет' },
  noSuchDelivery: { en: 'this webhook was sent no such delivery', ru: 'такой доставки у этого веб-хука нет' },
  noSuchDocument: { en: 'no such document', ru: 'такого документа нет' },

  noSuchPackage: { en: 'no such package', ru: 'такого пакета нет' },
  noSuchInvitation: { en: 'no such invitation', ru: 'такого приглашения нет' },
  noSuchInvitationLink: {
    en: 'this link is none of ours, or what it led to is gone; ask whoever sent it',
    ru: 'такой ссылки у нас нет, или того, к чему она вела, уже нет; спросите у того, кто её прислал',
  },
  linkReplaced: {
    en: 'another link has taken the place of this one; ask whoever sent it',
    ru: 'вместо этой ссылки действует другая; спросите у того, кто её прислал',
  },

  // 409
  archived: {
    en: 'this package is archived: nobody is invited to it any more',
    ru: 'этот пакет в архиве: по нему больше не приглашают',
  },
  invitationDecided: {
    en: 'this invitation was accepted or cancelled',
    ru: 'это приглашение уже принято или отменено',
  },
  invitationExpired: {
    en: 'the time of this invitation is over; ask whoever sent it for another one',
    ru: 'срок этого приглашения истёк; попросите новое у того, кто его прислал',
  },
  invitationCancelled: {
    en: 'this invitation was cancelled; ask whoever sent it',
    ru: 'это приглашение отменено; спросите у того, кто его прислал',
  },
  invitationTooEarly: {
    en: 'this invitation cannot be accepted yet; `valid_from` says when',
    ru: 'это приглашение ещё нельзя принять; с какого момента — в `valid_from`',
  },
  timeNotRequestable: {
    en: 'more time can be asked for once, and before the invitation is accepted',
    ru: 'попросить больше времени можно один раз и до того, как приглашение принято',
  },
  linkClaimed: {
    en: 'this interview belongs to an account with a password now; sign in with it',
    ru: 'это интервью теперь принадлежит учётной записи с паролем; войдите с ним',
  },
  lastAdmin: {
    en: 'this is the last admin; make another one first',
    ru: 'это последний администратор; сначала назначьте другого',
  },
  taken: {
    en: 'this e-mail or nickname is taken',
    ru: 'этот адрес почты или псевдоним уже занят',
  },
  claimed: {
    en: 'this account has a password already',
    ru: 'у этой учётной записи уже есть пароль',
  },
  tooManyWebhooks: {
    en: 'there are as many webhooks as there may be; remove one first',
    ru: 'веб-хуков уже столько, сколько можно; сначала удалите один',
  },
  tooManyOrders: {
    en: 'that invitation was ordered at as many places as are remembered',
    ru: 'это приглашение заказано уже из стольких мест, сколько запоминается',
  },
  webhookDisabled: {
    en: 'this webhook is disabled; set disabled_at to null first',
    ru: 'этот веб-хук отключён; сначала установите disabled_at в null',
  },
  resumeNotRead: {
    en: 'the résumé is not read yet, or could not be read',
    ru: 'резюме ещё не прочитано, или прочитать его не удалось',
  },
  finished: { en: 'the interview is finished', ru: 'интервью завершено' },
  draftConflict: {
    en: 'this draft does not follow the one that is stored: read `draft`, then save on top of it',
    ru: 'этот черновик не продолжает сохранённый: прочитайте `draft` и сохраните поверх него',
  },
  noHintsLeft: {
    en: 'all hints of this task were given',
    ru: 'все подсказки к этой задаче уже даны',
  },
  reportNotReady: {
    en: 'the report is not ready yet',
    ru: 'отчёт ещё не готов',
  },

  // 503
  noPracticeTask: {
    en: 'this server has no task for a practice in that track now; the interview itself can be started',
    ru: 'на этом сервере сейчас нет тренировочной задачи по этому направлению; само интервью начать можно',
  },

  // 429
  tooManyLogins: { en: 'too many logins', ru: 'слишком много входов подряд' },
  tooManyFailedLogins: { en: 'too many failed logins', ru: 'слишком много неудачных попыток входа' },
  tooManySignUps: {
    en: 'too many sign-ups from this address',
    ru: 'слишком много регистраций с этого адреса',
  },
  tooManyInvitationLinks: { en: 'too many tries with links', ru: 'слишком много попыток открыть ссылку' },
  tooManyMessages: { en: 'too many messages', ru: 'слишком много сообщений' },
  tooManyTranscriptions: {
    en: 'words of recordings are asked for too often',
    ru: 'слова записей запрашивают слишком часто',
  },
  tooManyCallsByKey: { en: 'too many calls by this key', ru: 'слишком много запросов с этим ключом' },
  tooManyDrafts: { en: 'drafts are saved too often', ru: 'черновики сохраняются слишком часто' },
  tooManySeats: { en: 'the seat is taken too often', ru: 'место занимают слишком часто' },
  tooManyExecutions: { en: 'too many runs and checks', ru: 'слишком много запусков и проверок' },
  integrityAfterTheEnd: {
    en: 'what was noticed is shown to you once the interview is finished',
    ru: 'что было замечено, вы увидите, когда интервью закончится',
  },
  tooMuchTelemetry: { en: 'too many batches of telemetry', ru: 'слишком много пакетов телеметрии' },
  tooManyResumes: {
    en: 'too many résumés in an hour',
    ru: 'слишком много резюме за час',
  },
  tooManyStarts: {
    en: 'too many interviews started in an hour',
    ru: 'слишком много интервью начато за час',
  },

  // 500, 503
  internal: { en: 'something went wrong on the server', ru: 'на сервере что-то сломалось' },
  temporalDown: {
    en: 'the interview did not answer in time; try again with the same key',
    ru: 'интервью не ответило вовремя; повторите запрос с тем же ключом',
  },
  noTranscriber: {
    en: 'nobody writes down speech here: type what you want to say',
    ru: 'записывать речь словами здесь некому: напечатайте то, что хотите сказать',
  },
  stillTranscribing: {
    en: 'the words are still being written down: ask again',
    ru: 'слова ещё записываются: спросите снова',
  },
  transcriberFailed: {
    en: 'the words could not be written down now; the recording is kept, try again',
    ru: 'слова сейчас записать не удалось; запись сохранена, попробуйте ещё раз',
  },
  dockerPreparing: {
    en: 'the runner of programs is being set up: try again in a minute',
    ru: 'среда выполнения программ ещё готовится: повторите через минуту',
  },
  dockerDown: {
    en: 'the runner of programs is not available',
    ru: 'запустить программу сейчас негде: исполнитель недоступен',
  },
  bankNotKept: {
    en: 'the tasks of this interview are not on the server any more; whoever runs it can put them back, see its log',
    ru: 'задач этого интервью больше нет на сервере; вернуть их может тот, кто его обслуживает: см. журнал сервера',
  },
  stopping: {
    en: 'this server is about to stop; try again with the same key',
    ru: 'этот сервер сейчас остановится; повторите запрос с тем же ключом',
  },
  databaseDown: {
    en: 'the database cannot be used now; try again with the same key',
    ru: 'база данных сейчас недоступна; повторите запрос с тем же ключом',
  },
} as const satisfies Record<string, Localized>;

export function tooLarge(bytes: number): Localized {
  return {
    en: `the body is over ${bytes} bytes`,
    ru: `тело запроса больше ${bytes} байт`,
  };
}

export function telemetryFull(most: number): Localized {
  return {
    en: `${most} events of this interview are stored, which is the most that is kept`,
    ru: `сохранено ${most} событий этого интервью — больше не хранится`,
  };
}

export function storageFull(most: string, whose: 'interview' | 'candidate'): Localized {
  return whose === 'interview'
    ? {
        en: `the code and results of this interview take ${most}, which is the most that is kept`,
        ru: `код и результаты этого интервью занимают ${most} — больше не хранится`,
      }
    : {
        en: `the code and results of your interviews take ${most}, which is the most that is kept`,
        ru: `код и результаты ваших интервью занимают ${most} — больше не хранится`,
      };
}

export function tooManyOpen(most: number): Localized {
  return {
    en: `you have ${most} open interviews; finish one first`,
    ru: `у вас уже ${most} открытых интервью; сначала завершите одно`,
  };
}

export function faultCount(count: number): Localized {
  return {
    en: count === 1 ? 'the request has one fault' : `the request has ${count} faults`,
    ru: count === 1 ? 'в запросе одна ошибка' : `в запросе ошибок: ${count}`,
  };
}

/** The title of a problem, which says no more than its status. */
export function statusTitle(status: number, locale: Locale): string {
  const english = STATUS_CODES[status] ?? 'Error';
  return locale === 'ru' ? (RUSSIAN_TITLES[status] ?? 'Ошибка') : english;
}

const RUSSIAN_TITLES: Record<number, string> = {
  400: 'Неверный запрос',
  401: 'Нужен вход',
  403: 'Запрещено',
  404: 'Не найдено',
  405: 'Метод не поддерживается',
  406: 'Неприемлемо',
  410: 'Больше нет',
  412: 'Условие не выполнено',
  408: 'Время ожидания истекло',
  409: 'Конфликт',
  413: 'Слишком большой запрос',
  415: 'Неподдерживаемый тип данных',
  422: 'Ошибки в запросе',
  429: 'Слишком много запросов',
  431: 'Слишком большие заголовки',
  500: 'Ошибка сервера',
  503: 'Сервис недоступен',
};
