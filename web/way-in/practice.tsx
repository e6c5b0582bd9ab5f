import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { FormFault } from '../account/form-fault.tsx';
import { answerOf, api, idempotencyKey } from '../api/client.ts';
import { Button } from '../design/button.tsx';
import { Part } from '../loading/part.tsx';
import { view } from '../loading/view.tsx';
import { useTexts } from '../texts/provider.tsx';
import type { AcceptedInvitation } from './query.ts';

const ResumePart = view(() => import('../resume/resume.tsx'));

type Interview = Pick<AcceptedInvitation, 'session_id' | 'track' | 'level' | 'locale'>;

/** After the acceptance: to the practice, where there is one, or to what counts; a résumé can be given before either. */
export function PracticeFirst({
  interview: { session_id: id, ...interview },
  hasPractice,
  takesResume,
}: {
  interview: Interview;
  hasPractice: boolean;
  takesResume: boolean;
}) {
  const { menu } = useTexts('room');
  const { practice: texts } = useTexts('way-in');
  const [, goTo] = useLocation();
  const [headers] = useState(idempotencyKey);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const practise = useMutation({
    mutationFn() {
      const { track, level, locale } = interview;
      const body = { track, level, locale, max_tasks: 1, practice: true };
      return answerOf(api.POST('/interview/start', { body, headers }));
    },
    onSuccess: ({ session_id: practiceId }) => goTo(`/room/${practiceId}`),
  });
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className="way-in-heading">
        {texts.title}
      </h1>
      {hasPractice && <p>{texts.lead}</p>}
      {takesResume && (
        <section className="start-part" aria-labelledby="resume">
          <h2 id="resume">{menu.resume}</h2>
          <Part>
            <ResumePart id={id} />
          </Part>
        </section>
      )}
      <FormFault fault={practise.error} />
      <p className="choices">
        {hasPractice && (
          <Button kind="main" size="large" isBusy={practise.isPending} onClick={() => practise.mutate()}>
            {texts.action}
          </Button>
        )}
        <Button size="large" kind={hasPractice ? 'plain' : 'main'} onClick={() => goTo(`/room/${id}`)}>
          {texts.begin}
        </Button>
      </p>
    </>
  );
}
