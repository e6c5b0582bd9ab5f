import { memo } from 'react';
import { Markdown } from '../../markdown/markdown.tsx';
import type { FeedItem } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import { sentenceOf } from './sentence.ts';
import { Speech } from './speech.tsx';

/** Something that was said, or a line about something that happened; nothing for what the talk does not tell. */
export const FeedEntry = memo(function FeedEntry({ item }: { item: FeedItem }) {
  const texts = useTexts('room');
  if (item.kind === 'message') {
    return (
      <Speech by="you">
        <p className="speech-words" dir="auto">
          {item.text}
        </p>
      </Speech>
    );
  }
  if (item.kind === 'reply') {
    return (
      <Speech by="interviewer" note={item.degraded ? texts.chat.prepared : null}>
        <Markdown source={item.text} />
      </Speech>
    );
  }
  const line = sentenceOf(item, texts);
  if (line === null) return null;
  return (
    <li className={`log-line log-line-${line.tone}`}>
      <span>
        <bdi>{line.text}</bdi>
      </span>
    </li>
  );
});
