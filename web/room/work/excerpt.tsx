import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { codeBytes } from '../../editor/code-size.ts';
import { useTexts } from '../../texts/provider.tsx';
import { useMeasures } from './hooks.ts';
import './excerpt.css';

/** Nobody reads more at once, and a browser is slow to lay out more. */
const SHOWN = 8_192;

/** What a program reads or writes, from its beginning; the rest when somebody wants it. */
export function Excerpt({
  label,
  text,
  bytes,
}: {
  label: string;
  text: string;
  /** Of all that the program wrote, where the text is only its beginning. */
  bytes?: number;
}) {
  const { results } = useTexts('work');
  const { size } = useMeasures();
  const [isWhole, setWhole] = useState(false);
  const part = isWhole ? text : text.slice(0, SHOWN);
  const partBytes = codeBytes(part);
  const allBytes = bytes ?? codeBytes(text);
  return (
    <figure className="excerpt">
      <figcaption>
        {label}
        {partBytes < allBytes && (
          <span className="soft"> · {results.cutAt(size(partBytes), size(allBytes))}</span>
        )}
      </figcaption>
      {text === '' ? (
        <p className="soft">{results.nothing}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keys too
        <pre tabIndex={0}>{part}</pre>
      )}
      {part.length < text.length && (
        <Button size="small" onClick={() => setWhole(true)}>
          {results.showAll}
        </Button>
      )}
    </figure>
  );
}
