import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { announce } from '../design/announce.ts';
import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import { Progress } from '../design/progress.tsx';
import { Failure } from '../home/failure.tsx';
import { useTexts } from '../texts/provider.tsx';
import { Claims } from './claims.tsx';
import { Drop } from './drop.tsx';
import { type Resume, resumeQuery, useDelete, useGive } from './query.ts';
import './resume.css';

/** The candidate's résumé: given, read, its claims confirmed or removed, replaced, deleted. `first`: a file that they have chosen already. */
export default function ResumePart({
  id,
  first = null,
  onGiven,
}: {
  id: string;
  first?: File | null;
  /** It is on its way to the server. */
  onGiven?: () => void;
}) {
  const texts = useTexts('resume');
  const { data, error, refetch } = useQuery(resumeQuery(id));
  const give = useGive(id);
  const begun = useRef<File | null>(null);
  const { mutate } = give;
  useEffect(() => {
    if (first === null || begun.current === first) return;
    begun.current = first;
    mutate(first);
    onGiven?.();
  }, [first, mutate, onGiven]);
  return (
    <div className="resume-part">
      <p>{texts.lead}</p>
      <Banner>{texts.use}</Banner>
      {give.isPending && <Progress label={texts.sending} />}
      {give.error && (
        <p className="field-fault" role="alert">
          {texts.fault}: {give.error.message}
        </p>
      )}
      {data === undefined ? (
        error ? (
          <Failure fault={error} again={refetch} />
        ) : (
          <Progress />
        )
      ) : (
        <Given id={id} resume={data} isBusy={give.isPending} onFile={(file) => give.mutate(file)} />
      )}
    </div>
  );
}

function Given({
  id,
  resume,
  isBusy,
  onFile,
}: {
  id: string;
  resume: Resume | null;
  isBusy: boolean;
  onFile: (file: File) => void;
}) {
  const texts = useTexts('resume');
  useSaid(resume);
  if (resume === null) return isBusy ? null : <Drop label={texts.choose} onFile={onFile} />;
  return (
    <>
      {resume.status === 'reading' && (
        <div className="resume-part">
          <p>
            <strong>{texts.reading}.</strong> {texts.readingLead}
          </p>
          <Progress label={texts.reading} />
        </div>
      )}
      {resume.status === 'failed' && (
        <Banner tone="bad" isUrgent>
          <strong>{texts.failed}.</strong> {texts.reasons[resume.reason ?? 'internal']}
        </Banner>
      )}
      {resume.status === 'ready' && (
        <>
          {resume.hidden_text > 0 && <Banner tone="warn">{texts.hiddenCount(resume.hidden_text)}</Banner>}
          <Claims id={id} claims={resume.claims} />
        </>
      )}
      {resume.status !== 'reading' && <Drop label={texts.replace} onFile={onFile} />}
      <Deletion id={id} />
    </>
  );
}

/** Says that it was read to those who do not see it. */
function useSaid(resume: Resume | null): void {
  const { announceRead } = useTexts('resume');
  const before = useRef(resume?.status);
  useEffect(() => {
    if (before.current === 'reading' && resume?.status === 'ready')
      announce(announceRead(resume.claims.length));
    before.current = resume?.status;
  }, [resume, announceRead]);
}

function Deletion({ id }: { id: string }) {
  const texts = useTexts('resume');
  const [isAsked, ask] = useState(false);
  const remove = useDelete(id);
  if (!isAsked) {
    return (
      <p>
        <Button kind="quiet" onClick={() => ask(true)}>
          {texts.delete}
        </Button>
      </p>
    );
  }
  return (
    <div className="resume-part">
      <p>{texts.deleteLead}</p>
      {remove.error && (
        <p className="field-fault" role="alert">
          {texts.fault}: {remove.error.message}
        </p>
      )}
      <p className="resume-acts">
        <Button
          kind="danger"
          autoFocus
          isBusy={remove.isPending}
          onClick={() => remove.mutate(undefined, { onSuccess: () => announce(texts.deleted) })}
        >
          {texts.deleteSure}
        </Button>
        <Button onClick={() => ask(false)}>{texts.keep}</Button>
      </p>
    </div>
  );
}
