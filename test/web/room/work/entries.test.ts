import { entriesOf } from '../../../../web/room/work/entries.ts';
import type { Result } from '../../../../web/session/session.ts';
import { aCheck, aRun, aTask } from '../../../support/web/snapshot.ts';

const past = { language: 'python', code: 'print(1)\n' } as const;
const asked: Result = {
  kind: 'run',
  id: 'request',
  language: 'python',
  revision: 7,
  answer: aRun({ run_id: 'run 2' }),
};

describe('the runs and submissions of a task', () => {
  it('are listed newest first, whatever they are', () => {
    const task = aTask({
      runs: [{ ...aRun(), ...past, at: '2026-11-29T08:00:02.000Z' }],
      submissions: [
        { ...aCheck({ submission_id: 'late' }), ...past, at: '2026-11-29T08:00:03.000Z' },
        { ...aCheck({ submission_id: 'early' }), ...past, at: '2026-11-29T08:00:01.000Z' },
      ],
    });
    expect(entriesOf({}, task).map(({ id }) => id)).toEqual(['late', 'run 1', 'early']);
  });

  it('begin with what the server does not list yet', () => {
    const task = aTask({ runs: [{ ...aRun(), ...past, at: '2026-11-29T08:00:02.000Z' }] });
    const entries = entriesOf({ [task.task_id]: [asked] }, task);
    expect(entries.map(({ id, code }) => [id, code])).toEqual([
      ['run 2', null],
      ['run 1', 'print(1)\n'],
    ]);
  });

  it('name each once, with the revision and the input that this page knows', () => {
    const run = {
      ...aRun({ run_id: 'run 2', judged: false, tests: [] }),
      ...past,
      at: '2026-11-29T08:00:02.000Z',
    };
    const task = aTask({ runs: [run] });
    const entries = entriesOf({ [task.task_id]: [{ ...asked, stdin: '((\n' }] }, task);
    expect(entries).toMatchObject([{ id: 'run 2', revision: 7, stdin: '((\n', code: 'print(1)\n' }]);
    expect(entriesOf({}, task)).toMatchObject([{ id: 'run 2', revision: null, stdin: null }]);
  });

  it('are those of the task alone', () => {
    expect(entriesOf({ 'backend/other': [asked] }, aTask())).toEqual([]);
    expect(entriesOf({ 'backend/other': [asked] }, null)).toEqual([]);
  });
});
