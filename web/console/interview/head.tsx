import { Link } from 'wouter';
import { Badge } from '../../design/badge.tsx';
import { Fact } from '../../design/fact.tsx';
import { Moment } from '../../design/moment.tsx';
import { usePart } from '../../hooks/use-part.ts';
import type { Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import { Candidate } from '../candidate.tsx';
import type { Interview } from '../interviews/query.ts';
import { StateBadge } from '../interviews/state-badge.tsx';
import { playbackAddress } from '../playback/address.ts';
import { Standing } from '../standing.tsx';
import { Countdown } from './countdown.tsx';
import { Extension } from './extension.tsx';
import { useJudgement } from './judgement.ts';
import { Line } from './line.tsx';

/** Whose interview it is, where it stands, and what can be done. `read` is what was read of it at first. */
export function Head({ session, read }: { session: Session; read: Interview }) {
  const texts = useTexts('console');
  const { interview: words } = texts;
  const now = usePart(session, ({ interview }) => interview) ?? read;
  const reportUrl = usePart(session, (snapshot) => snapshot.reportUrl);
  const { ability, fit } = useJudgement(read, reportUrl !== null);
  return (
    <header className="interview-head">
      <div className="interview-title">
        <h1>
          <Candidate candidate={read.candidate} />
        </h1>
        <Line session={session} />
        {read.practice && <Badge>{words.practice}</Badge>}
        <div className="interview-actions">
          {now.state !== 'finished' && <Extension session={session} id={read.session_id} />}
          {!read.practice && (
            <Link className="button" href={playbackAddress(read.session_id)}>
              {words.playback}
            </Link>
          )}
          {!read.practice && (
            <Link className="button" href={`/interviews/${read.session_id}/review`}>
              {words.review}
            </Link>
          )}
          {read.workflow_url && (
            <a className="button" href={read.workflow_url} target="_blank" rel="noreferrer">
              {words.workflow}
            </a>
          )}
          {reportUrl && (
            <Link className="button" href={`/interviews/${read.session_id}/share`}>
              {words.share}
            </Link>
          )}
          {reportUrl && (
            <a className="button button-main" href={reportUrl}>
              {words.report}
            </a>
          )}
        </div>
      </div>
      <dl className="facts">
        {read.candidate?.email && <Fact name={words.email}>{read.candidate.email}</Fact>}
        <Fact name={words.asked}>
          {texts.tracks[read.track]}, {texts.levels[read.level]}
        </Fact>
        <Fact name={words.state}>
          <StateBadge state={now.state} task_number={now.task_number} max_tasks={read.max_tasks} />
        </Fact>
        <Fact name={words.language}>{texts.locales[read.locale]}</Fact>
        <Fact name={words.started}>
          <Moment at={read.created_at} />
        </Fact>
        {now.finished_at && (
          <Fact name={words.finished}>
            <Moment at={now.finished_at} />
          </Fact>
        )}
        <Countdown session={session} />
        {read.llm && read.llm.input_tokens + read.llm.output_tokens > 0 && (
          <Fact name={words.tokens}>{words.tokensOf(read.llm)}</Fact>
        )}
        {ability && (
          <Fact name={words.result}>
            <Standing ability={ability} fit={fit} />
          </Fact>
        )}
      </dl>
    </header>
  );
}
