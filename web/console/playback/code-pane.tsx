import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../texts/provider.tsx';
import { lastAt } from './bound.ts';
import { createPlayedEditor, type PlayedEditor } from './played-editor.ts';
import type { Player } from './player.ts';
import type { Recording } from './recording.ts';
import { insertedAt, shownAt } from './shown-code.ts';
import { Troubles } from './troubles.tsx';
import { usePlaying } from './use-player.ts';

/** What was in the candidate's editor, with the caret where it was; task and language change as they did. */
export function CodePane({ player, recording }: { player: Player; recording: Recording }) {
  const texts = useTexts('playback');
  const { code, pastes } = recording;
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<PlayedEditor | null>(null);
  useEffect(() => {
    if (place.current === null) return undefined;
    const created = createPlayedEditor(place.current, texts.code);
    setEditor(created);
    return () => created.destroy();
  }, [texts.code]);
  useEffect(() => {
    if (editor) return follow(player, { code, pastes }, editor);
    return undefined;
  }, [player, code, pastes, editor]);
  return (
    <section className="playback-code" aria-labelledby="playback-code">
      <Heading player={player} recording={recording} />
      <div ref={place} className="playback-editor" />
      <Troubles player={player} recording={recording} />
    </section>
  );
}

function Heading({ player, recording: { code, tasks } }: { player: Player; recording: Recording }) {
  const { interview, languages } = useTexts('console');
  const texts = useTexts('playback');
  const place = usePlaying(player, ({ at }) => {
    const moment = code.moments[lastAt(code.moments, at)];
    return moment ? `${moment.taskId} ${moment.language}` : null;
  });
  const [taskId, language] = place?.split(' ') ?? [];
  const task = tasks.find(({ task_id }) => task_id === taskId);
  return (
    <h2 id="playback-code">
      {task ? interview.taskName(task.number, task.title) : texts.noTaskYet}
      {language && <span className="soft"> · {languages[language as keyof typeof languages]}</span>}
    </h2>
  );
}

/** While it plays, a paste is marked for so long; where somebody stopped at it, until they go on. */
const MARKED_MS = 2_000;

/** Shows in the editor what the moment had, with one change for each frame at most. */
function follow(
  player: Player,
  { code, pastes }: Pick<Recording, 'code' | 'pastes'>,
  editor: PlayedEditor,
): () => void {
  let shown = { place: -1, jumps: -1 };
  let markedAt: number | null = null;

  function render(): void {
    const { at, jumps, isPlaying } = player.get();
    const place = lastAt(code.moments, at);
    const isExpired = markedAt !== null && isPlaying && performance.now() - markedAt > MARKED_MS;
    if (place === shown.place) {
      if (!isExpired) return;
      markedAt = null;
      editor.unmark();
      return;
    }
    const moment = code.moments[place];
    const isPaste = moment !== undefined && pastes.has(moment);
    const isCleared = isExpired || jumps !== shown.jumps;
    shown = { place, jumps };
    editor.show(shownAt(code, place, isPaste ? insertedAt(moment) : isCleared ? [] : null));
    if (isPaste) markedAt = performance.now();
    else if (isCleared) markedAt = null;
  }

  render();
  return player.subscribe(render);
}
