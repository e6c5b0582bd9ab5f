import { useTexts } from '../../texts/provider.tsx';

/** Nobody reads more of what a program wrote, and a browser is slow to lay out more. */
const MOST = 8_192;

/** What a program read or wrote, from its beginning. */
export function Output({ label, text }: { label: string; text: string }) {
  const texts = useTexts('playback');
  return (
    <figure className="playback-output">
      <figcaption>
        {label}
        {text.length > MOST && <span className="soft"> · {texts.beginning}</span>}
      </figcaption>
      {text === '' ? (
        <p className="soft">{texts.empty}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keys too
        <pre tabIndex={0}>{text.slice(0, MOST)}</pre>
      )}
    </figure>
  );
}
