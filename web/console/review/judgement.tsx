import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { FormFault } from '../../account/form-fault.tsx';
import { answerOf, api } from '../../api/client.ts';
import { faultOf } from '../../api/problem.ts';
import { announce } from '../../design/announce.ts';
import { Button } from '../../design/button.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { useKey } from '../../hooks/use-key.ts';
import { integrityQuery, type Review } from '../../integrity/query.ts';
import { useTexts } from '../../texts/provider.tsx';

type Decision = Review['decision'];

const DECISIONS: readonly Decision[] = ['clear', 'concern', 'invalid'];
const LONGEST_NOTE = 2_000;

/** What a person decides, with a note that says why and the signals that they looked at. */
export function Judgement({ id, looked, all }: { id: string; looked: readonly string[]; all: number }) {
  const { judgement: texts } = useTexts('review');
  const name = useId();
  const [decision, decide] = useState<Decision | null>(null);
  const [note, setNote] = useState('');
  const [isAsked, setAsked] = useState(false);
  const send = useReview(id, () => {
    decide(null);
    setNote('');
    setAsked(false);
    announce(texts.sent);
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (decision === null || note.trim() === '' || send.isPending) return;
    send.mutate({ decision, note: note.trim(), signals: [...looked] });
  };
  const noteFault = faultOf(send.error, 'note') ?? (isAsked && note.trim() === '' ? texts.noNote : null);
  return (
    <section className="review-part" aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>{texts.title}</h2>
      <p className="soft">{texts.lead}</p>
      <form className="judgement" onSubmit={submit} noValidate>
        <FormFault fault={send.error} fields={['note']} />
        <Choice name={name} chosen={decision} isMissing={isAsked && decision === null} onChoose={decide} />
        <TextArea
          label={texts.note}
          hint={`${texts.noteHint} ${texts.left(LONGEST_NOTE - note.length)}`}
          fault={noteFault}
          rows={5}
          required
          maxLength={LONGEST_NOTE}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        <p>{texts.looked(looked.length, all)}</p>
        <p>
          <Button type="submit" kind="main" size="large" isBusy={send.isPending}>
            {texts.send}
          </Button>
        </p>
        <p role="status" className="soft">
          {send.isSuccess && !isAsked ? texts.sent : ''}
        </p>
      </form>
    </section>
  );
}

function Choice({
  name,
  chosen,
  isMissing,
  onChoose,
}: {
  name: string;
  chosen: Decision | null;
  isMissing: boolean;
  onChoose: (decision: Decision) => void;
}) {
  const { judgement: texts } = useTexts('review');
  const { decisions } = useTexts('integrity');
  return (
    <fieldset className="judgement-choice" aria-describedby={`${name}-missing`}>
      <legend className="field-label">{texts.decision}</legend>
      {DECISIONS.map((decision) => (
        <label key={decision} className="judgement-decision">
          <input type="radio" name={name} checked={chosen === decision} onChange={() => onChoose(decision)} />
          <span>
            {decisions[decision]}
            <span className="soft judgement-meaning">{texts.meanings[decision]}</span>
          </span>
        </label>
      ))}
      <p id={`${name}-missing`} className="field-fault" role="alert">
        {isMissing ? texts.noDecision : ''}
      </p>
    </fieldset>
  );
}

/** The same again after a lost answer is the same review. */
function useReview(id: string, onKept: () => void) {
  const queries = useQueryClient();
  const keyFor = useKey();
  return useMutation({
    mutationFn: (body: { decision: Decision; note: string; signals: string[] }) =>
      answerOf(
        api.POST('/interview/{id}/integrity/review', {
          params: { path: { id }, header: keyFor(body) },
          body,
        }),
      ),
    async onSuccess() {
      onKept();
      await queries.invalidateQueries({ queryKey: integrityQuery(id).queryKey });
    },
  });
}
