import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answerOf, api } from '../../api/client.ts';
import { faultOf, isProblem } from '../../api/problem.ts';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Field } from '../../design/field.tsx';
import { useKey } from '../../hooks/use-key.ts';
import { usePart } from '../../hooks/use-part.ts';
import type { Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';

const LONGEST_MINUTES = 24 * 60;

/** More time for the open task, with the reason that the candidate and the report are told. */
export function Extension({ session, id }: { session: Session; id: string }) {
  const texts = useTexts('console').extension;
  const hasClock = usePart(session, ({ clock }) => clock.deadlineAt !== null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button disabledReason={hasClock ? null : texts.noTask} onClick={() => setOpen(true)}>
        {texts.open}
      </Button>
      <Dialog title={texts.title} isOpen={isOpen} onClose={() => setOpen(false)}>
        {isOpen && <ExtensionForm id={id} onDone={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function ExtensionForm({ id, onDone }: { id: string; onDone: () => void }) {
  const texts = useTexts('console').extension;
  const shared = useTexts('shared');
  const [minutes, setMinutes] = useState('10');
  const [reason, setReason] = useState('');
  const keyFor = useKey();
  const extend = useMutation({
    mutationFn: (body: { seconds: number; reason: string }) =>
      answerOf(
        api.POST('/interview/{id}/extend', {
          params: { path: { id }, header: keyFor(body) },
          body,
        }),
      ),
    onSuccess: onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!extend.isPending) extend.mutate({ seconds: Number(minutes) * 60, reason });
  };
  const reasonFault = faultOf(extend.error, 'reason');
  const minutesFault = faultOf(extend.error, 'seconds');
  return (
    <form className="extension" onSubmit={submit}>
      {extend.error && !reasonFault && !minutesFault && (
        <Banner tone="bad" isUrgent>
          {isProblem(extend.error) ? extend.error.message : shared.unreachable}
        </Banner>
      )}
      <Field
        label={texts.minutes}
        type="number"
        min={1}
        max={LONGEST_MINUTES}
        step={1}
        required
        value={minutes}
        fault={minutesFault}
        onChange={({ target }) => setMinutes(target.value)}
      />
      <Field
        label={texts.reason}
        hint={texts.reasonHint}
        required
        maxLength={500}
        dir="auto"
        value={reason}
        fault={reasonFault}
        onChange={({ target }) => setReason(target.value)}
      />
      <Button type="submit" kind="main" size="large" isBusy={extend.isPending}>
        {texts.submit}
      </Button>
    </form>
  );
}
