import { Badge } from '../../design/badge.tsx';
import { useTexts } from '../../texts/provider.tsx';
import type { Interview } from './query.ts';

/** Where it stands, at which task, and whether its candidate has reported problems. */
export function StateBadge({
  state,
  task_number,
  max_tasks,
  problems_reported: problems = 0,
}: Pick<Interview, 'state' | 'task_number' | 'max_tasks' | 'problems_reported'>) {
  const texts = useTexts('console');
  return (
    <span className="interview-state">
      <Badge tone={state === 'finished' ? 'plain' : 'good'}>{texts.states[state]}</Badge>
      {state !== 'finished' && task_number > 0 && (
        <span className="soft">{texts.taskOf(task_number, max_tasks)}</span>
      )}
      {problems > 0 && <Badge tone="warn">{texts.problems(problems)}</Badge>}
    </span>
  );
}
