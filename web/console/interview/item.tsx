import { memo } from 'react';
import type { FeedItem } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import { Candidate } from '../candidate.tsx';
import type { Interview } from '../interviews/query.ts';
import { eventText } from './event-text.ts';
import { Said } from './said.tsx';

/** What was said, or a line of what happened. Drawn once: a long conversation costs no more with each word of a reply. */
export const Item = memo(function Item({ item, interview }: { item: FeedItem; interview: Interview }) {
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
