import { memo, type ReactNode, useLayoutEffect, useRef } from 'react';
import { Markdown } from '../../markdown/markdown.tsx';
import type { FeedItem, Reply, Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import { Candidate } from '../candidate.tsx';
import type { Interview } from '../interviews/query.ts';
import { eventText } from './event-text.ts';
import { usePart } from './part.ts';

/** All that is said and all that happens, in its order, with the reply as it is being written. */
export function Conversation({
  session,
  candidate,
}: {
  session: Session;
  candidate: NonNullable<Interview['candidate']> | null;
}) {
  const texts = useTexts('console').interview;
  const { items, replies, progress } = usePart(session, ({ feed }) => feed);
  const log = useEnd(items, replies);
  return (
    <section className="conversation" aria-labelledby="conversation">
      <h2 id="conversation">{texts.conversation}</h2>
      <div
        ref={log}
        className="conversation-log"
        role="log"
        aria-live="off"
        aria-labelledby="conversation"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keys too
        tabIndex={0}
      >
        <ol>
          {items.map((item) => (
            <Item key={item.seq} item={item} candidate={candidate} />
          ))}
          {replies.map(({ replyId, text }) => (
            <Said key={replyId} who={texts.interviewer} kind="reply">
              {text || '…'}
            </Said>
          ))}
          {progress && <li className="happening number">{texts.progress(progress.done, progress.total)}</li>}
        </ol>
      </div>
    </section>
  );
}

const Item = memo(function Item({
  item,
  candidate,
}: {
  item: FeedItem;
  candidate: NonNullable<Interview['candidate']> | null;
}) {
  const texts = useTexts('console');
  if (item.kind === 'message')
    return (
      <Said who={<Candidate candidate={candidate} />} kind="message">
        {item.text}
      </Said>
    );
  if (item.kind === 'reply')
    return (
      <Said
        who={texts.interview.interviewer}
        kind="reply"
        note={item.degraded ? texts.interview.degraded : null}
      >
        {item.text}
      </Said>
    );
  const text = eventText(item, texts);
  return text && <li className="happening">{text}</li>;
});

function Said({
  who,
  kind,
  note = null,
  children,
}: {
  who: ReactNode;
  kind: 'message' | 'reply';
  note?: string | null;
  children: string;
}) {
  return (
    <li className={`said said-${kind}`}>
      <p className="said-who">
        {who}
        {note && <span className="soft"> · {note}</span>}
      </p>
      <Markdown source={children} />
    </li>
  );
}

/** Keeps the end in sight while the reader has not gone back. */
function useEnd(items: readonly FeedItem[], replies: readonly Reply[]) {
  const log = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  useLayoutEffect(() => {
    const box = log.current;
    if (box === null) return undefined;
    const look = () => {
      isAtEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < 40;
    };
    box.addEventListener('scroll', look, { passive: true });
    return () => box.removeEventListener('scroll', look);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever there is more
  useLayoutEffect(() => {
    if (isAtEnd.current && log.current) log.current.scrollTop = log.current.scrollHeight;
  }, [items, replies]);
  return log;
}
