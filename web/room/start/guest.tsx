import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { isProblem } from '../../api/problem.ts';
import { Button } from '../../design/button.tsx';
import { useLocale, useTexts } from '../../texts/provider.tsx';

/** For whoever is not signed in: an account, or none. */
export function Guest() {
  const { start: texts } = useTexts('room');
  const { unreachable } = useTexts('shared');
  const { locale } = useLocale();
  const queries = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  const goOn = async () => {
    setBusy(true);
    try {
      await api.POST('/auth/guest', { body: { locale } });
      await queries.invalidateQueries({ queryKey: ['me'] });
    } catch (error) {
      setFault(isProblem(error) ? error.message : unreachable);
    } finally {
      setBusy(false);
    }
  };

  return (
    <section className="start-part">
      <h2>{texts.who}</h2>
      <p>{texts.guestLead}</p>
      <p className="start-choices">
        <Button kind="main" size="large" isBusy={isBusy} onClick={goOn}>
          {texts.guest}
        </Button>
        <a className="button button-plain button-large" href="/sign-in?next=/room/new">
          {texts.orSignIn}
        </a>
      </p>
      {fault && (
        <p className="field-fault" role="alert">
          {fault}
        </p>
      )}
    </section>
  );
}
