import { Moment } from '../../design/moment.tsx';
import { Table } from '../../design/table.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { CodeText } from './code-text.tsx';
import type { Task } from './queries.ts';

interface Program {
  id: string;
  at: string;
  what: string;
  language: Task['runs'][number]['language'];
  verdict: Task['runs'][number]['verdict'];
  /** Null for a run on own input. */
  tests: { passed: number; total: number } | null;
  code: string;
}

/** What was run and checked of the task, newest first, each with the code that it was. */
export function Programs({ task }: { task: Task }) {
  const texts = useTexts('console');
  const { programs: words } = texts;
  const programs = programsOf(task, words);
  if (programs.length === 0) return null;
  return (
    <>
      <h3>{words.title}</h3>
      <Table
        caption={words.title}
        isStacked
        rows={programs}
        keyOf={({ id }) => id}
        columns={[
          { id: 'what', heading: words.what, cell: ({ what }) => what },
          { id: 'at', heading: words.at, cell: ({ at }) => <Moment at={at} isTimeOnly /> },
          { id: 'language', heading: words.language, cell: ({ language }) => texts.languages[language] },
          { id: 'verdict', heading: words.verdict, cell: ({ verdict }) => texts.verdicts[verdict] },
          {
            id: 'tests',
            heading: words.tests,
            name: words.tests,
            isNumber: true,
            cell: ({ tests }) => tests && words.passed(tests.passed, tests.total),
          },
          {
            id: 'code',
            heading: words.code,
            cell: ({ what, code }) => (
              <details>
                <summary>{words.show}</summary>
                <CodeText label={what} code={code} />
              </details>
            ),
          },
        ]}
      />
    </>
  );
}

function programsOf({ runs, submissions }: Task, words: ProgramWords): Program[] {
  const ran = runs.map(({ run_id, tests, judged, ...run }) => ({
    ...run,
    id: run_id,
    what: judged ? words.run : words.ownRun,
    tests: judged
      ? { passed: tests.filter(({ verdict }) => verdict === 'accepted').length, total: tests.length }
      : null,
  }));
  const checked = submissions.map(({ submission_id, attempt, passed, total, ...check }) => ({
    ...check,
    id: submission_id,
    what: words.attempt(attempt),
    tests: { passed, total },
  }));
  return [...ran, ...checked].toSorted((one, other) => other.at.localeCompare(one.at));
}

type ProgramWords = Pick<ReturnType<typeof useTexts<'console'>>['programs'], 'run' | 'ownRun' | 'attempt'>;
