import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SignInForm } from '../account/sign-in-form.tsx';
import { meQuery } from '../api/me.ts';
import { Progress } from '../design/progress.tsx';
import { useTitle } from '../design/title.ts';
import { Failure } from '../home/failure.tsx';
import { Header } from '../home/header.tsx';
import { useTexts } from '../texts/provider.tsx';
import { Erasing } from './erasing.tsx';
import { Exporting } from './exporting.tsx';
import { Kept } from './kept.tsx';
import { Over } from './over.tsx';
import './my-data.css';

/** What is stored of whoever is signed in: to read about, to take along, to erase. */
export default function MyData() {
  const texts = useTexts('my-data');
  const { loading } = useTexts('shared');
  const { data: me, error, refetch } = useQuery(meQuery);
  const [isOver, setOver] = useState(false);
  useTitle(isOver ? texts.over.title : texts.title);
  return (
    <>
      <Header me={me} />
      <main className="page">
        {isOver ? (
          <Over />
        ) : (
          <>
            <header>
              <h1>{texts.title}</h1>
              <p className="home-lead">{texts.lead}</p>
            </header>
            {me === undefined &&
              (error ? <Failure fault={error} again={refetch} /> : <Progress label={loading} />)}
            {me === null && (
              <>
                <p>{texts.signIn}</p>
                <SignInForm />
              </>
            )}
            {me && (
              <>
                <Kept />
                <Exporting />
                <Erasing me={me} onErased={() => setOver(true)} />
              </>
            )}
          </>
        )}
      </main>
    </>
  );
}
