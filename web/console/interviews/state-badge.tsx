import { Badge } from '../../design/badge.tsx';
import { useTexts } from '../../texts/provider.tsx';
import type { Interview } from './query.ts';

/** Where it stands, and at which task. */
export function StateBadge({
  state,
  task_number,
  max_tasks,
}: Pick<Interview, 'state' | 'task_number' | 'max_tasks'>) {
  const texts = useTexts('console');
  return (
    <span className="interview-state">
      <Badge tone={state === 'finished' ? 'plain' : 'good'}>{texts.states[state]}</Badge>
      {state !== 'finished' && task_number > 0 && (
        <span className="soft">{texts.taskOf(task_number, max_tasks)}</span>
      )}
    </span>
  );
}
