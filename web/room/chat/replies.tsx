import { memo } from 'react';
import { usePart } from '../../hooks/use-part.ts';
import { Markdown } from '../../markdown/markdown.tsx';
import type { Reply, Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import { blocksOf } from './blocks.ts';
import { Speech } from './speech.tsx';

/** What the interviewer is saying now, word by word, or that they think about what was said. */
export function Replies({ session }: { session: Session }) {
  const { chat } = useTexts('room');
  const replies = usePart(session, ({ feed }) => feed.replies);
  const isAwaited = usePart(session, ({ feed, phase }) => phase === 'open' && feed.unanswered.length > 0);
  if (replies.length === 0 && !isAwaited) return null;
  return (
    <ol className="log-entries">
      {replies.map((reply) => (
        <Growing key={reply.replyId} reply={reply} />
      ))}
      {replies.length === 0 && (
        <Speech by="interviewer">
          <p className="thinking">
            <span className="unseen">{chat.thinking}</span>
            <i />
            <i />
            <i />
          </p>
        </Speech>
      )}
    </ol>
  );
}

function Growing({ reply: { text } }: { reply: Reply }) {
  return (
    <Speech by="interviewer">
      <div className="growing">
        {blocksOf(text).map(({ place, source }) => (
          <Block key={place} source={source} />
        ))}
      </div>
    </Speech>
  );
}

/** Drawn again only while it grows itself. */
const Block = memo(Markdown);
