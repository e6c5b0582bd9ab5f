import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** A page as a browser takes it; throws where a browser would have to mend it. */
export function parsePage(html: string): Parent {
  const faults: string[] = [];
  const page = parse(html, {
    onParseError: ({ code, startLine }) => faults.push(`${code} in line ${startLine}`),
  });
  if (faults.length > 0) throw new Error(`no sound HTML: ${faults.join(', ')}`);
  return page;
}

/** In the order of the document. */
export function all(parent: Parent, fits: (element: Element) => boolean): Element[] {
  return parent.childNodes.flatMap((node) => {
    if (!('tagName' in node)) return [];
    return [...(fits(node) ? [node] : []), ...all(node, fits)];
  });
}

export function byTag(parent: Parent, ...names: string[]): Element[] {
  return all(parent, ({ tagName }) => names.includes(tagName));
}

export function byClass(parent: Parent, name: string): Element[] {
  return all(parent, (element) => attribute(element, 'class')?.split(' ').includes(name) ?? false);
}

/** Throws when there is none. */
export function byId(parent: Parent, id: string): Element {
  const [found] = all(parent, (element) => attribute(element, 'id') === id);
  if (!found) throw new Error(`nothing has the id ${id}`);
  return found;
}

export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

/** What is written in it, with single spaces; without styles. */
export function textOf(parent: Parent): string {
  const text = (node: DefaultTreeAdapterTypes.ChildNode): string => {
    if ('value' in node) return node.value;
    return 'childNodes' in node && node.nodeName !== 'style' ? node.childNodes.map(text).join('') : '';
  };
  return parent.childNodes.map(text).join('').replaceAll(/\s+/g, ' ').trim();
}
