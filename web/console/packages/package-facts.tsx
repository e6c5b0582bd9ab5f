import { Fact } from '../../design/fact.tsx';
import { Moment } from '../../design/moment.tsx';
import { useTexts } from '../../texts/provider.tsx';
import type { Package } from './query.ts';

/** All that a package says. */
export function PackageFacts({ ordered }: { ordered: Package }) {
  const texts = useTexts('packages');
  const words = useTexts('console');
  const { facts } = texts;
  return (
    <dl className="facts">
      <Fact name={facts.asked}>
        {words.tracks[ordered.track]}, {words.levels[ordered.level]}
      </Fact>
      <Fact name={facts.tasks}>{ordered.max_tasks}</Fact>
      <Fact name={facts.time}>{texts.percent(ordered.time_percent)}</Fact>
      <Fact name={facts.locale}>{texts.locales[ordered.locale]}</Fact>
      <Fact name={facts.languages}>{ordered.languages.map((one) => words.languages[one]).join(', ')}</Fact>
      <Fact name={facts.notice}>{texts.noticeDays(ordered.notice_days)}</Fact>
      <Fact name={facts.practice}>{ordered.practice ? texts.yes : texts.no}</Fact>
      <Fact name={facts.resume}>{ordered.resume === 'optional' ? texts.yes : texts.no}</Fact>
      <Fact name={facts.voice}>{ordered.voice ? texts.yes : texts.no}</Fact>
      <Fact name={facts.video}>{ordered.video ? texts.yes : texts.no}</Fact>
      <Fact name={facts.media}>{texts.days(ordered.media_days)}</Fact>
      <Fact name={facts.report}>{texts.reports[ordered.report_to_candidate]}</Fact>
      <Fact name={facts.appeal}>{texts.days(ordered.appeal_days)}</Fact>
      <Fact name={facts.retention}>{texts.days(ordered.retention_days)}</Fact>
      <Fact name={facts.version}>{ordered.version}</Fact>
      <Fact name={facts.made}>
        <Moment at={ordered.created_at} />
      </Fact>
      {ordered.archived_at && (
        <Fact name={texts.archivedAt}>
          <Moment at={ordered.archived_at} />
        </Fact>
      )}
    </dl>
  );
}
