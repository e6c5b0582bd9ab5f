import { useRef } from 'react';
import { usePart } from '../../hooks/use-part.ts';
import { useStick } from '../../hooks/use-stick.ts';
import type { Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import type { Interview } from '../interviews/query.ts';
import { Item } from './item.tsx';
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
