import { Fact } from '../../design/fact.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { minutesOf } from '../interview/minutes.ts';
import { StateBadge } from '../interviews/state-badge.tsx';
import { lastAt } from './bound.ts';
import type { Player } from './player.ts';
import type { Recording } from './recording.ts';
import { leftAt } from './standing.ts';
import { usePlaying } from './use-player.ts';

/** How the interview stood at the moment: its task, its attempts and its clock. */
export function Facts({ player, recording }: { player: Player; recording: Recording }) {
  const { interview: words } = useTexts('console');
  const texts = useTexts('playback');
  const { standings, interview, tasks, startedAt } = recording;
  const place = usePlaying(player, ({ at }) => Math.max(0, lastAt(standings, at)));
  const standing = standings[place];
  const seconds = usePlaying(player, ({ at }) => {
    const left = standing ? leftAt(standing, startedAt + at) : null;
    return left === null ? null : Math.ceil(left / 1_000);
  });
  if (standing === undefined) return null;
  const { state, taskNumber, attemptsLeft, clock } = standing;
  const task = tasks.find(({ number }) => number === taskNumber);
  return (
    <dl className="facts">
      <Fact name={words.state}>
        <StateBadge state={state} task_number={taskNumber} max_tasks={interview.max_tasks} />
      </Fact>
      {task && state !== 'finished' && (
        <Fact name={texts.attempts}>
          <span className="number">{words.attempts(attemptsLeft, task.max_attempts)}</span>
        </Fact>
      )}
      {seconds !== null && (
        <Fact name={words.left}>
          <span className="number">{minutesOf(seconds * 1_000)}</span>
          {clock.stoppedAt !== null && <span className="soft"> {words.stopped}</span>}
        </Fact>
      )}
    </dl>
  );
}
