import { memo } from 'react';
import { Banner } from '../../design/banner.tsx';
import { usePart } from '../../hooks/use-part.ts';
import type { Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import type { Entry } from './entries.ts';
import { Excerpt } from './excerpt.tsx';
import { Feedback } from './feedback.tsx';
import { isGood } from './headline.ts';
import { MeasureList } from './measure-list.tsx';
import { Tests } from './tests.tsx';

/** All that a run or a check was answered. */
export default memo(function ResultView({ session, entry }: { session: Session; entry: Entry }) {
  const { results: texts } = useTexts('work');
  const inputs = usePart(session, ({ task }) => task?.visible_tests);
  const { compile, hint, tests } = entry.answer;
  return (
    <>
      {hint && (
        <Banner tone={isGood(entry) ? 'plain' : 'warn'}>
          <strong>{texts.hint}:</strong> {hint}
        </Banner>
      )}
      {compile.output !== '' && <Excerpt label={texts.compile} text={compile.output} />}
      {entry.kind === 'run' && !entry.answer.judged && compile.ok && <OwnRun entry={entry} />}
      {tests.length > 0 && <Tests tests={tests} inputs={inputs ?? []} />}
      {entry.kind === 'check' && compile.ok && <Feedback session={session} submissionId={entry.id} />}
    </>
  );
});

/** A run on own input: what the program wrote, judged by nobody. */
function OwnRun({ entry }: { entry: Entry & { kind: 'run' } }) {
  const { results: texts } = useTexts('work');
  const { stdout, stderr, duration_ms, cpu_ms, memory_kb } = entry.answer;
  return (
    <>
      <MeasureList duration_ms={duration_ms} cpu_ms={cpu_ms} memory_kb={memory_kb} />
      {entry.stdin !== null && <Excerpt label={texts.input} text={entry.stdin} />}
      <Excerpt label={texts.output} text={stdout} />
      {stderr !== '' && <Excerpt label={texts.errors} text={stderr} />}
    </>
  );
}
