import type { ReactNode } from 'react';
import { Checkbox } from '../../design/checkbox.tsx';

/** Some of a closed set of words, all in sight; they are kept in the order of the set. */
export function WordBoxes<Word extends string>({
  legend,
  hint,
  fault,
  names,
  picked,
  onPick,
}: {
  legend: ReactNode;
  hint?: ReactNode;
  fault?: ReactNode;
  /** What each is called, in the order in which they are shown. */
  names: Readonly<Record<Word, string>>;
  picked: readonly Word[];
  onPick: (picked: Word[]) => void;
}) {
  const words = Object.keys(names) as Word[];
  const pick = (word: Word, isOn: boolean) =>
    onPick(words.filter((one) => (one === word ? isOn : picked.includes(one))));
  return (
    <fieldset className="word-boxes">
      <legend className="field-label">{legend}</legend>
      {hint && <p className="field-hint">{hint}</p>}
      <div className="word-boxes-row">
        {words.map((word) => (
          <Checkbox
            key={word}
            label={names[word]}
            isChecked={picked.includes(word)}
            onChange={(isOn) => pick(word, isOn)}
          />
        ))}
      </div>
      {fault && (
        <p className="field-fault" role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
