/** Text that is already HTML. Only `html` and `page` make it, and they escape every value that is not. */
export interface Markup {
  readonly markup: string;
}

type Value = string | number | Markup | readonly Markup[];

/** Template tag: values are escaped unless they are markup themselves. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Markup {
  return { markup: String.raw({ raw: strings.map(String) }, ...values.map(render)) };
}

/** A whole document. `style` must not come from outside. */
export function page({ title, style, body }: { title: string; style: string; body: Markup }): string {
  const { markup } = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${{ markup: style }}</style>
</head>
<body>${body}
</body>
</html>
`;
  return markup;
}

function render(value: Value): string {
  if (typeof value === 'object') return 'markup' in value ? value.markup : value.map(render).join('');
  return String(value).replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
