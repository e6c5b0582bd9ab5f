import { useState } from 'react';
import type { Session } from '../../session/session.ts';
import { ChatPane } from '../chat/chat-pane.tsx';
import { useRoomSettings } from '../settings.ts';
import { useShortcuts } from '../shortcuts.ts';
import { EditorPane } from '../work/editor-pane.tsx';
import { ResultsPane } from '../work/results-pane.tsx';
import { TaskPane } from '../work/task-pane.tsx';
import type { PaneId } from './columns.ts';
import { Contents, useHosts } from './hosts.tsx';
import { Linear } from './linear.tsx';
import { useMedia } from './media.ts';
import { Narrow } from './narrow.tsx';
import { type PaneRegistry, RegistryContext } from './registry.ts';
import { useReveal } from './reveal.ts';
import { Workspace } from './workspace.tsx';
import './layout.css';

/** From here on there is room for panes side by side; as in the styles of the header. */
const WIDE = '(min-width: 60rem)';

/** The panes, as the window and the person want them: side by side, one at a time, or below each other. */
export function Layout({ session, onKeys }: { session: Session; onKeys: () => void }) {
  const hosts = useHosts();
  const isWide = useMedia(WIDE);
  const { isLinear } = useRoomSettings();
  const [registry] = useState<PaneRegistry>(() => new Map());
  const [shown, show] = useState<PaneId>('task');
  useShortcuts(registry, onKeys);
  useReveal(session, registry, show);
  return (
    <RegistryContext value={registry}>
      <main className="panes">
        <Contents hosts={hosts} contentOf={(pane) => contentOf(pane, session)} />
        {isLinear ? (
          <Linear hosts={hosts} />
        ) : isWide ? (
          <Workspace hosts={hosts} />
        ) : (
          <Narrow session={session} hosts={hosts} shown={shown} onShow={show} />
        )}
      </main>
    </RegistryContext>
  );
}

function contentOf(pane: PaneId, session: Session) {
  switch (pane) {
    case 'task':
      return <TaskPane session={session} />;
    case 'editor':
      return <EditorPane session={session} />;
    case 'results':
      return <ResultsPane session={session} />;
    case 'chat':
      return <ChatPane session={session} />;
  }
}
