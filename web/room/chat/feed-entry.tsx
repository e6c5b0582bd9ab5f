import { memo } from 'react';
import { Part } from '../../loading/part.tsx';
import { view } from '../../loading/view.tsx';
import { Markdown } from '../../markdown/markdown.tsx';
import type { FeedItem } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import { sentenceOf } from './sentence.ts';
import { Speech } from './speech.tsx';

const Player = view(() => import('../../voice/player.tsx'));

/** Something that was said, or a line about something that happened; nothing for what the talk does not tell. */
export const FeedEntry = memo(function FeedEntry({ item }: { item: FeedItem }) {
  const texts = useTexts('room');
  if (item.kind === 'message') {
    return (
      <Speech by="you" note={item.voice && (item.voice.edited ? texts.chat.spokenEdited : texts.chat.spoken)}>
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
  if (item.kind === 'answer') {
    return (
      <Speech by="you" note={texts.chat.recorded}>
        <Part fallback={null}>
          <Player uploadId={item.uploadId} durationMs={item.durationMs} />
        </Part>
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
