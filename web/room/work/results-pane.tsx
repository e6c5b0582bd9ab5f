import { Tabs } from '../../design/tabs.tsx';
import { useEver } from '../../hooks/use-ever.ts';
import { usePart } from '../../hooks/use-part.ts';
import { laterView } from '../../loading/later-view.ts';
import { Part } from '../../loading/part.tsx';
import type { Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import { useWork } from './hooks.ts';
import { LatestResult } from './latest-result.tsx';
import { handleRequestKey } from './requests.ts';
import { useResultAnnouncement } from './result-announcement.ts';
import { type ResultsTab, workOf } from './work.ts';
import './results-pane.css';

const OwnInput = laterView(() => import('./own-input.tsx'));
const PastResults = laterView(() => import('./past-results.tsx'));

const TABS: readonly ResultsTab[] = ['result', 'own', 'past'];

/** What came of running and submitting, own input, and what there was before. */
export function ResultsPane({ session }: { session: Session }) {
  const { results: texts } = useTexts('work');
  const { tab } = useWork(session);
  const taskId = usePart(session, ({ task }) => task?.task_id ?? null);
  const hasOwn = useEver(tab === 'own');
  const hasPast = useEver(tab === 'past');
  useResultAnnouncement(session);
  const views = {
    result: <LatestResult session={session} />,
    own: <Part>{hasOwn && <OwnInput key={taskId} session={session} />}</Part>,
    past: <Part>{hasPast && <PastResults session={session} />}</Part>,
  };
  return (
    <section
      className="results-pane"
      aria-label={texts.heading}
      onKeyDown={(event) => handleRequestKey(session, event)}
    >
      <Tabs
        label={texts.heading}
        selected={nameOf(tab)}
        onSelect={(name) => {
          const selected = TABS.find((one) => nameOf(one) === name);
          if (selected) workOf(session).change({ tab: selected });
        }}
        parts={TABS.map((one) => ({ id: nameOf(one), label: texts.tabs[one], content: views[one] }))}
      />
    </section>
  );
}

/** Tabs are named in the whole page. */
function nameOf(tab: ResultsTab): string {
  return `results-${tab}`;
}
