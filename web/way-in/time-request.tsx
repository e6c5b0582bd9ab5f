import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FormFault } from '../account/form-fault.tsx';
import { api } from '../api/client.ts';
import { isProblem } from '../api/problem.ts';
import { announce } from '../design/announce.ts';
import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import { TextArea } from '../design/text-area.tsx';
import { useTexts } from '../texts/provider.tsx';

const LONGEST = 2_000;

/** A word about more time, once, before the invitation is accepted. */
export function TimeRequest({ token, isSent }: { token: string; isSent: boolean }) {
  const { more: texts } = useTexts('way-in');
  return (
    <section className="start-part" aria-labelledby="more-time">
      <h2 id="more-time">{texts.title}</h2>
      {isSent ? (
        <Banner tone="good">
          <p>
            <strong>{texts.sent}</strong> {texts.sentLead}
          </p>
        </Banner>
      ) : (
        <RequestForm token={token} />
      )}
    </section>
  );
}

function RequestForm({ token }: { token: string }) {
  const { more: texts } = useTexts('way-in');
  const [text, setText] = useState('');
  const [isAsked, setAsked] = useState(false);
  const ask = useAsk(token);
  const isBlank = text.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!isBlank && !ask.isPending) ask.mutate(text.trim());
  };
  return (
    <form className="start-part" onSubmit={submit} noValidate>
      <FormFault fault={ask.error} />
      <TextArea
        label={texts.label}
        hint={texts.lead}
        fault={isAsked && isBlank ? texts.blank : null}
        rows={3}
        maxLength={LONGEST}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <p>
        <Button type="submit" isBusy={ask.isPending}>
          {texts.send}
        </Button>
      </p>
    </form>
  );
}

/** Where only the answer was lost, it is there already: what the link leads to says so, as it does of all else that it may be too late for. */
function useAsk(token: string) {
  const { more: texts } = useTexts('way-in');
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ['invitation', token] });
  return useMutation({
    mutationFn: (text: string) => api.POST('/invitations/time', { body: { token, text } }),
    async onSuccess() {
      await refresh();
      announce(texts.sent);
    },
    async onError(fault) {
      if (isProblem(fault, 'wrong_state', 'expired', 'cancelled', 'replaced')) await refresh();
    },
  });
}
