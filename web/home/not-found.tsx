import { Link } from 'wouter';
import { useTitle } from '../design/title.ts';
import { useTexts } from '../texts/provider.tsx';

export default function NotFound() {
  const texts = useTexts('shared');
  useTitle(texts.notFound);
  return (
    <main className="page">
      <h1>{texts.notFound}</h1>
      <p>
        <Link href="~/">{texts.toStart}</Link>
      </p>
    </main>
  );
}
