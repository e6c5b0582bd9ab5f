import { Checkbox } from '../../design/checkbox.tsx';
import { headed } from '../../markdown/headed.ts';
import { Markdown } from '../../markdown/markdown.tsx';
import { useTexts } from '../../texts/provider.tsx';

type Given = Readonly<Record<string, boolean>>;

interface Notice {
  text: string;
  consents: readonly { id: string; required: boolean; text: string }[];
}

/** What an interview records, and what the person agrees to. */
export function Consents({
  notice,
  given,
  isMissing,
  onChange,
}: {
  notice: Notice;
  given: Given;
  /** A start was asked for without one that it needs. */
  isMissing: boolean;
  onChange: (given: Given) => void;
}) {
  const { start: texts } = useTexts('room');
  const { heading, body } = headed(notice.text);
  return (
    <section className="start-part" aria-labelledby="notice">
      <h2 id="notice">{heading ?? texts.notice}</h2>
      <Markdown source={body} />
      <fieldset id="consents" className="consents" tabIndex={-1} aria-describedby="consents-fault">
        <legend className="unseen">{texts.consents}</legend>
        {notice.consents.map(({ id, required, text }) => (
          <Checkbox
            key={id}
            label={
              <>
                {text} {required && <span className="soft">({texts.required})</span>}
              </>
            }
            isChecked={given[id] ?? false}
            onChange={(isOn) => onChange({ ...given, [id]: isOn })}
          />
        ))}
        <p id="consents-fault" className="field-fault" role="alert">
          {isMissing ? texts.missing : ''}
        </p>
      </fieldset>
    </section>
  );
}
