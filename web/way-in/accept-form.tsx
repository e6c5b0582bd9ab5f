import { type FormEvent, useState } from 'react';
import { FormFault } from '../account/form-fault.tsx';
import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import { Moment } from '../design/moment.tsx';
import { Consents } from '../room/start/consents.tsx';
import { useLocale, useTexts } from '../texts/provider.tsx';
import { useAccepting } from './accepting.ts';
import { type Chosen, OwnChoices } from './choices.tsx';
import type { AcceptedInvitation, Opened } from './query.ts';
import { SignedInNote } from './signed-in-note.tsx';
import { useIsEarly } from './starting.ts';

/** What the candidate chooses, reads and agrees to, and their acceptance. */
export function AcceptForm({
  token,
  opened,
  readAt,
  onAccepted,
}: {
  token: string;
  opened: Opened;
  readAt: number;
  onAccepted: (accepted: AcceptedInvitation) => void;
}) {
  const texts = useTexts('way-in');
  const { locale } = useLocale();
  const { package: ordered, notice } = opened;
  const [chosen, setChosen] = useState<Chosen>({ languages: ordered.languages, needs: [] });
  const [consents, setConsents] = useState<Readonly<Record<string, boolean>>>({});
  const [isAsked, setAsked] = useState(false);
  const accept = useAccepting(token, onAccepted);
  const isEarly = useIsEarly(opened, readAt);
  const hasNoProgram = chosen.languages.length === 0;
  const lacksConsent = notice.consents.some(({ id, required }) => required && !consents[id]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (hasNoProgram) return document.getElementById('programs')?.focus();
    if (lacksConsent) return document.getElementById('consents')?.focus();
    if (accept.isPending) return;
    accept.mutate({
      ...(ordered.locale === null && { locale }),
      ...(chosen.languages.length < ordered.languages.length && { languages: [...chosen.languages] }),
      ...(chosen.needs.length > 0 && { accommodations: [...chosen.needs] }),
      notice_version: notice.notice_version,
      consents: Object.fromEntries(notice.consents.map(({ id }) => [id, consents[id] ?? false])),
    });
  };
  return (
    <form className="start-form" onSubmit={submit} noValidate>
      <OwnChoices opened={opened} chosen={chosen} isMissing={isAsked && hasNoProgram} onChange={setChosen} />
      <Consents notice={notice} given={consents} isMissing={isAsked && lacksConsent} onChange={setConsents} />
      <section className="start-part" aria-labelledby="accept">
        <h2 id="accept">{texts.accept.title}</h2>
        {isEarly ? (
          <Banner>
            <p>
              {texts.early} <Moment at={opened.valid_from} />. {texts.earlyLead}
            </p>
          </Banner>
        ) : (
          <>
            <p>
              {texts.accept.lead} {opened.practice && texts.accept.practiceLead}
            </p>
            <SignedInNote instead={texts.accept.instead} />
            <FormFault fault={accept.error} />
            <p>
              <Button type="submit" kind="main" size="large" isBusy={accept.isPending}>
                {texts.accept.action}
              </Button>
            </p>
          </>
        )}
      </section>
    </form>
  );
}
