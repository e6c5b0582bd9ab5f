import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState, useSyncExternalStore } from 'react';
import { FormFault } from '../../account/form-fault.tsx';
import { answerOf, api } from '../../api/client.ts';
import { randomId } from '../../api/id.ts';
import { isProblem } from '../../api/problem.ts';
import { announce } from '../../design/announce.ts';
import { Button } from '../../design/button.tsx';
import { Moment } from '../../design/moment.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { type Integrity, integrityQuery } from '../../integrity/query.ts';
import { useTexts } from '../../texts/provider.tsx';
import { appealDraft } from './appeal-draft.ts';

const LONGEST = 4_000;

/** What the candidate says to the signals, once: what they have said, a field for it, or that its time is over. */
export function Appeal({
  id,
  sent,
  until,
}: {
  id: string;
  sent: Integrity['appeal'];
  /** Null: there is no such time, and nothing to say. */
  until: string | null;
}) {
  const texts = useTexts('appeal');
  if (sent === null && until === null) return null;
  return (
    <section className="closing-part">
      <h2>{texts.appeal}</h2>
      {sent ? (
        <>
          <p className="soft">
            {texts.sent} <Moment at={sent.at} />
          </p>
          <blockquote className="written appeal-sent" dir="auto">
            {sent.text}
          </blockquote>
          <p className="soft">{texts.received}</p>
        </>
      ) : (
        until && (Date.parse(until) > Date.now() ? <AppealForm id={id} until={until} /> : <Over at={until} />)
      )}
    </section>
  );
}

function Over({ at }: { at: string }) {
  const { over } = useTexts('appeal');
  return (
    <p>
      {over} <Moment at={at} />.
    </p>
  );
}

function AppealForm({ id, until }: { id: string; until: string }) {
  const texts = useTexts('appeal');
  const { get, subscribe, change } = appealDraft(id);
  const { text } = useSyncExternalStore(subscribe, get);
  const [isAsked, setAsked] = useState(false);
  const send = useAppeal(id);
  const isBlank = text.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!isBlank && !send.isPending) send.mutate();
  };
  return (
    <form className="appeal" onSubmit={submit} noValidate>
      <p>{texts.appealLead}</p>
      <p>
        {texts.until} <Moment at={until} />.
      </p>
      <FormFault fault={send.error} />
      <TextArea
        label={texts.label}
        hint={texts.hint(LONGEST - text.length)}
        fault={isAsked && isBlank ? texts.blank : null}
        rows={6}
        maxLength={LONGEST}
        value={text}
        // Other words are another call.
        onChange={({ target }) => change({ text: target.value, key: '' })}
      />
      <p>
        <Button type="submit" kind="main" isBusy={send.isPending}>
          {texts.send}
        </Button>
      </p>
    </form>
  );
}

/** Its key is stored before it is used: the same words after a lost answer, or a reload, are the same appeal. */
function useAppeal(id: string) {
  const { kept } = useTexts('appeal');
  const queries = useQueryClient();
  const { get, change } = appealDraft(id);
  const refresh = () => queries.invalidateQueries({ queryKey: integrityQuery(id).queryKey });
  return useMutation({
    mutationFn() {
      const { text, key } = get();
      const header = { 'Idempotency-Key': key || randomId() };
      change({ key: header['Idempotency-Key'] });
      return answerOf(
        api.POST('/interview/{id}/integrity/appeal', {
          params: { path: { id }, header },
          body: { text: text.trim() },
        }),
      );
    },
    async onSuccess() {
      announce(kept);
      await refresh();
      change({ text: '', key: '' });
    },
    async onError(fault) {
      // It was sent from elsewhere, or its time is over: what the server has says which.
      if (isProblem(fault, 'wrong_state', 'appeal_closed')) await refresh();
    },
  });
}
