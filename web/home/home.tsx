import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../api/me.ts';
import { Progress } from '../design/progress.tsx';
import { useTitle } from '../design/title.ts';
import licences from '../licences.txt?url';
import { useTexts } from '../texts/provider.tsx';
import { Failure } from './failure.tsx';
import { Header } from './header.tsx';
import { Member } from './member.tsx';
import { Visitor } from './visitor.tsx';
import './home.css';

/** The first page: what one can do here. */
export default function Home() {
  const texts = useTexts('home');
  const { loading } = useTexts('shared');
  const { data: me, error, refetch } = useQuery(meQuery);
  useTitle(texts.title);
  return (
    <>
      <Header me={me} />
      <main className="page">
        <header>
          <h1>{texts.title}</h1>
          <p className="home-lead">{texts.lead}</p>
        </header>
        {me === undefined &&
          (error ? <Failure fault={error} again={refetch} /> : <Progress label={loading} />)}
        {me === null && <Visitor />}
        {me && <Member me={me} />}
        <section className="home-part">
          <h2>{texts.further.title}</h2>
          <ul className="home-links">
            <li>
              <a href="/docs">{texts.further.documents}</a>
            </li>
            <li>
              <a href="/docs/api">{texts.further.calls}</a>
            </li>
            <li>
              <a href={licences}>{texts.further.licences}</a>
            </li>
            <li>
              <a href="/password">{texts.further.password}</a>
            </li>
          </ul>
        </section>
      </main>
    </>
  );
}
