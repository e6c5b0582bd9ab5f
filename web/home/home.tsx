import { useTitle } from '../design/title.ts';
import { useTexts } from '../texts/provider.tsx';

/** The first page: what one can do here. */
export default function Home() {
  const texts = useTexts('home');
  useTitle(texts.title);
  return (
    <main className="page">
      <h1>{texts.title}</h1>
      <p>{texts.lead}</p>
      <p>
        <a href="/sign-in">{texts.signIn}</a>
      </p>
      <p>
        <a href="/docs">{texts.documents}</a>
      </p>
    </main>
  );
}
