import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.ts';
import { Contact } from '../../design/contact.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Fact } from '../../design/fact.tsx';
import { Progress } from '../../design/progress.tsx';
import { Failure } from '../../home/failure.tsx';
import { usePart } from '../../hooks/use-part.ts';
import { Markdown } from '../../markdown/markdown.tsx';
import type { Session } from '../../session/session.ts';
import type { Interview } from '../../session/wire.ts';
import { useLocale, useTexts } from '../../texts/provider.tsx';

/** Who invited to the interview, on which terms, and the notice on what is recorded, to read again. */
export function AboutDialog({
  session,
  isOpen,
  onClose,
}: {
  session: Session;
  isOpen: boolean;
  onClose: () => void;
}) {
  const { about: texts } = useTexts('room');
  return (
    <Dialog title={texts.title} isOpen={isOpen} onClose={onClose}>
      {isOpen && <About session={session} />}
    </Dialog>
  );
}

function About({ session }: { session: Session }) {
  const interview = usePart(session, (snapshot) => snapshot.interview);
  if (interview === null) return null;
  return (
    <>
      {interview.invitation && <Terms interview={interview} invitation={interview.invitation} />}
      <Notice session={session} interview={interview} />
    </>
  );
}

function Terms({
  interview: { report_to_candidate: extent },
  invitation: { organisation, contact, package: ordered, time_percent: percent },
}: {
  interview: Interview;
  invitation: NonNullable<Interview['invitation']>;
}) {
  const { about: texts } = useTexts('room');
  const { locale } = useLocale();
  return (
    <dl className="about">
      <Fact name={texts.company}>
        <bdi>{organisation}</bdi>
      </Fact>
      <Fact name={texts.package}>
        <bdi>{ordered}</bdi>
      </Fact>
      <Fact name={texts.time}>{texts.timePercent(new Intl.NumberFormat(locale).format(percent))}</Fact>
      {extent && <Fact name={texts.report}>{texts.reports[extent]}</Fact>}
      {contact && (
        <Fact name={texts.contact}>
          <Contact address={contact} />
        </Fact>
      )}
    </dl>
  );
}

/** As it is now; which version was acknowledged is told with it. */
function Notice({ session, interview }: { session: Session; interview: Interview }) {
  const { about: texts } = useTexts('room');
  const { locale } = useLocale();
  const acknowledged = usePart(session, ({ feed }) => feed.items.find(({ kind }) => kind === 'notice'));
  const { invitation, report_to_candidate: extent, media_days } = interview;
  const query = {
    locale,
    media_days,
    ...(invitation && { retention_days: invitation.retention_days }),
    ...(extent && { report_to_candidate: extent }),
  };
  const { data, error, refetch } = useQuery({
    queryKey: ['notice', query],
    queryFn: () => answerOf(api.GET('/notice', { params: { query } })),
  });
  if (!data) return error ? <Failure fault={error} again={refetch} /> : <Progress />;
  return (
    <>
      {acknowledged?.kind === 'notice' && (
        <p className="soft">{texts.acknowledged(acknowledged.notice_version)}</p>
      )}
      <Markdown source={data.text} />
    </>
  );
}
