import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FormFault } from '../../../account/form-fault.tsx';
import { answerOf, api } from '../../../api/client.ts';
import { faultOf } from '../../../api/problem.ts';
import { Button } from '../../../design/button.tsx';
import { useTexts } from '../../../texts/provider.tsx';
import { useChangedWebhook, type Webhook } from './query.ts';
import { type WebhookDraft, WebhookFields } from './webhook-fields.tsx';

export function EditWebhook({ webhook, onDone }: { webhook: Webhook; onDone: () => void }) {
  const { save } = useTexts('company');
  const { webhook_id, url, description, events } = webhook;
  const [draft, setDraft] = useState<WebhookDraft>({ url, description, events });
  const [lacksEvent, setLacksEvent] = useState(false);
  const changed = useChangedWebhook();
  const changing = useMutation({
    mutationFn: () =>
      answerOf(api.PATCH('/webhooks/{webhook_id}', { params: { path: { webhook_id } }, body: draft })),
    onSuccess(answer) {
      changed(answer);
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setLacksEvent(draft.events.length === 0);
    if (draft.events.length > 0 && !changing.isPending) changing.mutate();
  };
  return (
    <form className="company-form" onSubmit={submit}>
      <FormFault fault={changing.error} fields={['url', 'description', 'events']} />
      <WebhookFields
        draft={draft}
        lacksEvent={lacksEvent}
        onChange={(change) => setDraft({ ...draft, ...change })}
        faultIn={(field) => faultOf(changing.error, field)}
      />
      <Button type="submit" kind="main" size="large" isBusy={changing.isPending}>
        {save}
      </Button>
    </form>
  );
}
