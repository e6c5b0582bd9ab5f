import { Banner } from '../../design/banner.tsx';
import { usePart } from '../../hooks/use-part.ts';
import type { FeedItem, Session } from '../../session/session.ts';
import type { Locale } from '../../texts/locale.ts';
import { useTexts } from '../../texts/provider.tsx';

/** What the candidate has reported, newest first, with the ids under which it stands in the log. */
export function Problems({ session, lang }: { session: Session; lang: Locale }) {
  const texts = useTexts('console').interview;
  const problems = usePart(session, ({ feed }) => feed.items)
    .filter(isProblem)
    .toReversed();
  if (problems.length === 0) return null;
  return (
    <section className="problems" aria-labelledby="problems">
      <h2 id="problems">{texts.problems}</h2>
      <ul>
        {problems.map(({ seq, text, request_ids: ids }) => (
          <li key={seq}>
            <Banner tone="warn">
              <p dir="auto" lang={lang} className="problem-text">
                {text}
              </p>
              {ids.length > 0 && (
                <p className="soft">
                  {texts.requests} <code>{ids.join(' ')}</code>
                </p>
              )}
            </Banner>
          </li>
        ))}
      </ul>
    </section>
  );
}

function isProblem(item: FeedItem): item is FeedItem & { kind: 'problem' } {
  return item.kind === 'problem';
}
