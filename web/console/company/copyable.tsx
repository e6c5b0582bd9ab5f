import { type ReactNode, useRef, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { useTexts } from '../../texts/provider.tsx';

/** A text that is taken elsewhere as it is. */
export function Copyable({ label, value, hint }: { label: string; value: string; hint?: ReactNode }) {
  const texts = useTexts('company');
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'selected' | null>(null);
  const copy = async () => {
    // A browser may not let the page write there: then the text is selected for its reader to copy.
    setOutcome(await copied(value));
    field.current?.select();
  };
  return (
    <div className="copyable">
      <label className="copyable-field">
        <span className="field-label">{label}</span>
        <input
          ref={field}
          readOnly
          value={value}
          dir="ltr"
          spellCheck={false}
          onFocus={({ target }) => target.select()}
        />
      </label>
      <Button kind="main" onClick={() => void copy()}>
        {texts.copy}
      </Button>
      <p className="soft" role="status">
        {outcome === null ? hint : texts[outcome]}
      </p>
    </div>
  );
}

async function copied(text: string): Promise<'copied' | 'selected'> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'selected';
  }
}
