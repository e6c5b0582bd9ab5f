import { html, type Markup } from '../../presenters/html.ts';

/** How the report's page writes times and numbers; without locale data, so that every machine writes the same. */

/** `m:ss` or `h:mm:ss`. */
export function clock(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** A moment of the day in UTC, for people and for programs. */
export function moment(at: string): Markup {
  return html`<time datetime="${at}">${at.slice(0, 16).replace('T', ' ')} UTC</time>`;
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

export function elo(points: number): number {
  return Math.round(points);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
