import { Link } from 'wouter';
import { useTexts } from '../texts/provider.tsx';

/** The ways to the next page of a list and back to the first; the browser's own way back leads to the page before. */
export function Pages({
  path,
  address,
  nextCursor,
}: {
  /** Where the list is, below `/console`. */
  path: string;
  address: URLSearchParams;
  nextCursor: string | null;
}) {
  const texts = useTexts('console').interviews;
  const at = (cursor: string | null) => {
    const other = new URLSearchParams(address);
    if (cursor === null) other.delete('cursor');
    else other.set('cursor', cursor);
    return `${path}?${other}`;
  };
  if (!address.has('cursor') && nextCursor === null) return null;
  return (
    <nav className="pages" aria-label={texts.pages}>
      {address.has('cursor') && (
        <Link href={at(null)} className="button">
          {texts.firstPage}
        </Link>
      )}
      {nextCursor !== null && (
        <Link href={at(nextCursor)} className="button">
          {texts.nextPage}
        </Link>
      )}
    </nav>
  );
}
