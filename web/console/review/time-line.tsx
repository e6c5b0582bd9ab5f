import { Progress } from '../../design/progress.tsx';
import type { Signal } from '../../integrity/query.ts';
import { useTexts } from '../../texts/provider.tsx';
import { Failure } from '../failure.tsx';
import { timeText } from '../playback/time-text.ts';
import type { Reading } from '../playback/use-recording.ts';
import { rowsOf, type Span, spansOf } from './spans.ts';

const HEIGHT = 16;
/** Where times stand below it. */
const QUARTERS = [0, 0.25, 0.5, 0.75, 1] as const;

/** The whole interview in rows, with the stretches of the signals below all that was done. */
export function TimeLine({
  reading: { recording, replaying, fault, isBusy, again },
  signals,
  open,
}: {
  reading: Reading;
  signals: readonly Signal[];
  /** Whose stretches are marked in all rows. */
  open: ReadonlySet<string>;
}) {
  const { line: texts, evidence } = useTexts('review');
  if (fault) return <Failure error={fault} isBusy={isBusy} onAgain={again} />;
  if (!recording) return <Progress label={evidence.loading} />;
  const spans = spansOf(signals, recording);
  const marked = spans.filter(({ id }) => open.has(id));
  const rows = [...rowsOf(recording.markers, recording), { row: 'signal' as const, spans }];
  return (
    <section className="time-line" aria-label={texts.title}>
      {rows.map(({ row, spans }) => (
        <TimeRow key={row} row={row} name={texts.rows[row]} spans={spans} marked={marked} />
      ))}
      <svg className="time-line-times" height={HEIGHT} aria-hidden="true">
        {QUARTERS.map((share) => (
          <text key={share} x={percent(share)} y="12" textAnchor={anchorAt(share)}>
            {timeText(share * recording.line.end)}
          </text>
        ))}
      </svg>
      {!replaying.isWhole && <Progress label={evidence.loading} />}
    </section>
  );
}

function TimeRow({
  row,
  name,
  spans,
  marked,
}: {
  row: string;
  name: string;
  spans: readonly Span[];
  marked: readonly Span[];
}) {
  const { line: texts } = useTexts('review');
  return (
    <>
      <span className="time-line-name" aria-hidden="true">
        {name}
      </span>
      <svg className="time-line-row" height={HEIGHT} role="img" aria-label={texts.count(name, spans.length)}>
        {marked.map(({ id, start, end }) => (
          <rect key={id} className="time-line-open" {...between(start, end)} height={HEIGHT} />
        ))}
        {spans.map(({ id, start, end }) => (
          <g key={id} className={`time-line-mark time-line-${row}`}>
            {end > start && <rect {...between(start, end)} y="4" height="8" rx="2" />}
            <line x1={percent(start)} x2={percent(start)} y1="2" y2={HEIGHT - 2} />
          </g>
        ))}
      </svg>
    </>
  );
}

function between(start: number, end: number) {
  return { x: percent(start), width: percent(end - start) };
}

function anchorAt(share: number) {
  return share === 0 ? 'start' : share === 1 ? 'end' : 'middle';
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
