import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { FormFault } from '../account/form-fault.tsx';
import { answerOf, api, idempotencyKey } from '../api/client.ts';
import { Button } from '../design/button.tsx';
import { useTexts } from '../texts/provider.tsx';
import type { AcceptedInvitation } from './query.ts';

type Interview = Pick<AcceptedInvitation, 'session_id' | 'track' | 'level' | 'locale'>;

/** After the acceptance, where the package lets people try the room first: to the practice, or to what counts. */
export function PracticeFirst({ interview: { session_id: id, ...interview } }: { interview: Interview }) {
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
      <p>{texts.lead}</p>
      <FormFault fault={practise.error} />
      <p className="choices">
        <Button kind="main" size="large" isBusy={practise.isPending} onClick={() => practise.mutate()}>
          {texts.action}
        </Button>
        <Button size="large" onClick={() => goTo(`/room/${id}`)}>
          {texts.begin}
        </Button>
      </p>
    </>
  );
}
