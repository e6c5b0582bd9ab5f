import { Progress } from '../../design/progress.tsx';
import { usePart } from '../../hooks/use-part.ts';
import type { Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';

/** Where the report is, once it is there; or that the company keeps it. */
export function Report({ session }: { session: Session }) {
  const { closing: texts } = useTexts('room');
  const path = usePart(session, ({ reportUrl }) => reportUrl);
  const extent = usePart(session, ({ interview }) => interview?.report_to_candidate);
  if (extent === 'none') {
    return (
      <div className="closing-report">
        <p>
          <strong>{texts.withheld}</strong>
        </p>
        <p>{texts.withheldLead}</p>
      </div>
    );
  }
  if (path === null) {
    return (
      <div className="closing-report">
        <p>{texts.reportWaits}</p>
        <Progress label={texts.reportWaits} />
      </div>
    );
  }
  return (
    <div className="closing-report">
      <a className="button button-main button-large" href={path}>
        {texts.report}
      </a>
      {extent === 'summary' && <p className="soft">{texts.reportShort}</p>}
    </div>
  );
}
