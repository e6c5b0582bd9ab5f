import { Button } from '../../design/button.tsx';
import { Table } from '../../design/table.tsx';
import { usePart } from '../../hooks/use-part.ts';
import type { Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import type { Entry } from './entries.ts';
import { headline } from './headline.ts';
import { useEntries, useMeasures } from './hooks.ts';
import { readOnlyReason } from './obstacle.ts';
import { workOf } from './work.ts';

/** Runs and submissions of the task; each can be seen again, and its code be put back into the editor. */
export default function PastResults({ session }: { session: Session }) {
  const { results, past: texts } = useTexts('work');
  const { time } = useMeasures();
  const entries = useEntries(session);
  const languages = usePart(session, ({ task }) => task?.languages);
  const labels = new Map(languages?.map(({ id, label }) => [id, label]));
  if (entries.length === 0) return <p className="soft">{texts.none}</p>;
  return (
    <Table
      caption={texts.caption}
      rows={entries}
      keyOf={({ id }) => id}
      columns={[
        { id: 'what', heading: texts.what, cell: (entry) => headline(entry, results) },
        {
          id: 'at',
          heading: texts.at,
          isNumber: true,
          cell: ({ at }) => at && <span className="past-time">{time(at)}</span>,
        },
        { id: 'language', heading: texts.language, cell: ({ language }) => labels.get(language) ?? language },
        { id: 'acts', heading: texts.acts, cell: (entry) => <Acts session={session} entry={entry} /> },
      ]}
    />
  );
}

function Acts({ session, entry }: { session: Session; entry: Entry }) {
  const { editor, past: texts } = useTexts('work');
  const taskId = usePart(session, ({ task }) => task?.task_id ?? null);
  const reason = usePart(session, (snapshot) => readOnlyReason(snapshot, entry.language));
  const { code, language } = entry;
  const restore = () => {
    if (taskId === null || code === null) return;
    session.actions.edit(taskId, language, code);
    const { languages } = workOf(session).get();
    workOf(session).change({ languages: { ...languages, [taskId]: language } });
  };
  return (
    <span className="past-acts">
      <Button size="small" onClick={() => workOf(session).change({ entryId: entry.id, tab: 'result' })}>
        {texts.show}
      </Button>
      {code !== null && (
        <Button size="small" disabledReason={reason && editor.readOnly[reason]} onClick={restore}>
          {texts.restore}
        </Button>
      )}
    </span>
  );
}
