import { usePart } from '../../hooks/use-part.ts';
import type { Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';

/** What the reviewer says of a submission. */
export function Feedback({ session, submissionId }: { session: Session; submissionId: string }) {
  const { results: texts } = useTexts('work');
  const feedback = usePart(session, ({ feed }) =>
    feed.items.find((item) => item.kind === 'feedback' && item.submission_id === submissionId),
  );
  const isComing = usePart(session, ({ interview }) => interview?.state === 'evaluating');
  if (feedback?.kind !== 'feedback') return isComing ? <p className="soft">{texts.feedbackComing}</p> : null;
  const { summary, strengths, improvements } = feedback;
  return (
    <section className="feedback" aria-label={texts.feedback}>
      <h3>{texts.feedback}</h3>
      <p>{summary}</p>
      <Points heading={texts.strengths} points={strengths} />
      <Points heading={texts.improvements} points={improvements} />
    </section>
  );
}

function Points({ heading, points }: { heading: string; points: readonly string[] }) {
  if (points.length === 0) return null;
  return (
    <div>
      <h4>{heading}</h4>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </div>
  );
}
