import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FormFault } from '../../../account/form-fault.tsx';
import { answerOf, api } from '../../../api/client.ts';
import { faultOf } from '../../../api/problem.ts';
import { Button } from '../../../design/button.tsx';
import { useKey } from '../../../hooks/use-key.ts';
import { useTexts } from '../../../texts/provider.tsx';
import { WordSelect } from '../../company/word-select.tsx';
import type { Webhook } from './query.ts';
import type { VerifierShown } from './verifier.tsx';
import { type WebhookDraft, WebhookFields } from './webhook-fields.tsx';

export function MakeWebhook({ onDone }: { onDone: (made: VerifierShown) => void }) {
  const { form, signings } = useTexts('webhooks');
  const [draft, setDraft] = useState<WebhookDraft>({ url: '', description: '', events: ['report.ready'] });
  const [signing, setSigning] = useState<Webhook['signing']>('v1');
  const [lacksEvent, setLacksEvent] = useState(false);
  const keyFor = useKey();
  const making = useMutation({
    mutationFn() {
      const body = { ...draft, signing };
      return answerOf(api.POST('/webhooks', { body, params: { header: keyFor(body) } }));
    },
    onSuccess: onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setLacksEvent(draft.events.length === 0);
    if (draft.events.length > 0 && !making.isPending) making.mutate();
  };
  return (
    <form className="company-form" onSubmit={submit}>
      <FormFault fault={making.error} fields={['url', 'description', 'events']} />
      <WebhookFields
        draft={draft}
        lacksEvent={lacksEvent}
        onChange={(change) => setDraft({ ...draft, ...change })}
        faultIn={(field) => faultOf(making.error, field)}
      />
      <WordSelect label={form.signing} names={signings} value={signing} onChoose={setSigning} />
      <Button type="submit" kind="main" size="large" isBusy={making.isPending}>
        {form.make}
      </Button>
    </form>
  );
}
