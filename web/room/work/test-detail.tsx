import { Part } from '../../loading/part.tsx';
import { view } from '../../loading/view.tsx';
import { Markdown } from '../../markdown/markdown.tsx';
import type { HiddenTest, VisibleTest } from '../../session/wire.ts';
import { useTexts } from '../../texts/provider.tsx';
import { Excerpt } from './excerpt.tsx';
import { MeasureList } from './measure-list.tsx';
import { testTitle } from './test-title.ts';

const Comparison = view(() => import('./comparison.tsx'));

/** One test in full; of a hidden one only what it took. */
export function TestDetail({ test, input }: { test: VisibleTest | HiddenTest; input: string | undefined }) {
  const { results: texts } = useTexts('work');
  return (
    <div className="test-detail">
      <h3>{testTitle(test, texts)}</h3>
      {test.verdict !== 'not_run' && <MeasureList {...test} />}
      {'hidden' in test ? (
        <p className="soft">{texts.hiddenTest}</p>
      ) : (
        <VisibleDetail test={test} input={input} />
      )}
    </div>
  );
}

function VisibleDetail({ test, input }: { test: VisibleTest; input: string | undefined }) {
  const { results: texts } = useTexts('work');
  const { verdict, stdout, stderr, stdout_bytes, stderr_bytes, expected, difference } = test;
  const outputs = (
    <div className="test-outputs">
      <Excerpt label={texts.output} text={stdout} bytes={stdout_bytes} />
      <Excerpt label={texts.expected} text={expected} />
    </div>
  );
  return (
    <>
      {difference && (
        <div className="test-difference">
          <Markdown source={difference} />
        </div>
      )}
      {input !== undefined && <Excerpt label={texts.input} text={input} />}
      {verdict === 'wrong_answer' ? (
        <Part fallback={outputs}>
          <Comparison
            left={{ label: texts.output, text: stdout, bytes: stdout_bytes }}
            right={{ label: texts.expected, text: expected }}
          />
        </Part>
      ) : (
        verdict !== 'not_run' && outputs
      )}
      {stderr !== '' && <Excerpt label={texts.errors} text={stderr} bytes={stderr_bytes} />}
    </>
  );
}
