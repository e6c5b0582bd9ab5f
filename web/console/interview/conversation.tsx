import { memo, useRef } from 'react';
import { usePart } from '../../hooks/use-part.ts';
import { useStick } from '../../hooks/use-stick.ts';
import type { FeedItem, Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import { Candidate } from '../candidate.tsx';
import type { Interview } from '../interviews/query.ts';
import { eventText } from './event-text.ts';
import { Said } from './said.tsx';

/** All that is said and all that happens, in its order, with the reply as it is being written. */
export function Conversation({ session, interview }: { session: Session; interview: Interview }) {
  const texts = useTexts('console').interview;
  const feed = usePart(session, (snapshot) => snapshot.feed);
  const { items, replies, progress } = feed;
  const log = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLOListElement>(null);
  useStick(log, content);
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
        <ol ref={content}>
          {items.map((item) => (
            <Item key={item.seq} item={item} interview={interview} />
          ))}
          {replies.map(({ replyId, text }) => (
            <Said
              key={replyId}
              kind="reply"
              who={texts.interviewer}
              lang={interview.locale}
              text={text || '…'}
            />
          ))}
          {progress && <li className="happening number">{texts.progress(progress.done, progress.total)}</li>}
        </ol>
      </div>
    </section>
  );
}

/** Drawn once: a long conversation costs no more with each word of a reply. */
const Item = memo(function Item({ item, interview }: { item: FeedItem; interview: Interview }) {
  const texts = useTexts('console');
  const { candidate, locale } = interview;
  switch (item.kind) {
    case 'message':
      return <Said kind="message" who={<Candidate candidate={candidate} />} lang={locale} text={item.text} />;
    case 'reply': {
      const note = item.degraded ? texts.interview.degraded : null;
      const who = texts.interview.interviewer;
      return <Said kind="reply" who={who} note={note} lang={locale} text={item.text} />;
    }
    default: {
      const text = eventText(item, texts);
      return text && <li className="happening">{text}</li>;
    }
  }
});
