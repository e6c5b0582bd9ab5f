import { memo } from 'react';
import type { FeedItem } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import { Candidate } from '../candidate.tsx';
import type { Interview } from '../interviews/query.ts';
import { eventText } from './event-text.ts';
import { Said } from './said.tsx';
import { Recorded, Spoken } from './spoken.tsx';

/** What was said, or a line of what happened. Drawn once: a long conversation costs no more with each word of a reply. */
export const Item = memo(function Item({ item, interview }: { item: FeedItem; interview: Interview }) {
  const texts = useTexts('console');
  const { candidate, locale } = interview;
  switch (item.kind) {
    case 'message':
      return (
        <Said
          kind="message"
          who={<Candidate candidate={candidate} />}
          note={
            item.voice ? (item.voice.edited ? texts.interview.spokenEdited : texts.interview.spoken) : null
          }
          lang={locale}
          text={item.text}
        >
          {item.voice && <Spoken uploadId={item.voice.upload_id} />}
        </Said>
      );
    case 'answer':
      return (
        <li className="said said-message">
          <p className="said-who">
            <Candidate candidate={candidate} />
            <span className="soft"> · {texts.interview.recorded}</span>
          </p>
          <Recorded uploadId={item.uploadId} durationMs={item.durationMs} />
        </li>
      );
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
