import { Tab, TabList, TabPanel, TabProvider } from '@ariakit/react/tab';
import { useId, useState } from 'react';
import { Badge } from '../../design/badge.tsx';
import { Button } from '../../design/button.tsx';
import type { HiddenTest, Task, VisibleTest } from '../../session/wire.ts';
import { useTexts } from '../../texts/provider.tsx';
import { TestDetail } from './test-detail.tsx';
import { testTitle } from './test-title.ts';
import './tests.css';

type Test = VisibleTest | HiddenTest;

/** A page draws so many at once; a task may have thousands. */
const STEP = 100;

/** The tests of a run or a check as a list, those that did not pass first in sight, with one of them in full. */
export function Tests({ tests, inputs }: { tests: readonly Test[]; inputs: Task['visible_tests'] }) {
  const { results: texts } = useTexts('work');
  const prefix = useId();
  const failures = tests.filter(({ verdict }) => verdict !== 'accepted');
  const [isAll, setAll] = useState(failures.length === 0 || tests.length <= STEP);
  const [count, setCount] = useState(STEP);
  const [chosen, setChosen] = useState((failures[0] ?? tests[0])?.name ?? '');
  const listed = isAll ? tests : failures;
  const test = tests.find(({ name }) => name === chosen) ?? listed[0];
  const rest = listed.length - count;
  const idOf = (name: string) => `${prefix} ${name}`;
  const choose = (id: string | null | undefined) => {
    const next = tests.find(({ name }) => idOf(name) === id);
    if (next) setChosen(next.name);
  };

  return (
    <TabProvider orientation="vertical" selectedId={test ? idOf(test.name) : null} setSelectedId={choose}>
      <div className="tests">
        <div className="tests-side">
          {failures.length > 0 && failures.length < tests.length && (
            <fieldset className="tests-filter" aria-label={texts.shownTests}>
              <Button size="small" aria-pressed={!isAll} onClick={() => setAll(false)}>
                {texts.failed(failures.length)}
              </Button>
              <Button size="small" aria-pressed={isAll} onClick={() => setAll(true)}>
                {texts.all(tests.length)}
              </Button>
            </fieldset>
          )}
          <TabList className="tests-list" aria-label={texts.tests}>
            {listed.slice(0, count).map((each) => (
              <Tab key={each.name} id={idOf(each.name)} className="tests-item">
                <span className="tests-name">{testTitle(each, texts)}</span>
                <Badge tone={toneOf(each.verdict)}>{texts.verdicts[each.verdict]}</Badge>
              </Tab>
            ))}
          </TabList>
          {rest > 0 && (
            <Button size="small" onClick={() => setCount(count + STEP)}>
              {texts.more(Math.min(rest, STEP))}
            </Button>
          )}
        </div>
        {test && (
          <TabPanel tabId={idOf(test.name)} className="tests-panel">
            <TestDetail
              key={test.name}
              test={test}
              input={inputs.find(({ name }) => name === test.name)?.input}
            />
          </TabPanel>
        )}
      </div>
    </TabProvider>
  );
}

function toneOf(verdict: Test['verdict']): 'good' | 'plain' | 'bad' {
  if (verdict === 'accepted') return 'good';
  return verdict === 'not_run' ? 'plain' : 'bad';
}
