const SPAN =
  /(?<![\p{L}\p{N}.,])((?:\d{1,2}(?:[.,]\d)?\s?\+?)|one|two|three|four|five|six|seven|eight|nine|ten|один|два|три|четыре|пять|шесть|семь|восемь|девять|десять)\s{1,3}(years?|yrs?|год(?:а|у|ов)?|лет)(?!\p{L})/giu;
const MOST_YEARS = 60;

/** The one span of years that a piece of a line names, in its own words; null for none, or several. */
export function yearsIn(text: string): string | null {
  const spans = [...text.matchAll(SPAN)];
  const [span] = spans;
  if (spans.length !== 1 || !span) return null;
  const [, number = '', unit = ''] = span;
  const years = Number.parseFloat(number.replace(',', '.'));
  if (years > MOST_YEARS || years === 0) return null;
  return `${number.trim()} ${unit}`.toLowerCase();
}

/** Years of work, not of a technique. */
export function isOfWork(text: string): boolean {
  return /experience|опыт|стаж/iu.test(text);
}

const DATES = new Set(
  (
    'jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november ' +
    'december present now current today since until till to from с по до н.в настоящее время сейчас года г ' +
    'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь ' +
    'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'
  ).split(' '),
);
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

export function hasYear(text: string): boolean {
  return YEAR.test(text);
}

/** A piece without the dates at its beginning, at its end and within. */
export function withoutDates(text: string): string {
  if (!hasYear(text)) return text.trim();
  return text
    .split(/\s+/u)
    .filter((part) => !isDate(part))
    .join(' ');
}

function isDate(part: string): boolean {
  const bare = part.toLowerCase().replace(/[()[\],.;:]/gu, '');
  return /^[\d./–—-]*$/u.test(bare) || hasYear(bare) || DATES.has(bare);
}
