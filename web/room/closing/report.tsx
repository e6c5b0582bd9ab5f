import { Progress } from '../../design/progress.tsx';
import { usePart } from '../../hooks/use-part.ts';
import type { Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';

/** Where the report is, once it is there. */
export function Report({ session }: { session: Session }) {
  const { closing: texts } = useTexts('room');
  const path = usePart(session, ({ reportUrl }) => reportUrl);
  if (path === null) {
    return (
      <div className="closing-report">
        <p>{texts.reportWaits}</p>
        <Progress label={texts.reportWaits} />
      </div>
    );
  }
  return (
    <p className="closing-report">
      <a className="button button-main button-large" href={path}>
        {texts.report}
      </a>
    </p>
  );
}
