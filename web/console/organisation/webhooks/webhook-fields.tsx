import { Field } from '../../../design/field.tsx';
import { useTexts } from '../../../texts/provider.tsx';
import { WordBoxes } from '../../company/word-boxes.tsx';
import type { EventType } from './query.ts';

/** What can be said of a webhook when it is made, and later. */
export interface WebhookDraft {
  url: string;
  description: string;
  events: EventType[];
}

export function WebhookFields({
  draft,
  lacksEvent,
  onChange,
  faultIn,
}: {
  draft: WebhookDraft;
  /** It was to be sent without any. */
  lacksEvent: boolean;
  onChange: (change: Partial<WebhookDraft>) => void;
  faultIn: (field: keyof WebhookDraft) => string | null;
}) {
  const { form, events } = useTexts('webhooks');
  return (
    <>
      <Field
        label={form.url}
        type="url"
        required
        maxLength={2_048}
        value={draft.url}
        fault={faultIn('url')}
        onChange={({ target }) => onChange({ url: target.value })}
      />
      <Field
        label={form.description}
        maxLength={2_000}
        dir="auto"
        value={draft.description}
        fault={faultIn('description')}
        onChange={({ target }) => onChange({ description: target.value })}
      />
      <WordBoxes
        legend={form.events}
        fault={lacksEvent && draft.events.length === 0 ? form.noEvent : faultIn('events')}
        names={events}
        picked={draft.events}
        onPick={(picked) => onChange({ events: picked })}
      />
    </>
  );
}
