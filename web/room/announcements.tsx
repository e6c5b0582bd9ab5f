import { useEffect, useRef } from 'react';
import { announce } from '../design/announce.ts';
import { usePart } from '../hooks/use-part.ts';
import type { FeedItem, Session } from '../session/session.ts';
import type { RoomTexts } from '../texts/en/room.ts';
import { useTexts } from '../texts/provider.tsx';
import { sentenceOf } from './chat/sentence.ts';
import { useRemaining } from './header/remaining.ts';
import { useRoomSettings } from './settings.ts';
import { stageOf } from './stage.ts';

/** Nobody listens to more at once; the rest is in the log. */
const MOST_SPOKEN = 600;

/** Says what somebody who does not see the page has to hear, and each thing once. */
export function Announcements({ session }: { session: Session }) {
  useSpokenReplies(session);
  useSpokenEvents(session);
  useSpokenTime(session);
  useSpokenWatching(session);
  useSpokenConnection(session);
  return null;
}

/** That a reply begins; its words come when it is complete, see {@link useSpokenEvents}. */
function useSpokenReplies(session: Session): void {
  const { announce: texts } = useTexts('room');
  const current = usePart(session, ({ feed }) => feed.replies.at(-1)?.replyId ?? null);
  useEffect(() => {
    if (current !== null) announce(texts.replyStarted);
  }, [current, texts]);
}

/** What happened since the page was there; not what happened before. */
function useSpokenEvents(session: Session): void {
  const texts = useTexts('room');
  const { isLinear } = useRoomSettings();
  const items = usePart(session, ({ feed }) => feed.items);
  const isRead = usePart(session, ({ connection }) => connection.state !== 'connecting');
  const heard = useRef<number | null>(null);
  useEffect(() => {
    const before = heard.current;
    if (isRead) heard.current = items.at(-1)?.seq ?? 0;
    if (!isRead || before === null) return;
    const sentences = items.filter(({ seq }) => seq > before).map((item) => spoken(item, texts, isLinear));
    const sentence = sentences.filter((one) => one !== null).join(' ');
    if (sentence !== '') announce(sentence);
  }, [items, isRead, texts, isLinear]);
}

function spoken(item: FeedItem, texts: RoomTexts, isWhole: boolean): string | null {
  // The results say themselves what came of a run or a check.
  if (item.kind === 'run' || item.kind === 'verdict') return null;
  if (item.kind !== 'reply') return sentenceOf(item, texts)?.text ?? null;
  return isWhole ? texts.announce.reply(item.text.slice(0, MOST_SPOKEN)) : texts.announce.replyDone;
}

/** The time left, when it passes a threshold and no oftener. */
function useSpokenTime(session: Session): void {
  const { announce: texts } = useTexts('room');
  const clock = usePart(session, (snapshot) => snapshot.clock);
  const remaining = useRemaining(session, clock);
  const stage = remaining === null ? null : stageOf(remaining);
  const before = useRef(stage);
  useEffect(() => {
    const earlier = before.current;
    before.current = stage;
    if (earlier === null || stage === null || stage >= earlier) return;
    announce(stage === 0 ? texts.timeUp : texts.timeLeft(stage));
  }, [stage, texts]);
}

function useSpokenWatching(session: Session): void {
  const { announce: texts } = useTexts('room');
  const isWatched = usePart(session, ({ watched }) => watched);
  const was = useRef(false);
  useEffect(() => {
    if (isWatched !== was.current) announce(isWatched ? texts.watched : texts.unwatched);
    was.current = isWatched;
  }, [isWatched, texts]);
}

/** That it is gone for long, and that it is back. */
function useSpokenConnection(session: Session): void {
  const { header } = useTexts('room');
  const connection = usePart(session, (snapshot) => snapshot.connection.state);
  const wasOffline = useRef(false);
  useEffect(() => {
    const isOffline = connection === 'offline';
    if (isOffline || (wasOffline.current && connection === 'open')) announce(header.connection[connection]);
    if (isOffline || connection === 'open') wasOffline.current = isOffline;
  }, [connection, header]);
}
