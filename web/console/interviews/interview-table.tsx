import { Link } from 'wouter';
import { Moment } from '../../design/moment.tsx';
import { Table } from '../../design/table.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { Candidate } from '../candidate.tsx';
import { Standing } from '../standing.tsx';
import type { Interview } from './query.ts';
import type { Selection } from './selection.ts';
import { StateBadge } from './state-badge.tsx';

/** One page of interviews. */
export function InterviewTable({
  interviews,
  selection,
  onSelect,
}: {
  interviews: readonly Interview[];
  selection: Selection;
  onSelect: (selection: Selection) => void;
}) {
  const texts = useTexts('console');
  const { columns } = texts.interviews;
  return (
    <Table
      caption={texts.interviews.title}
      isStacked
      rows={interviews}
      keyOf={({ session_id }) => session_id}
      columns={[
        { id: 'candidate', heading: columns.candidate, cell: (row) => <Name interview={row} /> },
        {
          id: 'asked',
          heading: columns.asked,
          cell: ({ track, level }) => `${texts.tracks[track]}, ${texts.levels[level]}`,
        },
        { id: 'state', heading: columns.state, cell: (row) => <StateBadge {...row} /> },
        {
          id: 'started',
          heading: columns.started,
          name: columns.started,
          cell: (row) => <Moment at={row.created_at} />,
        },
        {
          id: 'finished',
          heading: columns.finished,
          name: columns.finished,
          cell: (row) => row.finished_at && <Moment at={row.finished_at} />,
        },
        { id: 'result', heading: columns.result, cell: (row) => <Result interview={row} /> },
        {
          id: 'compare',
          heading: columns.compare,
          name: columns.compare,
          cell: (row) => row.ability && <Pick interview={row} selection={selection} onSelect={onSelect} />,
        },
      ]}
    />
  );
}

function Name({ interview }: { interview: Interview }) {
  const { candidate, session_id } = interview;
  return (
    <>
      <Link href={`/interviews/${session_id}`}>
        <Candidate candidate={candidate} />
      </Link>
      {candidate?.email && <span className="interviews-email soft">{candidate.email}</span>}
    </>
  );
}

function Result({ interview }: { interview: Interview }) {
  const texts = useTexts('console').interviews;
  if (!interview.report_ready) return null;
  return (
    <span className="interviews-result">
      <Standing ability={interview.ability} fit={interview.fit} />
      <a href={`/interview/${interview.session_id}/report`}>{texts.report}</a>
    </span>
  );
}

function Pick({
  interview,
  selection,
  onSelect,
}: {
  interview: Interview;
  selection: Selection;
  onSelect: (selection: Selection) => void;
}) {
  const texts = useTexts('console').interviews;
  const id = interview.session_id;
  const change = (isPicked: boolean) => {
    const others = [...selection].filter(([other]) => other !== id);
    onSelect(new Map(isPicked ? [...others, [id, interview]] : others));
  };
  return (
    <label className="check">
      <input type="checkbox" checked={selection.has(id)} onChange={({ target }) => change(target.checked)} />
      <span className="unseen">{texts.pick(interview.candidate?.nickname ?? id)}</span>
    </label>
  );
}
