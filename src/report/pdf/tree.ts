import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { isPicture, picture } from './pictures.ts';

type HtmlElement = DefaultTreeAdapterTypes.Element;
type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** A part of a page: text, or an element with what of it a document on paper needs. */
export type PaperNode = string | PaperElement;

export interface PaperElement {
  tag: string;
  classes: string[];
  id?: string;
  /** Where in the page a link leads. */
  target?: string;
  /** Of a line of code, or of an item of a list. */
  number?: string;
  /** Of a picture: SVG, and what it says. */
  svg?: string;
  alt?: string;
  children: PaperNode[];
}

export interface Paper {
  title: string;
  lang: string;
  /** What links can lead to. */
  targets: string[];
  body: PaperNode[];
}

/** Where text begins anew. All else stands in a line. */
const BLOCKS: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd div section article aside header footer main table thead tbody tr th td blockquote pre details summary figure figcaption'.split(
    ' ',
  ),
);
/** What only wraps: its parts stand for it. */
const WRAPPERS: ReadonlySet<string> = new Set(['main', 'tbody', 'thead']);
/** Rows of a table, and messages of a talk. */
const MOST_PARTS = 2_000;
/** Ways about the page, of which paper has none. */
const WAYS: readonly string[] = ['skip', 'further'];
/** Characters of one word, behind which a line may break as it may on the page. */
const LONGEST_WORD = 24;

interface PaperWords {
  drawable(text: string): string;
  /** That so many parts are on the page alone. */
  leftOut(count: number): string;
}

/**
 * A report's page, read as a browser would, as the tree that is set on paper: white space as it is
 * shown, pictures as they are drawn, text as the fonts can draw it.
 */
export function paperOf(html: string, { drawable, leftOut }: PaperWords): Paper {
  const document = parse(drawable(html));
  const root = find(document.childNodes, 'html');
  const body = find(root?.childNodes ?? [], 'body');
  const parts = body ? partsOf(body, freshLine(), false).map((part) => shortened(part, leftOut)) : [];
  const title = find(find(root?.childNodes ?? [], 'head')?.childNodes ?? [], 'title');
  return {
    title: title ? textIn(title) : '',
    lang: root ? (attribute(root, 'lang') ?? '') : '',
    targets: parts.flatMap(targetsIn),
    body: parts,
  };
}

/** As much of long tables and talks as one sets in seconds; the rest is counted. */
function shortened(part: PaperNode, leftOut: PaperWords['leftOut']): PaperNode {
  if (typeof part === 'string') return part;
  const left = part.children.length - MOST_PARTS;
  if (left > 0 && (part.tag === 'table' || part.classes.includes('talk'))) {
    const note: PaperElement = { tag: 'p', classes: ['facts'], children: [leftOut(left)] };
    const kept = { ...part, children: part.children.slice(0, MOST_PARTS) };
    return { tag: 'div', classes: [], children: [kept, note] };
  }
  return { ...part, children: part.children.map((child) => shortened(child, leftOut)) };
}

/** Headings that have a name. */
function targetsIn(part: PaperNode): string[] {
  if (typeof part === 'string') return [];
  const own = part.id !== undefined && /^h\d$/.test(part.tag) ? [part.id] : [];
  return [...own, ...part.children.flatMap(targetsIn)];
}

/** How far a line has come, while its text is read. */
interface Line {
  isEmpty: boolean;
  /** White space that stands only if something follows. */
  isSpaced: boolean;
}

function freshLine(): Line {
  return { isEmpty: true, isSpaced: false };
}

function partsOf(parent: HtmlElement, line: Line, isVerbatim: boolean): PaperNode[] {
  return parent.childNodes.flatMap((node) => partOf(node, line, isVerbatim));
}

function partOf(node: HtmlNode, line: Line, isVerbatim: boolean): PaperNode[] {
  if ('value' in node) return isVerbatim ? verbatim(node.value) : inLine(node.value, line);
  if (!('tagName' in node)) return [];
  const { tagName: tag } = node;
  const classes = classesOf(node);
  if (WAYS.some((way) => classes.includes(way))) return [];
  if (isPicture(node)) {
    const drawn = picture(node);
    return [...spaceBefore(line), { tag: 'svg', classes, ...drawn, children: [] }];
  }
  const isBlock = BLOCKS.has(tag) || classes.includes('line') || classes.includes('fact');
  const keepsSpace = isVerbatim || tag === 'pre' || tag === 'blockquote' || classes.includes('line');
  if (!isBlock) {
    // The space before a word stands outside of what it is in.
    const before = /^\s/.test(textIn(node)) ? [] : spaceBefore(line);
    return [...before, elementOf(node, classes, partsOf(node, line, keepsSpace))];
  }
  const children = partsOf(node, freshLine(), keepsSpace);
  Object.assign(line, freshLine());
  return WRAPPERS.has(tag) ? children : [elementOf(node, classes, children)];
}

function elementOf(node: HtmlElement, classes: string[], children: PaperNode[]): PaperElement {
  const id = attribute(node, 'id');
  const href = attribute(node, 'href');
  const number = attribute(node, 'data-line') ?? attribute(node, 'value');
  return {
    tag: node.tagName,
    classes,
    ...(id !== undefined && { id }),
    ...(href?.startsWith('#') && { target: href.slice(1) }),
    ...(number !== undefined && { number }),
    children,
  };
}

function spaceBefore(line: Line): string[] {
  const space = line.isSpaced && !line.isEmpty ? [' '] : [];
  line.isSpaced = false;
  line.isEmpty = false;
  return space;
}

function inLine(text: string, line: Line): string[] {
  const words = text.split(/[ \t\r\n\f]+/);
  const hasWords = words.some((word) => word !== '');
  if (words.length > 1 && words[0] === '') line.isSpaced = true;
  if (!hasWords) return [];
  const [space = ''] = spaceBefore(line);
  line.isSpaced = words.at(-1) === '';
  return [
    space +
      words
        .filter((word) => word !== '')
        .map(breakable)
        .join(' '),
  ];
}

function verbatim(text: string): string[] {
  return text === '' ? [] : [text.split(/(\s+)/).map(breakable).join('')];
}

/** With places of no width at which a long word may break. */
function breakable(word: string): string {
  if (word.length <= LONGEST_WORD) return word;
  const letters = [...new Intl.Segmenter().segment(word)].map(({ segment }) => segment);
  return letters
    .map((letter, at) => (at > 0 && at % LONGEST_WORD === 0 ? `\u200b${letter}` : letter))
    .join('');
}

function classesOf(element: HtmlElement): string[] {
  return attribute(element, 'class')?.split(' ') ?? [];
}

function find(nodes: readonly HtmlNode[], tag: string): HtmlElement | undefined {
  return nodes.find((node): node is HtmlElement => 'tagName' in node && node.tagName === tag);
}

function attribute({ attrs }: HtmlElement, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

function textIn(node: HtmlNode): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
}
