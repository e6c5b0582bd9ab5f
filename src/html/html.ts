/** Text that is already HTML. `html` escapes every value that is not; our own Markdown becomes it too. */
export interface Markup {
  readonly markup: string;
}

type Value = string | number | Markup | readonly Markup[];

/** Template tag: values are escaped unless they are markup themselves. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Markup {
  return { markup: String.raw({ raw: strings.map(String) }, ...values.map(render)) };
}

export const NOTHING: Markup = { markup: '' };

/** A whole document. `lang` and `style` must not come from outside. */
export function page({
  title,
  lang,
  style,
  head = NOTHING,
  body,
}: {
  title: string;
  lang: string;
  style: string;
  /** More of what stands in `head`. */
  head?: Markup | undefined;
  body: Markup;
}): string {
  const { markup } = html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${{ markup: style }}</style>${head}
</head>
<body>${body}
</body>
</html>
`;
  return markup;
}

/**
 * Control characters but tab and newline, and those that turn the direction of what follows or have no width: a reader
 * must see them, not what they do (CVE-2021-42574). Lone surrogates have no UTF-8 form.
 */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Surrogate}/gu;

function render(value: Value): string {
  if (typeof value === 'object') return 'markup' in value ? value.markup : value.map(render).join('');
  return shown(String(value)).replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The text with what a reader could not see written out. */
export function shown(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(UNSEEN, codePoint);
}

function codePoint(character: string): string {
  const hex = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `⟨U+${hex}⟩`;
}
