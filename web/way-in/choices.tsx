import { Checkbox } from '../design/checkbox.tsx';
import { Choices } from '../room/start/choices.tsx';
import { LOCALES } from '../texts/locale.ts';
import { useLocale, useTexts } from '../texts/provider.tsx';
import { LANGUAGE_NAMES, type Language } from './languages.ts';
import type { Opened } from './query.ts';

const NEEDS = ['screen_reader', 'more_time'] as const;

/** What a candidate decides of their interview. */
export interface Chosen {
  /** Of the package's; all of them where nothing was taken out. */
  languages: readonly Language[];
  needs: readonly (typeof NEEDS)[number][];
}

/** In which language the talk is, in which ones they write programs, and what they need. */
export function OwnChoices({
  opened: { package: ordered },
  chosen,
  isMissing,
  onChange,
}: {
  opened: Opened;
  chosen: Chosen;
  /** It was to be accepted without any language. */
  isMissing: boolean;
  onChange: (chosen: Chosen) => void;
}) {
  const { choices: texts } = useTexts('way-in');
  const { start, view } = useTexts('room');
  const { wanted, choose } = useLocale();
  return (
    <section className="start-part" aria-labelledby="choices">
      <h2 id="choices">{texts.title}</h2>
      {ordered.locale === null && (
        <Choices
          legend={start.language}
          choices={LOCALES.map((value) => ({ value, label: view.languages[value] }))}
          value={wanted}
          onChoose={choose}
        />
      )}
      {ordered.languages.length > 1 && (
        <fieldset id="programs" className="way-in-choices" tabIndex={-1} aria-describedby="programs-fault">
          <legend>{texts.programs}</legend>
          {ordered.languages.map((language) => (
            <Checkbox
              key={language}
              label={LANGUAGE_NAMES[language]}
              isChecked={chosen.languages.includes(language)}
              onChange={(isOn) =>
                onChange({
                  ...chosen,
                  languages: changed(ordered.languages, chosen.languages, language, isOn),
                })
              }
            />
          ))}
          <p id="programs-fault" className="field-fault" role="alert">
            {isMissing ? texts.noProgram : ''}
          </p>
        </fieldset>
      )}
      <fieldset className="way-in-choices" aria-describedby="needs-lead">
        <legend>{texts.needs}</legend>
        {NEEDS.map((need) => (
          <Checkbox
            key={need}
            label={texts[need]}
            isChecked={chosen.needs.includes(need)}
            onChange={(isOn) => onChange({ ...chosen, needs: changed(NEEDS, chosen.needs, need, isOn) })}
          />
        ))}
        <p id="needs-lead" className="soft">
          {texts.needsLead}
        </p>
      </fieldset>
    </section>
  );
}

/** In the order of all of them. */
function changed<Value>(all: readonly Value[], some: readonly Value[], value: Value, isOn: boolean): Value[] {
  return all.filter((one) => (one === value ? isOn : some.includes(one)));
}
