import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { FormFault } from '../../account/form-fault.tsx';
import { answerOf, api } from '../../api/client.ts';
import { faultOf } from '../../api/problem.ts';
import { type DecisionKind, decisionsQuery } from '../../decisions/query.ts';
import { announce } from '../../design/announce.ts';
import { Button } from '../../design/button.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { useKey } from '../../hooks/use-key.ts';
import { useTexts } from '../../texts/provider.tsx';

const KINDS: readonly DecisionKind[] = ['advance', 'hold', 'reject'];
const MOST_REASONS = 50;
const LONGEST = 2_000;

/** What a person decides, with reasons. Nothing is chosen beforehand. */
export function DecisionForm({ id }: { id: string }) {
  const texts = useTexts('decisions');
  const name = useId();
  const [kind, choose] = useState<DecisionKind | null>(null);
  const [lines, setLines] = useState('');
  const [note, setNote] = useState('');
  const [isAsked, setAsked] = useState(false);
  const send = useDecision(id, () => {
    choose(null);
    setLines('');
    setNote('');
    setAsked(false);
    announce(texts.sent);
  });
  const reasons = reasonsIn(lines);
  const wrong = useFaultOf(reasons);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (kind === null || wrong !== null || send.isPending) return;
    send.mutate({ decision: kind, reasons, ...(note.trim() !== '' && { note: note.trim() }) });
  };
  return (
    <form className="decision-form" onSubmit={submit} noValidate>
      <FormFault fault={send.error} fields={['reasons', 'note']} />
      <fieldset className="decision-choice" aria-describedby={`${name}-missing`}>
        <legend className="field-label">{texts.choice}</legend>
        {KINDS.map((one) => (
          <label key={one} className="decision-kind">
            <input type="radio" name={name} checked={kind === one} onChange={() => choose(one)} />
            <span>
              {texts.kinds[one]}
              <span className="soft decision-meaning">{texts.meanings[one]}</span>
            </span>
          </label>
        ))}
        <p id={`${name}-missing`} className="field-fault" role="alert">
          {isAsked && kind === null ? texts.noChoice : ''}
        </p>
      </fieldset>
      <TextArea
        label={texts.reasons}
        hint={texts.reasonsHint}
        fault={faultOf(send.error, 'reasons') ?? (isAsked ? wrong : null)}
        rows={4}
        required
        value={lines}
        onChange={({ target }) => setLines(target.value)}
      />
      <TextArea
        label={texts.note}
        hint={texts.noteHint}
        fault={faultOf(send.error, 'note')}
        rows={2}
        maxLength={LONGEST}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <p>
        <Button type="submit" kind="main" size="large" isBusy={send.isPending}>
          {texts.send}
        </Button>
      </p>
      <p role="status" className="soft">
        {send.isSuccess && !isAsked ? texts.sent : ''}
      </p>
    </form>
  );
}

/** One on each line. */
function reasonsIn(lines: string): string[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function useFaultOf(reasons: readonly string[]): string | null {
  const texts = useTexts('decisions');
  if (reasons.length === 0) return texts.noReasons;
  if (reasons.length > MOST_REASONS) return texts.tooManyReasons(MOST_REASONS);
  return reasons.some((reason) => reason.length > LONGEST) ? texts.longReason(LONGEST) : null;
}

/** The same again after a lost answer is the same decision. */
function useDecision(id: string, onKept: () => void) {
  const queries = useQueryClient();
  const keyFor = useKey();
  return useMutation({
    mutationFn: (body: { decision: DecisionKind; reasons: string[]; note?: string }) =>
      answerOf(
        api.POST('/interview/{id}/decision', {
          params: { path: { id }, header: keyFor(body) },
          body,
        }),
      ),
    async onSuccess() {
      onKept();
      await queries.invalidateQueries({ queryKey: decisionsQuery(id).queryKey });
    },
  });
}
