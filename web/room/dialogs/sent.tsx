import { Dialog } from '../../design/dialog.tsx';
import { Table } from '../../design/table.tsx';
import { usePart } from '../../hooks/use-part.ts';
import type { Session } from '../../session/session.ts';
import type { TelemetryEvent } from '../../session/wire.ts';
import type { RoomTexts } from '../../texts/en/room.ts';
import { useTexts } from '../../texts/provider.tsx';
import { isPractice } from '../practice.ts';

/** More are not shown at a time. */
const SHOWN = 200;

/** What this page has told of the candidate, for them to read. */
export function SentDialog({
  session,
  isOpen,
  onClose,
}: {
  session: Session;
  isOpen: boolean;
  onClose: () => void;
}) {
  const { sent: texts } = useTexts('room');
  return (
    <Dialog title={texts.title} isOpen={isOpen} onClose={onClose}>
      {isOpen && <SentList session={session} />}
    </Dialog>
  );
}

function SentList({ session }: { session: Session }) {
  const { sent: texts, tag } = useTexts('room');
  const { sent, waiting } = usePart(session, ({ telemetry }) => telemetry);
  const practice = usePart(session, isPractice);
  const clock = new Intl.DateTimeFormat(tag, { timeStyle: 'medium' });
  const latest = sent.slice(-SHOWN).toReversed();
  return (
    <>
      <p>{texts.lead}</p>
      <p className="soft">{texts.panel}</p>
      {practice && <p>{texts.practice}</p>}
      {waiting > 0 && <p>{texts.waiting(waiting)}</p>}
      {latest.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <Table
          caption={texts.title}
          columns={[
            { id: 'time', heading: texts.time, cell: ({ at }) => clock.format(new Date(at)) },
            { id: 'what', heading: texts.what, cell: ({ type }) => texts.told[type] },
            { id: 'details', heading: texts.details, cell: (event) => detailsOf(event, texts) },
          ]}
          rows={latest}
          keyOf={({ seq, at }) => `${at} ${seq}`}
        />
      )}
      {sent.length > SHOWN && <p className="soft">{texts.latest(SHOWN)}</p>}
    </>
  );
}

function detailsOf({ data }: TelemetryEvent, { states, places, length }: RoomTexts['sent']): string {
  if (data === undefined) return '';
  if ('state' in data) return named(states, data.state);
  return length(data.length, named(places, data.target));
}

/** Its name in the language of the page; what another version of the page has told stays as it is. */
function named(names: Readonly<Record<string, string>>, word: string): string {
  return names[word] ?? word;
}
