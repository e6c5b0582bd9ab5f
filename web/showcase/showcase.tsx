import { type ReactNode, useState } from 'react';
import { Badge } from '../design/badge.tsx';
import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import { Checkbox } from '../design/checkbox.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Field } from '../design/field.tsx';
import { ICON_NAMES, Icon } from '../design/icon.tsx';
import { Menu } from '../design/menu.tsx';
import { Moment } from '../design/moment.tsx';
import { Progress } from '../design/progress.tsx';
import { Select } from '../design/select.tsx';
import { Table } from '../design/table.tsx';
import { Tabs } from '../design/tabs.tsx';
import { TextArea } from '../design/text-area.tsx';
import { Tooltip } from '../design/tooltip.tsx';
import './showcase.css';

/** Every component in each of its forms, for people who look and for the checks of `npm run web:design`. */
export function Showcase() {
  return (
    <main className="showcase">
      <h1>Components</h1>
      <Part title="Buttons">
        <Button kind="main" size="large">
          Submit
        </Button>
        <Button kind="main">Run</Button>
        <Button>Next task</Button>
        <Button kind="quiet">Hint</Button>
        <Button kind="danger">Finish</Button>
        <Button size="small">Small</Button>
        <Button isBusy>Busy</Button>
        <Button disabledReason="No attempts are left">Disabled</Button>
        <Button aria-pressed>Pressed</Button>
      </Part>
      <Part title="Badges and icons">
        <Badge>plain</Badge>
        <Badge tone="good">accepted</Badge>
        <Badge tone="warn">close to the limit</Badge>
        <Badge tone="bad">wrong answer</Badge>
        {ICON_NAMES.map((name) => (
          <Icon key={name} name={name} />
        ))}
        <Moment at="2026-03-01T09:30:00Z" />
      </Part>
      <Part title="Banners" isColumn>
        <Banner>The interviewer is reading your code.</Banner>
        <Banner tone="good">Saved on the server.</Banner>
        <Banner tone="warn">Two minutes are left.</Banner>
        <Banner tone="bad">The server did not answer; what you write is kept.</Banner>
      </Part>
      <Part title="Fields" isColumn>
        <Field label="Nickname" hint="3–32 characters" defaultValue="ada" />
        <Field label="E-mail" fault="is not an e-mail address" defaultValue="ada" />
        <TextArea label="Note" hint="Why you decide so" rows={2} defaultValue="They wrote it at home." />
        <Checkboxes />
        <Level />
      </Part>
      <Part title="Menus, dialogs and tooltips">
        <Menu label="Settings" entries={[{ id: 'theme', label: 'Theme', onChoose: () => undefined }]} />
        <Menu label="More" icon="more" entries={[{ id: 'keys', label: 'Keys', onChoose: () => undefined }]} />
        <Confirmation />
        <Tooltip text="On the visible tests">
          <Button>Run</Button>
        </Tooltip>
      </Part>
      <Part title="Tabs" isColumn>
        <Tabs
          label="Results"
          parts={[
            { id: 'tests', label: 'Tests', content: <p>Three of five are right.</p> },
            { id: 'output', label: 'Output', content: <p>Nothing was printed.</p> },
          ]}
        />
      </Part>
      <Part title="Progress" isColumn>
        <Progress label="Tests" done={2} total={5} />
        <Progress label="Compiling" />
      </Part>
      <Part title="Tables" isColumn>
        <Table
          caption="Runs"
          columns={[
            { id: 'test', heading: 'Test', cell: ({ name }) => name },
            { id: 'time', heading: 'Time, ms', isNumber: true, cell: ({ ms }) => ms },
            {
              id: 'verdict',
              heading: 'Verdict',
              cell: ({ tone, verdict }) => <Badge tone={tone}>{verdict}</Badge>,
            },
          ]}
          rows={[
            { name: 'example', ms: 12, tone: 'good', verdict: 'accepted' } as const,
            { name: 'empty', ms: 1_204, tone: 'bad', verdict: 'wrong answer' } as const,
          ]}
          keyOf={({ name }) => name}
        />
      </Part>
    </main>
  );
}

function Part({
  title,
  isColumn = false,
  children,
}: {
  title: string;
  isColumn?: boolean;
  children: ReactNode;
}) {
  return (
    <section>
      <h2>{title}</h2>
      <div className={isColumn ? 'showcase-column' : 'showcase-row'}>{children}</div>
    </section>
  );
}

function Checkboxes() {
  const [isChecked, check] = useState(true);
  return <Checkbox label="Tab moves the focus" isChecked={isChecked} onChange={check} />;
}

function Level() {
  const [level, choose] = useState<'junior' | 'middle'>('junior');
  const choices = [
    { value: 'junior', label: 'Junior' },
    { value: 'middle', label: 'Middle' },
  ] as const;
  return <Select label="Level" value={level} choices={choices} onChoose={choose} />;
}

function Confirmation() {
  const [isOpen, open] = useState(false);
  return (
    <>
      <Button onClick={() => open(true)}>Open a dialog</Button>
      <Dialog title="Finish the interview?" isOpen={isOpen} onClose={() => open(false)}>
        <p>The report is built from what was submitted.</p>
        <p>
          <Button kind="main" onClick={() => open(false)}>
            Go on with the interview
          </Button>
        </p>
      </Dialog>
    </>
  );
}
