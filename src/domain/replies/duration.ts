import type { Locale } from '../vocabulary.ts';

const UNITS: Record<Locale, { minutes: string; seconds: string }> = {
  en: { minutes: 'min', seconds: 's' },
  ru: { minutes: 'мин', seconds: 'с' },
};

/** `27 min 12 s`; whole minutes without seconds. */
export function durationText(ms: number, locale: Locale): string {
  const { minutes, seconds } = UNITS[locale];
  const whole = Math.floor(ms / 1_000);
  const rest = whole % 60;
  const inMinutes = Math.floor(whole / 60);
  if (inMinutes === 0) return `${rest} ${seconds}`;
  return rest === 0 ? `${inMinutes} ${minutes}` : `${inMinutes} ${minutes} ${rest} ${seconds}`;
}
