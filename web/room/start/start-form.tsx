import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { answerOf, api } from '../../api/client.ts';
import { isProblem } from '../../api/problem.ts';
import { Button } from '../../design/button.tsx';
import { Progress } from '../../design/progress.tsx';
import { useKey } from '../../hooks/use-key.ts';
import { Part } from '../../loading/part.tsx';
import { view } from '../../loading/view.tsx';
import { handOver } from '../../resume/chosen.ts';
import { LOCALES } from '../../texts/locale.ts';
import { useLocale, useTexts } from '../../texts/provider.tsx';
import { Choices } from './choices.tsx';
import { Consents } from './consents.tsx';
import { FIRST_ORDER, LEVELS, type Order, practicePath, TRACKS } from './order.ts';

const ChooseResume = view(() => import('../../resume/choose.tsx'));

const TASKS = [1, 2, 3, 4, 5, 6] as const;

/** What the interview is about, what is recorded of it, and its start. */
export function StartForm() {
  const texts = useTexts('room');
  const { unreachable } = useTexts('shared');
  const { locale, wanted, choose } = useLocale();
  const [, go] = useLocation();
  const [order, setOrder] = useState<Order>(FIRST_ORDER);
  const [consents, setConsents] = useState<Readonly<Record<string, boolean>>>({});
  const [isMissing, setMissing] = useState(false);
  const [busy, setBusy] = useState<'practice' | 'real' | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [resume, setResume] = useState<File | null>(null);
  const keyFor = useKey();
  const notice = useQuery({
    queryKey: ['notice', locale],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => answerOf(api.GET('/notice', { params: { query: { locale } } })),
  });

  const start = async (kind: 'practice' | 'real') => {
    if (!notice.data) return;
    const lacks = notice.data.consents.some(({ id, required }) => required && !consents[id]);
    setMissing(lacks);
    if (lacks) return document.getElementById('consents')?.focus();
    setBusy(kind);
    setFault(null);
    try {
      const body = {
        ...{ track: order.track, level: order.level, locale, max_tasks: order.maxTasks },
        notice_version: notice.data.notice_version,
        consents: Object.fromEntries(notice.data.consents.map(({ id }) => [id, consents[id] ?? false])),
        ...(kind === 'practice' && { practice: true }),
      };
      const { session_id: id } = await answerOf(
        api.POST('/interview/start', { body, headers: keyFor(body) }),
      );
      if (kind === 'real' && resume) handOver(id, resume);
      go(kind === 'practice' ? practicePath(id, order) : `/room/${id}`);
    } catch (error) {
      // The notice may be another one since it was read.
      if (isProblem(error, 'invalid')) void notice.refetch();
      setFault(isProblem(error) ? error.message : unreachable);
    } finally {
      setBusy(null);
    }
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void start('practice');
  };
  return (
    <form className="start-form" onSubmit={submit} noValidate>
      <div className="start-order">
        <Choices
          legend={texts.start.track}
          choices={TRACKS.map((value) => ({ value, label: texts.tracks[value] ?? value }))}
          value={order.track}
          onChoose={(track) => setOrder({ ...order, track })}
        />
        <Choices
          legend={texts.start.level}
          choices={LEVELS.map((value) => ({ value, label: texts.levels[value] ?? value }))}
          value={order.level}
          onChoose={(level) => setOrder({ ...order, level })}
        />
        <Choices
          legend={texts.start.language}
          choices={LOCALES.map((value) => ({ value, label: texts.view.languages[value] }))}
          value={wanted}
          onChoose={choose}
        />
        <Choices
          legend={texts.start.tasks}
          choices={TASKS.map((value) => ({ value, label: String(value) }))}
          value={order.maxTasks}
          onChoose={(maxTasks) => setOrder({ ...order, maxTasks })}
        />
      </div>
      {notice.data ? (
        <Consents notice={notice.data} given={consents} isMissing={isMissing} onChange={setConsents} />
      ) : notice.isError ? (
        <p className="field-fault">
          {unreachable} <Button onClick={() => notice.refetch()}>{texts.start.again}</Button>
        </p>
      ) : (
        <Progress />
      )}
      <Part fallback={null}>
        <ChooseResume file={resume} onChoose={setResume} />
      </Part>
      <div className="start-ways">
        <div>
          <Button type="submit" kind="main" size="large" isBusy={busy === 'practice'}>
            {texts.start.practise}
          </Button>
          <p className="soft">{texts.start.practiseLead}</p>
        </div>
        <div>
          <Button size="large" isBusy={busy === 'real'} onClick={() => start('real')}>
            {texts.start.begin}
          </Button>
          <p className="soft">{texts.start.beginLead}</p>
        </div>
      </div>
      {fault && (
        <p className="field-fault" role="alert">
          {fault}
        </p>
      )}
    </form>
  );
}
