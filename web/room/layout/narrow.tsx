import { useEffect, useState } from 'react';
import { Tabs } from '../../design/tabs.tsx';
import { usePart } from '../../hooks/use-part.ts';
import type { Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import { PANES, type PaneId } from './columns.ts';
import { type Hosts, Slot } from './hosts.tsx';
import './narrow.css';

/** One pane at a time, where the window is too narrow for more. */
export function Narrow({
  session,
  hosts,
  shown,
  onShow,
}: {
  session: Session;
  hosts: Hosts;
  shown: PaneId;
  onShow: (pane: PaneId) => void;
}) {
  const { panes: texts, chat } = useTexts('room');
  const hasNews = useNews(session, shown === 'chat');
  const parts = PANES.map((pane) => ({
    id: pane,
    label: (
      <>
        {texts.names[pane]}
        {pane === 'chat' && hasNews && (
          <span className="narrow-news">
            <span className="unseen">{chat.newMessages}</span>
          </span>
        )}
      </>
    ),
    content: (
      <div className="narrow-pane" data-pane={pane} tabIndex={-1}>
        <h2 className="unseen">{texts.names[pane]}</h2>
        <Slot host={hosts[pane]} />
      </div>
    ),
  }));
  const select = (id: string) => {
    const pane = PANES.find((name) => name === id);
    if (pane) onShow(pane);
  };
  return (
    <div className="narrow">
      <Tabs label={texts.tabs} parts={parts} selected={shown} onSelect={select} />
    </div>
  );
}

/** Whether the interviewer has said something while the talk was not shown. */
function useNews(session: Session, isShown: boolean): boolean {
  const last = usePart(session, ({ feed }) => feed.items.findLast(({ kind }) => kind === 'reply')?.seq ?? 0);
  const [seen, setSeen] = useState(last);
  useEffect(() => {
    if (isShown) setSeen(last);
  }, [isShown, last]);
  return !isShown && last > seen;
}
