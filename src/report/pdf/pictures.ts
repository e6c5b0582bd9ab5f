import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, serializeOuter } from 'parse5';
import { TOKENS } from '../../html/tokens.ts';

type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Pixels of the page in which a picture as wide as it is drawn. */
const WIDTH = 760;
/** Of those for the names of the timeline's lanes. */
const NAMES = 128;
/** Beside a picture, for marks and words at its very end. */
const MARGIN = 10;

/** The colours of the page in the light, by their names. */
export const COLOURS: Readonly<Record<string, string>> = Object.fromEntries(
  [...(TOKENS.split('}')[0] ?? '').matchAll(/^ *--([\w-]+): light-dark\((#\w+)/gm)].map(
    ([, name = '', colour = '']) => [name, colour],
  ),
);

const STYLE = readFileSync(join(import.meta.dirname, '../page/style/pictures.css'), 'utf8').replaceAll(
  /var\(--([\w-]+)\)/g,
  (_, name: string) => COLOURS[name] ?? 'black',
);

/** Whether that is drawn as one picture: the timeline is, with the names of its lanes. */
export function isPicture(element: HtmlElement): boolean {
  return element.tagName === 'svg' || isTimeline(element);
}

/** A picture of the page as an SVG of its own, with what it says to whoever does not see it; a mark in a text says nothing. */
export function picture(element: HtmlElement): { svg: string; alt?: string } {
  if (isTimeline(element)) return { svg: timeline(element), alt: attribute(element, 'aria-label') ?? '' };
  const box = attribute(element, 'viewbox') ?? attribute(element, 'viewBox');
  if (box !== undefined) return { svg: drawing({ box, width: 18, height: 18 }, insideOf(element)) };
  const height = heightOf(element);
  const alt = element.childNodes.flatMap((node) =>
    'tagName' in node && (node.tagName === 'title' || node.tagName === 'desc')
      ? node.childNodes.map((text) => ('value' in text ? text.value : ''))
      : [],
  );
  return { svg: drawing({ width: WIDTH, height }, insideOf(element)), alt: alt.join('. ') };
}

function isTimeline(element: HtmlElement): boolean {
  return attribute(element, 'class') === 'timeline';
}

/** Its lanes one below the other, each behind its name. */
function timeline({ childNodes }: HtmlElement): string {
  const parts = childNodes.filter((node): node is HtmlElement => 'tagName' in node);
  let top = 0;
  const lanes = parts.map((part) => {
    if (part.tagName !== 'svg') {
      const next = parts[parts.indexOf(part) + 1];
      const middle = top + (next ? heightOf(next) : 0) / 2 + 4;
      return `<text x="0" y="${middle}">${insideOf(part)}</text>`;
    }
    const height = heightOf(part);
    const lane = `<svg class="at" x="${NAMES}" y="${top}" width="${WIDTH - NAMES - MARGIN}" height="${height}">${insideOf(part)}</svg>`;
    top += height;
    return lane;
  });
  return drawing({ width: WIDTH, height: top }, lanes.join(''));
}

function drawing(
  { width, height, box }: { width: number; height: number; box?: string },
  inside: string,
): string {
  const view = box === undefined ? '' : ` viewBox="${box}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"${view} font-family="DejaVu Sans"><style>${STYLE}</style>${inside}</svg>`;
}

/** What is drawn in it, as XML; what is only told of marks is left out. */
function insideOf({ childNodes }: HtmlElement): string {
  return childNodes
    .filter((node) => !('tagName' in node) || !UNDRAWN.includes(node.tagName))
    .map((node) => serializeOuter(withoutTold(node)).replaceAll('&nbsp;', '&#160;'))
    .join('');
}

const UNDRAWN: readonly string[] = ['title', 'desc'];

function withoutTold(node: DefaultTreeAdapterTypes.ChildNode): DefaultTreeAdapterTypes.ChildNode {
  if (!('tagName' in node)) return node;
  const kept = node.childNodes.filter((child) => !('tagName' in child) || !UNDRAWN.includes(child.tagName));
  return { ...node, childNodes: kept.map(withoutTold) };
}

function heightOf(element: HtmlElement): number {
  return Number(attribute(element, 'height') ?? 0);
}

function attribute({ attrs }: HtmlElement, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}
