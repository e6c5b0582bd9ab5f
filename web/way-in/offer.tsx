import { Contact } from '../design/contact.tsx';
import { Fact } from '../design/fact.tsx';
import { Moment } from '../design/moment.tsx';
import { useLocale, useTexts } from '../texts/provider.tsx';
import { LANGUAGE_NAMES } from './languages.ts';
import type { Opened } from './query.ts';

const MINUTE_MS = 60_000;

/** What the invitation is to, and what it takes. */
export function Offer({ opened: { package: ordered, contact, expires_at: until } }: { opened: Opened }) {
  const { facts: texts } = useTexts('way-in');
  const { tracks, levels, view } = useTexts('room');
  const { locale } = useLocale();
  return (
    <section className="start-part" aria-labelledby="offer">
      <h2 id="offer">{texts.title}</h2>
      <dl className="way-in-facts">
        <Fact name={texts.package}>
          <bdi>{ordered.name}</bdi>
          {ordered.description !== '' && (
            <p className="way-in-words soft" dir="auto">
              {ordered.description}
            </p>
          )}
        </Fact>
        <Fact name={texts.track}>{tracks[ordered.track]}</Fact>
        <Fact name={texts.level}>{levels[ordered.level]}</Fact>
        <Fact name={texts.tasks}>{ordered.max_tasks}</Fact>
        <Fact name={texts.length}>{texts.atMost(Math.ceil(ordered.duration_ms / MINUTE_MS))}</Fact>
        {ordered.time_percent !== 100 && (
          <Fact name={texts.time}>
            {texts.timePercent(new Intl.NumberFormat(locale).format(ordered.time_percent))}
          </Fact>
        )}
        <Fact name={texts.programs}>
          {ordered.languages.map((language) => LANGUAGE_NAMES[language]).join(', ')}
        </Fact>
        {ordered.locale && <Fact name={texts.language}>{view.languages[ordered.locale]}</Fact>}
        <Fact name={texts.until}>
          <Moment at={until} />
        </Fact>
        {contact && (
          <Fact name={texts.contact}>
            <Contact address={contact} />
          </Fact>
        )}
      </dl>
    </section>
  );
}
