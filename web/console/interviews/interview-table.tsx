import { Link } from 'wouter';
import { Button } from '../../design/button.tsx';
import { Checkbox } from '../../design/checkbox.tsx';
import { Icon } from '../../design/icon.tsx';
import { Moment } from '../../design/moment.tsx';
import { type Column, Table } from '../../design/table.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { Candidate } from '../candidate.tsx';
import { candidateName } from '../candidate-name.ts';
import { Standing } from '../standing.tsx';
import type { Sort } from '../words.ts';
import type { Interview } from './query.ts';
import type { Selection } from './selection.ts';
import { StateBadge } from './state-badge.tsx';

/** One page of interviews. */
export function InterviewTable({
  interviews,
  sort,
  onSort,
  selection,
  onSelect,
}: {
  interviews: readonly Interview[];
  sort: Sort;
  onSort: (sort: Sort) => void;
  selection: Selection;
  onSelect: (selection: Selection) => void;
}) {
  const texts = useTexts('console');
  const { columns } = texts.interviews;
  const sorted = (by: Sort, heading: string): Pick<Column<Interview>, 'heading' | 'name' | 'order'> => ({
    name: heading,
    heading: <SortButton heading={heading} isActive={sort === by} onSort={() => onSort(by)} />,
    order: sort === by ? 'descending' : undefined,
  });
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
          ...sorted('started', columns.started),
          cell: (row) => <Moment at={row.created_at} />,
        },
        {
          id: 'finished',
          ...sorted('finished', columns.finished),
          cell: (row) => row.finished_at && <Moment at={row.finished_at} />,
        },
        { id: 'result', heading: columns.result, cell: (row) => <Standing {...row} /> },
        {
          id: 'report',
          heading: columns.report,
          cell: ({ session_id, report_ready }) =>
            report_ready && <a href={`/interview/${session_id}/report`}>{columns.report}</a>,
        },
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

function SortButton({
  heading,
  isActive,
  onSort,
}: {
  heading: string;
  isActive: boolean;
  onSort: () => void;
}) {
  return (
    <Button kind="quiet" size="small" className={isActive ? 'sort sort-active' : 'sort'} onClick={onSort}>
      {heading}
      {isActive && <Icon name="down" />}
    </Button>
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
    <Checkbox
      label={
        <span className="unseen">
          {texts.pick(interview.candidate ? candidateName(interview.candidate) : id)}
        </span>
      }
      isChecked={selection.has(id)}
      onChange={change}
    />
  );
}
