import { Lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import { type ReactNode, useMemo } from 'react';
import { decodeEntities } from './entities.ts';
import { safeHref } from './href.ts';
import './markdown.css';

/** Nobody who writes for people nests deeper; what does is shown as it is written. */
const DEEPEST = 12;

/**
 * A text in Markdown as elements. HTML in it is text like any other; pictures are not loaded, only named; a link opens
 * beside the page. A heading is a bold line, since the text stands under the headings of a view.
 */
export function Markdown({ source }: { source: string }) {
  const content = useMemo(() => contentOf(source), [source]);
  return (
    <div className="markdown" dir="auto">
      {content}
    </div>
  );
}

function contentOf(source: string): ReactNode {
  const tokens = tokensOf(source);
  return tokens === null ? <pre>{source}</pre> : blocks(tokens, 0);
}

/** Null: nested so deep that the parser runs out of its stack. */
function tokensOf(source: string): Token[] | null {
  try {
    return Lexer.lex(source);
  } catch (fault) {
    if (fault instanceof RangeError) return null;
    throw fault;
  }
}

function blocks(tokens: readonly Token[] | undefined, depth: number): ReactNode[] {
  return numbered(tokens ?? []).map(({ item, number }) => (
    <Block key={number} token={item as MarkedToken} depth={depth} />
  ));
}

/** What stands in a text has no name but its place, and the list of one text never changes. */
function numbered<Item>(items: readonly Item[]): { item: Item; number: number }[] {
  return items.map((item, number) => ({ item, number }));
}

function Block({ token, depth }: { token: MarkedToken; depth: number }): ReactNode {
  if (depth > DEEPEST) return token.raw;
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'hr':
      return <hr />;
    case 'heading':
      return (
        <p className="markdown-heading">
          <strong>{blocks(token.tokens, depth + 1)}</strong>
        </p>
      );
    case 'paragraph':
      return <p>{blocks(token.tokens, depth + 1)}</p>;
    case 'blockquote':
      return <blockquote>{blocks(token.tokens, depth + 1)}</blockquote>;
    case 'code':
      return <Code text={token.text} />;
    case 'list':
      return <List token={token} depth={depth} />;
    case 'table':
      return <Table token={token} depth={depth} />;
    case 'html':
      return token.block ? <p className="markdown-source">{token.text.trimEnd()}</p> : token.text;
    case 'text':
      return token.tokens ? blocks(token.tokens, depth + 1) : decodeEntities(token.text);
    case 'checkbox':
      return <input type="checkbox" checked={token.checked} readOnly disabled />;
    case 'strong':
      return <strong>{blocks(token.tokens, depth + 1)}</strong>;
    case 'em':
      return <em>{blocks(token.tokens, depth + 1)}</em>;
    case 'del':
      return <del>{blocks(token.tokens, depth + 1)}</del>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'br':
      return <br />;
    case 'link':
      return (
        <Link href={token.href} words={token.text}>
          {blocks(token.tokens, depth + 1)}
        </Link>
      );
    case 'image':
      return (
        <Link href={token.href} words={token.text}>
          {decodeEntities(token.text) || token.href}
        </Link>
      );
    case 'escape':
      return token.text;
    default:
      return token.raw;
  }
}

/** What scrolls can be reached by keys. */
function Code({ text }: { text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keys too
    <pre tabIndex={0}>
      <code>{text}</code>
    </pre>
  );
}

/** With its address beside it, unless that is what it says: words may promise another one. */
function Link({ href, words, children }: { href: string; words: string; children: ReactNode }) {
  const target = safeHref(decodeEntities(href));
  if (target === null) return children;
  return (
    <>
      <a href={target} target="_blank" rel="noopener noreferrer nofollow">
        {children}
      </a>
      {words !== '' && words !== href && <span className="markdown-address"> ({target})</span>}
    </>
  );
}

function List({ token, depth }: { token: Tokens.List; depth: number }) {
  const items = numbered(token.items).map(({ item, number }) => (
    <li key={number}>{blocks(item.tokens, depth + 1)}</li>
  ));
  return token.ordered ? <ol start={Number(token.start)}>{items}</ol> : <ul>{items}</ul>;
}

function Table({ token, depth }: { token: Tokens.Table; depth: number }) {
  const cells = (row: readonly Tokens.TableCell[], Cell: 'th' | 'td') =>
    numbered(row).map(({ item, number }) => (
      <Cell key={number} className={item.align ? `markdown-${item.align}` : undefined}>
        {blocks(item.tokens, depth + 1)}
      </Cell>
    ));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keys too
    <div className="markdown-table" tabIndex={0}>
      <table>
        <thead>
          <tr>{cells(token.header, 'th')}</tr>
        </thead>
        <tbody>
          {numbered(token.rows).map(({ item, number }) => (
            <tr key={number}>{cells(item, 'td')}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
