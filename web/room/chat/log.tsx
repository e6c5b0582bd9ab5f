import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Icon } from '../../design/icon.tsx';
import { usePart } from '../../hooks/use-part.ts';
import { useStick } from '../../hooks/use-stick.ts';
import type { FeedItem, Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import { FeedEntry } from './feed-entry.tsx';
import { Replies } from './replies.tsx';
import { Unsent } from './unsent.tsx';

/** So many entries of an interview are drawn when it is opened, and so many more at each wish. */
const LATEST = 50;
const EARLIER = 500;

/**
 * All that was said and done, oldest first. Not live: it would be read aloud word by word, see `Announcements`. It follows
 * its end while the reader is there.
 */
export function Log({ session }: { session: Session }) {
  const { chat: texts } = useTexts('room');
  const items = usePart(session, ({ feed }) => feed.items);
  const { from, shown, showEarlier } = useLatest(items);
  const scroller = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const { isAtEnd, toEnd } = useStick(scroller, content);
  const hasNews = useNews(items.length, isAtEnd);
  return (
    <div className="log-frame">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keys too */}
      <section className="log" ref={scroller} aria-label={texts.log} tabIndex={0}>
        <div className="log-content" ref={content}>
          {items.length === 0 && <p className="soft log-empty">{texts.empty}</p>}
          <Earlier count={from} onShow={showEarlier} />
          <Entries items={shown} />
          <Replies session={session} />
          <Unsent session={session} />
        </div>
      </section>
      {!isAtEnd && (
        <Button size="small" className="log-to-end" onClick={toEnd}>
          <Icon name="down" />
          {hasNews ? texts.newMessages : texts.toEnd}
        </Button>
      )}
    </div>
  );
}

/** Of a long talk that was there at the opening only the end is drawn, the rest when it is asked for. */
function useLatest(items: readonly FeedItem[]) {
  const [opening, setOpening] = useState<number | null>(null);
  if (opening === null && items.length > 0) setOpening(Math.max(0, items.length - LATEST));
  const from = opening ?? 0;
  const shown = useMemo(() => items.slice(from), [items, from]);
  return { from, shown, showEarlier: () => setOpening(Math.max(0, from - EARLIER)) };
}

function Earlier({ count, onShow }: { count: number; onShow: () => void }) {
  const { chat: texts } = useTexts('room');
  if (count === 0) return null;
  return (
    <Button size="small" kind="quiet" onClick={onShow}>
      {texts.earlier(count)}
    </Button>
  );
}

/** Apart from the log, so that a word of a reply on its way draws none of it again. */
const Entries = memo(function Entries({ items }: { items: readonly FeedItem[] }) {
  return (
    <ol className="log-entries">
      {items.map((item) => (
        <FeedEntry key={item.seq} item={item} />
      ))}
    </ol>
  );
});

/** Whether something came since the reader left the end. */
function useNews(count: number, isAtEnd: boolean): boolean {
  const [seen, setSeen] = useState(count);
  useEffect(() => {
    if (isAtEnd) setSeen(count);
  }, [count, isAtEnd]);
  return count > seen;
}
