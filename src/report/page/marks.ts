import { isAccepted } from '../../domain/measurement/verdicts.ts';
import { html, type Markup, NOTHING } from '../../html/html.ts';
import type { PageEntry } from './entries.ts';

/** The mark of an entry, drawn around the origin. The shape says what it is, the colour only repeats it. */
export function markOf(entry: PageEntry): Markup {
  switch (entry.kind) {
    case 'check':
      if (!entry.counted) return html`<circle class="uncounted" r="6"/>`;
      return isAccepted(entry.verdict) ? tick(7) : cross(7);
    case 'run':
      return isAccepted(entry.verdict) ? tick(5.5) : cross(5.5);
    case 'message':
      return html`<circle class="message" r="4"/>`;
    case 'reply':
      return html`<rect class="${entry.degraded ? 'reply template' : 'reply'}" x="-3.5" y="-3.5" width="7" height="7"/>`;
    case 'hint':
      return html`<path class="hint" d="M0 -8l8 8l-8 8l-8 -8z"/><text class="hint-number" y="3.5">${entry.number}</text>`;
    case 'extension':
      return html`<path class="extension" d="M0 -7v14M-7 0h14"/>`;
    case 'credit':
      return html`<path class="extension" d="M0 -7v14M-7 0h4M3 0h4"/>`;
    case 'error':
      return html`<path class="error" d="M0 -8l8 14h-16z"/>`;
    case 'signal':
      return html`<path class="${entry.severity === 'strong' ? 'signal-mark strong' : 'signal-mark'}" d="M0 8v-16h9l-3 4l3 4h-9"/>`;
    default:
      return NOTHING;
  }
}

function tick(r: number): Markup {
  return html`<circle class="accepted" r="${r}"/><path class="accepted-tick" d="M${-r / 2} 0l${r * 0.38} ${r * 0.38}l${r * 0.62} ${-r * 0.75}"/>`;
}

function cross(r: number): Markup {
  const d = r * 0.7;
  return html`<path class="rejected" d="M${-d} ${-d}L${d} ${d}M${-d} ${d}L${d} ${-d}"/>`;
}
