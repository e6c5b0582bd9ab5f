import { html, type Markup } from '../../html/html.ts';
import type { Words } from '../texts/words.ts';

/** How the report's page writes times and numbers; without locale data, so that every machine writes the same. */

/** `55 s`, `12:05 min` or `1:02:05 h`. */
export function duration(ms: number, { units }: Words): string {
  const seconds = Math.round(ms / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  if (h > 0) return `${h}:${two(m)}:${two(s)} ${units.h}`;
  return m > 0 ? `${m}:${two(s)} ${units.min}` : `${s} ${units.s}`;
}

/** The same for people and for programs. */
export function time(ms: number, words: Words): Markup {
  return html`<time datetime="PT${Math.round(ms / 1000)}S">${duration(ms, words)}</time>`;
}

/** A moment in UTC: the page has no script that could ask for the reader's own time. */
export function moment(iso: string, words: Words): Markup {
  return html`<time datetime="${new Date(iso).toISOString()}">${momentText(iso, words)}</time>`;
}

export function momentText(iso: string, words: Words): string {
  const at = new Date(iso);
  const month = words.months[at.getUTCMonth()] ?? '';
  const clock = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
  return words.moment(at.getUTCDate(), month, at.getUTCFullYear(), clock);
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** A place in a picture that is as wide as the page lets it be. */
export function place(share: number): string {
  return `${Math.round(share * 1e4) / 100}%`;
}

export function elo(points: number): number {
  return Math.round(points);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
