import { hasAny, setOf, small, wordsOf } from './words.ts';

/** A line with one of these says something of the person that nobody needs here. */
const PRIVATE_WORDS = setOf(
  'dob birthday birthdate birth born gender male female man woman nationality citizenship citizen married unmarried divorced widowed ' +
    'marital spouse ethnicity ethnic religion religious pronouns passport pregnant disability disabled ' +
    'рождения рождение родился родилась рожден рождён рождена мужчина женщина мужской женский национальность гражданство гражданин ' +
    'гражданка женат замужем холост разведен разведён разведена супруг супруга вероисповедание паспорт прописка проживаю проживает ' +
    'проживание проживания инвалидность военнообязанный военный семейное',
);

/** So a line begins that is private whatever follows. */
const PRIVATE_LABELS = setOf(
  'name surname age sex address location city country residence home phone tel telephone mobile cell email mail skype telegram ' +
    'whatsapp linkedin github gitlab website site photo children school university college driver ' +
    'имя фио фамилия отчество возраст пол адрес город страна телефон тел моб мобильный почта скайп телеграм телеграмм сайт фото ' +
    'фотография дети вуз университет институт школа переезд',
);
/** Words before the sign that ends a label: `full name:`. */
const LABEL = /^[^\p{L}\p{N}]{0,6}((?:[\p{L}-]{1,20}\s?){1,3})[:：]/u;
const OLD = /\d{1,3}\s{0,3}(?:years?[\s-]{1,3}old|y\.o|-летний|-летняя)/iu;
const ONLY_AGE = /^\P{L}{0,10}\d{2}\s{0,3}(?:years?|лет|года?)\P{L}{0,10}$/iu;

/** What schools are called. */
const SCHOOLS = setOf(
  'university college institute school academy polytechnic faculty gymnasium lyceum ' +
    'университет университета университете институт института институте колледж колледжа академия академии школа школы лицей лицея ' +
    'гимназия гимназии техникум техникума вуз факультет факультета кафедра мгу мфти мгту итмо спбгу нгу мифи вшэ маи',
);

const PHONE = /[+(]?\d[\d\s().–-]{5,30}\d/g;
const ADDRESS =
  /[@]|:\/\/|www\.|[\p{L}\d-]\.(?:com|net|org|io|dev|me|ru|рф|by|ua|kz|de|uk|eu|info|pro|app|cc|co)(?![\p{L}\d])/iu;
const CYRILLIC = /^[а-яё]+$/u;
const LEAST_STEM = 4;
const LONGEST_ENDING = 3;

/** All of a line, whatever else stands in it. */
export function isPrivate(line: string): boolean {
  const label = LABEL.exec(line)?.[1];
  if (label !== undefined && hasAny(small(wordsOf(label)), PRIVATE_LABELS)) return true;
  return hasAny(small(wordsOf(line)), PRIVATE_WORDS) || OLD.test(line) || ONLY_AGE.test(line);
}

export function namesSchool(line: string): boolean {
  return hasAny(small(wordsOf(line)), SCHOOLS);
}

/** A line without addresses, numbers of phones and the person's names, which are given in small letters. */
export function withoutContacts(line: string, names: ReadonlySet<string>): string {
  const kept = line.replace(PHONE, (number) => (isPhone(number) ? ' ' : number)).split(/\s+/u);
  return kept
    .filter((part) => part !== '' && !isAddress(part) && !small(wordsOf(part)).some(isName))
    .join(' ');

  function isName(word: string): boolean {
    if (names.has(word)) return true;
    if (!CYRILLIC.test(word)) return false;
    return [...names].some(
      (name) =>
        name.length >= LEAST_STEM && word.startsWith(name) && word.length <= name.length + LONGEST_ENDING,
    );
  }
}

/** Names of techniques with a dot are none: `Node.js`, `ASP.NET`. */
function isAddress(part: string): boolean {
  return (
    ADDRESS.test(part) &&
    !/^[(«"]?(?:asp)?\.net[),.;»"]?$/iu.test(part) &&
    !/^(?:temporal|socket)\.io\P{L}?$/iu.test(part)
  );
}

function isPhone(text: string): boolean {
  const groups = text.match(/\d+/g) ?? [];
  const digits = groups.join('').length;
  const hasYear = groups.some((group) => /^(?:19|20)\d\d$/.test(group));
  return hasYear && groups.every((group) => group.length <= 4) ? false : digits >= 7;
}
