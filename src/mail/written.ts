import { html, shown } from '../html/html.ts';
import type { Letter } from './letter.ts';

/** For whoever reads no HTML. */
export function textOf({ before, link, after, stopText, stopUrl }: Letter): string {
  const parts = [...before, `${link.label}:\n${link.url}`, ...after, '-- ', `${stopText}:\n${stopUrl}`];
  return `${parts.map(shown).join('\n\n')}\n`;
}

/** Without pictures and style sheets: nothing is loaded, so nobody learns whether it was read. */
export function htmlOf({ locale, subject, before, link, after, stopText, stopUrl }: Letter): string {
  const { markup } = html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${subject}</title>
</head>
<body>
${before.map((text) => html`<p>${text}</p>\n`)}<p><a href="${link.url}">${link.label}</a></p>
<p>${link.url}</p>
${after.map((text) => html`<p>${text}</p>\n`)}<hr>
<p><small><a href="${stopUrl}">${stopText}</a></small></p>
</body>
</html>
`;
  return markup;
}
