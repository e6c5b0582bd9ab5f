import { useLocale } from '../texts/provider.tsx';

/** A moment in the reader's zone and manner; in UTC while it is pointed at. */
export function Moment({ at, isTimeOnly = false }: { at: string; isTimeOnly?: boolean }) {
  const { locale } = useLocale();
  const format = new Intl.DateTimeFormat(mannerOf(locale), {
    ...(!isTimeOnly && { dateStyle: 'medium' }),
    timeStyle: isTimeOnly ? 'medium' : 'short',
  });
  return (
    <time dateTime={at} title={utc(at)} className="moment number">
      {format.format(new Date(at))}
    </time>
  );
}

/** The reader's own kind of the page's language, such as British English, where the browser names one. */
function mannerOf(locale: string): string {
  return navigator.languages.find((tag) => tag.split('-')[0]?.toLowerCase() === locale) ?? locale;
}

/** `2026-03-01 14:05:09 UTC`. */
function utc(at: string): string {
  return `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
