import type { IntegrityTexts } from '../texts/en/integrity.ts';
import type { Signal } from './query.ts';

type Value = Signal['facts'][string];

/** Units by the name of a fact; what has none is a number, a word, or a yes or no. */
const UNITS: Readonly<Record<string, 'characters' | 'share' | 'ms' | 'seconds' | 'speed'>> = {
  length: 'characters',
  share: 'share',
  similarity: 'share',
  awayMs: 'ms',
  longestMs: 'ms',
  returnedMs: 'ms',
  silenceMs: 'ms',
  typingMs: 'ms',
  seconds: 'seconds',
  perSecond: 'speed',
};

/** What a signal measured, each with its name and its unit. What names an object of the interview is shown elsewhere. */
export function figuresOf(
  { firstLine, lastLine, ...facts }: Signal['facts'],
  texts: IntegrityTexts,
  locale: string,
): { name: string; value: string }[] {
  const names: Readonly<Record<string, string>> = texts.names;
  const figures = Object.entries(facts).flatMap(([fact, value]) => {
    const name = names[fact];
    return name === undefined ? [] : [{ name, value: worded(fact, value, texts, locale) }];
  });
  if (typeof firstLine !== 'number' || typeof lastLine !== 'number') return figures;
  return [...figures, { name: texts.names.lines, value: texts.lines(firstLine, lastLine) }];
}

function worded(fact: string, value: Value, texts: IntegrityTexts, locale: string): string {
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  if (typeof value !== 'number')
    return fact === 'kinds' ? kindsIn(String(value), texts) : wordFor(value, texts);
  switch (UNITS[fact]) {
    case 'characters':
      return texts.characters(value);
    case 'share':
      return new Intl.NumberFormat(locale, { style: 'percent' }).format(value);
    case 'ms':
      return duration(value / 1_000, texts);
    case 'seconds':
      return duration(value, texts);
    case 'speed':
      return texts.perSecond(value);
    default:
      return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
  }
}

function duration(seconds: number, texts: IntegrityTexts): string {
  const whole = Math.round(seconds);
  return texts.duration(Math.floor(whole / 60), whole % 60);
}

function wordFor(value: Value, { words }: IntegrityTexts): string {
  return words[String(value)] ?? String(value);
}

/** A list with commas between. */
function kindsIn(value: string, { kinds }: IntegrityTexts): string {
  const names: Readonly<Record<string, string>> = kinds;
  return value
    .split(', ')
    .map((kind) => names[kind] ?? kind)
    .join(', ');
}
