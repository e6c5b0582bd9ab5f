import { FormFault } from '../../account/form-fault.tsx';
import { useComeAsGuest } from '../../api/me.ts';
import { Button } from '../../design/button.tsx';
import { useLocale, useTexts } from '../../texts/provider.tsx';

/** For whoever is not signed in: an account, or none. */
export function Guest() {
  const { start: texts } = useTexts('room');
  const { signIn } = useTexts('shared');
  const { locale } = useLocale();
  const guest = useComeAsGuest();
  return (
    <section className="start-part">
      <h2>{texts.who}</h2>
      <p>{texts.guestLead}</p>
      <FormFault fault={guest.error} />
      <p className="start-choices">
        <Button kind="main" size="large" isBusy={guest.isPending} onClick={() => guest.mutate(locale)}>
          {texts.guest}
        </Button>
        <a className="button button-plain button-large" href="/sign-in?next=/room/new">
          {signIn.submit}
        </a>
      </p>
    </section>
  );
}
