import { Checkbox } from '../../design/checkbox.tsx';
import { Field } from '../../design/field.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { WordBoxes } from '../company/word-boxes.tsx';
import { WordSelect } from '../company/word-select.tsx';
import { BOUNDS, type PackageDraft } from './draft.ts';

interface PackageFieldsProps {
  draft: PackageDraft;
  isNew: boolean;
  onChange: (change: Partial<PackageDraft>) => void;
  faultIn: (field: keyof PackageDraft) => string | null;
}

export function PackageFields(props: PackageFieldsProps) {
  const { form } = useTexts('packages');
  return (
    <>
      <fieldset className="company-group">
        <legend>{form.what}</legend>
        <What {...props} />
      </fieldset>
      <fieldset className="company-group">
        <legend>{form.time}</legend>
        <Time {...props} />
      </fieldset>
      <fieldset className="company-group">
        <legend>{form.beside}</legend>
        <Beside {...props} />
      </fieldset>
      <fieldset className="company-group">
        <legend>{form.after}</legend>
        <After {...props} />
      </fieldset>
    </>
  );
}

function What({ draft, isNew, onChange, faultIn }: PackageFieldsProps) {
  const { form, locales } = useTexts('packages');
  const words = useTexts('console');
  return (
    <>
      <Field
        label={form.name}
        hint={form.nameHint}
        required
        maxLength={100}
        dir="auto"
        value={draft.name}
        fault={faultIn('name')}
        onChange={({ target }) => onChange({ name: target.value })}
      />
      <TextArea
        label={form.description}
        hint={form.descriptionHint}
        rows={3}
        maxLength={2_000}
        value={draft.description}
        fault={faultIn('description')}
        onChange={({ target }) => onChange({ description: target.value })}
      />
      <div className="company-pair">
        <WordSelect
          label={form.track}
          names={words.tracks}
          value={draft.track}
          onChoose={(track) => onChange({ track })}
        />
        <WordSelect
          label={form.level}
          names={words.levels}
          value={draft.level}
          onChoose={(level) => onChange({ level })}
        />
        <WordSelect
          label={form.locale}
          names={locales}
          value={draft.locale}
          onChoose={(locale) => onChange({ locale })}
        />
      </div>
      <WordBoxes
        legend={form.languages}
        hint={isNew ? form.languagesHint : undefined}
        fault={faultIn('languages')}
        names={words.languages}
        picked={draft.languages}
        onPick={(languages) => onChange({ languages })}
      />
      <Figure name="max_tasks" label={form.maxTasks} {...{ draft, onChange, faultIn }} />
    </>
  );
}

function Time({ draft, onChange, faultIn }: PackageFieldsProps) {
  const { form } = useTexts('packages');
  const common = { draft, onChange, faultIn };
  return (
    <>
      <div className="company-pair">
        <Figure name="time_percent" label={form.timePercent} hint={form.timePercentHint} {...common} />
        <Figure name="notice_days" label={form.noticeDays} hint={form.noticeDaysHint} {...common} />
      </div>
      <Checkbox
        label={form.practice}
        isChecked={draft.practice}
        onChange={(practice) => onChange({ practice })}
      />
    </>
  );
}

function Beside({ draft, onChange, faultIn }: PackageFieldsProps) {
  const { form } = useTexts('packages');
  return (
    <>
      <Checkbox
        label={form.resume}
        isChecked={draft.resume === 'optional'}
        onChange={(isOptional) => onChange({ resume: isOptional ? 'optional' : 'off' })}
      />
      <Checkbox label={form.voice} isChecked={draft.voice} onChange={(voice) => onChange({ voice })} />
      <Checkbox label={form.video} isChecked={draft.video} onChange={(video) => onChange({ video })} />
      <Figure
        name="media_days"
        label={form.mediaDays}
        hint={form.mediaDaysHint}
        {...{ draft, onChange, faultIn }}
      />
    </>
  );
}

function After({ draft, onChange, faultIn }: PackageFieldsProps) {
  const { form, reports } = useTexts('packages');
  const common = { draft, onChange, faultIn };
  return (
    <div className="company-pair">
      <WordSelect
        label={form.report}
        names={reports}
        value={draft.report_to_candidate}
        onChoose={(report_to_candidate) => onChange({ report_to_candidate })}
      />
      <Figure name="appeal_days" label={form.appealDays} {...common} />
      <Figure name="retention_days" label={form.retentionDays} hint={form.retentionDaysHint} {...common} />
    </div>
  );
}

function Figure({
  name,
  label,
  hint,
  draft,
  onChange,
  faultIn,
}: Omit<PackageFieldsProps, 'isNew'> & { name: keyof typeof BOUNDS; label: string; hint?: string }) {
  const [least, most] = BOUNDS[name];
  return (
    <Field
      label={label}
      hint={hint}
      type="number"
      required
      min={least}
      max={most}
      step={1}
      value={draft[name]}
      fault={faultIn(name)}
      onChange={({ target }) => onChange({ [name]: target.value })}
    />
  );
}
