import type { HTMLInputTypeAttribute } from 'react';
import { Checkbox } from '../../../design/checkbox.tsx';
import { Field } from '../../../design/field.tsx';
import { useTexts } from '../../../texts/provider.tsx';
import { WordSelect } from '../../company/word-select.tsx';
import { type InvitationDraft, MOST_PERCENT } from '../draft.ts';

export interface InviteFieldsProps {
  draft: InvitationDraft;
  onChange: (change: Partial<InvitationDraft>) => void;
  /** By the server's name of the field. */
  faultIn: (field: string) => string | null;
}

export function Who({ draft, onChange, faultIn }: InviteFieldsProps) {
  const texts = useTexts('invitations').invite;
  const text = { draft, onChange };
  return (
    <fieldset className="company-group">
      <legend>{texts.who}</legend>
      <div className="company-pair">
        <Text
          name="firstName"
          label={texts.first}
          fault={faultIn('candidate.first_name')}
          isRequired
          {...text}
        />
        <Text
          name="lastName"
          label={texts.last}
          fault={faultIn('candidate.last_name')}
          isRequired
          {...text}
        />
        <Text
          name="preferredName"
          label={texts.preferred}
          hint={texts.preferredHint}
          fault={faultIn('candidate.preferred_name')}
          {...text}
        />
        <Text name="email" label={texts.email} type="email" fault={faultIn('candidate.email')} {...text} />
        <WordSelect
          label={texts.locale}
          names={texts.locales}
          value={draft.locale}
          onChoose={(locale) => onChange({ locale })}
        />
      </div>
      {draft.email.trim() !== '' && (
        <Checkbox
          label={texts.sendEmail}
          isChecked={draft.sendEmail}
          onChange={(sendEmail) => onChange({ sendEmail })}
        />
      )}
    </fieldset>
  );
}

export function Terms({ draft, onChange, faultIn }: InviteFieldsProps) {
  const texts = useTexts('invitations').invite;
  return (
    <fieldset className="company-group">
      <legend>{texts.when}</legend>
      <div className="company-pair">
        <Text
          name="from"
          label={texts.from}
          type="date"
          fault={faultIn('valid_from')}
          {...{ draft, onChange }}
        />
        <Text
          name="until"
          label={texts.until}
          hint={texts.untilHint}
          type="date"
          fault={faultIn('expires_at')}
          {...{ draft, onChange }}
        />
        <Field
          label={texts.additional}
          type="number"
          required
          min={0}
          max={MOST_PERCENT}
          step={1}
          value={draft.percent}
          fault={faultIn('additional_time_percent')}
          onChange={({ target }) => onChange({ percent: target.value })}
        />
      </div>
    </fieldset>
  );
}

export function External({ draft, onChange, faultIn }: InviteFieldsProps) {
  const texts = useTexts('invitations').invite;
  const text = { draft, onChange };
  return (
    <details className="company-more">
      <summary>{texts.more}</summary>
      <div className="company-group">
        <p className="soft">{texts.moreHint}</p>
        <div className="company-pair">
          <Text name="provider" label={texts.provider} fault={faultIn('external.provider')} {...text} />
          <Text
            name="applicationId"
            label={texts.applicationId}
            fault={faultIn('external.application_id') ?? faultIn('external')}
            {...text}
          />
          <Text
            name="candidateId"
            label={texts.candidateId}
            fault={faultIn('external.candidate_id')}
            {...text}
          />
          <Text name="jobId" label={texts.jobId} fault={faultIn('external.job_id')} {...text} />
          <Text
            name="profileUrl"
            label={texts.profile}
            type="url"
            fault={faultIn('external.profile_url')}
            {...text}
          />
          <Text
            name="redirectUrl"
            label={texts.redirect}
            type="url"
            fault={faultIn('redirect_url')}
            {...text}
          />
        </div>
      </div>
    </details>
  );
}

/** As long as the contract has it at most; addresses are longer than names. */
const LONGEST = { text: 100, email: 254, url: 2_048 } as const;

function Text({
  name,
  label,
  hint,
  fault,
  type = 'text',
  isRequired = false,
  draft,
  onChange,
}: Pick<InviteFieldsProps, 'draft' | 'onChange'> & {
  name: Exclude<keyof InvitationDraft, 'sendEmail' | 'locale'>;
  label: string;
  hint?: string;
  fault: string | null;
  type?: HTMLInputTypeAttribute;
  isRequired?: boolean;
}) {
  return (
    <Field
      label={label}
      hint={hint}
      type={type}
      required={isRequired}
      maxLength={type in LONGEST ? LONGEST[type as keyof typeof LONGEST] : undefined}
      dir={type === 'text' ? 'auto' : undefined}
      autoComplete="off"
      value={draft[name]}
      fault={fault}
      onChange={({ target }) => onChange({ [name]: target.value })}
    />
  );
}
