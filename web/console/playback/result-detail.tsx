import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.ts';
import { Badge } from '../../design/badge.tsx';
import { Progress } from '../../design/progress.tsx';
import type { FeedItem } from '../../session/session.ts';
import type { HiddenTest, VisibleTest } from '../../session/wire.ts';
import { useTexts } from '../../texts/provider.tsx';
import { Failure } from '../failure.tsx';
import { Output } from './output.tsx';
import type { Recording } from './recording.ts';

interface ResultProps {
  recording: Recording;
  item: FeedItem & { kind: 'run' | 'verdict' };
}

/** A page draws so many tests at once; a task may have thousands. */
const MOST_TESTS = 100;

/** All that a run or a check was answered, those tests first that did not pass. */
export default function ResultDetail({ recording, item }: ResultProps) {
  const texts = useTexts('playback');
  const { data, error, isFetching, refetch } = useQuery(resultQuery(recording.interview.session_id, item));
  if (error) return <Failure error={error} isBusy={isFetching} onAgain={() => void refetch()} />;
  if (!data) return <Progress label={texts.details} />;
  const { compile, hint } = data;
  const inputs = recording.tasks.find(({ task_id }) => task_id === item.task_id)?.visible_tests ?? [];
  const tests = data.tests.toSorted((a, b) => Number(hasPassed(a)) - Number(hasPassed(b)));
  return (
    <div className="playback-detail">
      {hint && <p>{hint}</p>}
      {compile.output !== '' && <Output label={texts.compiler} text={compile.output} />}
      {'run_id' in data && !data.judged && compile.ok && (
        <>
          <Output label={texts.output} text={data.stdout} />
          {data.stderr !== '' && <Output label={texts.errors} text={data.stderr} />}
        </>
      )}
      <ul>
        {tests.slice(0, MOST_TESTS).map((test) => (
          <Test
            key={test.name}
            test={test}
            input={inputs.find(({ name }) => name === test.name)?.input ?? null}
          />
        ))}
      </ul>
      {tests.length > MOST_TESTS && <p className="soft">{texts.furtherTests(tests.length - MOST_TESTS)}</p>}
    </div>
  );
}

function Test({ test, input }: { test: VisibleTest | HiddenTest; input: string | null }) {
  const texts = useTexts('playback');
  const { verdicts } = useTexts('console');
  const verdict = test.verdict === 'not_run' ? texts.notRun : verdicts[test.verdict];
  const head = (
    <>
      {test.name} <Badge tone={hasPassed(test) ? 'good' : 'plain'}>{verdict}</Badge>
    </>
  );
  if ('hidden' in test || test.verdict === 'not_run') return <li>{head}</li>;
  return (
    <li>
      <details>
        <summary>{head}</summary>
        {input !== null && <Output label={texts.input} text={input} />}
        <Output label={texts.output} text={test.stdout} />
        <Output label={texts.expected} text={test.expected} />
        {test.stderr !== '' && <Output label={texts.errors} text={test.stderr} />}
      </details>
    </li>
  );
}

function hasPassed({ verdict }: VisibleTest | HiddenTest): boolean {
  return verdict === 'accepted';
}

function resultQuery(id: string, item: ResultProps['item']) {
  const query = { session_id: id };
  return {
    queryKey: ['result', id, item.seq],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      if (item.kind === 'run') {
        const params = { path: { run_id: item.run_id }, query };
        return answerOf(api.GET('/tasks/runs/{run_id}', { params }));
      }
      const params = { path: { submission_id: item.submission_id }, query };
      return answerOf(api.GET('/tasks/submissions/{submission_id}', { params }));
    },
  };
}
