import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../../api/me.ts';
import { Progress } from '../../design/progress.tsx';
import { useTitle } from '../../design/title.ts';
import { Failure } from '../../home/failure.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { Guest } from './guest.tsx';
import { StartForm } from './start-form.tsx';
import './start.css';

/** The way into an interview: who it is for, what it is about, what is recorded, practice or not. */
export default function Start() {
  const { start: texts } = useTexts('room');
  useTitle(texts.title);
  const { data: me, error, refetch } = useQuery(meQuery);
  return (
    <main className="page start">
      <h1>{texts.title}</h1>
      {me === undefined && (error ? <Failure fault={error} again={refetch} /> : <Progress />)}
      {me === null && <Guest />}
      {me && (
        <>
          <p className="soft">
            {texts.signedInAs} <bdi>{me.nickname}</bdi>
          </p>
          <StartForm />
        </>
      )}
    </main>
  );
}
