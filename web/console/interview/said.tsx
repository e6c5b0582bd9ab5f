import type { ReactNode } from 'react';
import { Markdown } from '../../markdown/markdown.tsx';
import type { Locale } from '../../texts/locale.ts';

/** What one of the two has said, in the interview's language. */
export function Said({
  kind,
  who,
  note = null,
  lang,
  text,
  children,
}: {
  kind: 'message' | 'reply';
  who: ReactNode;
  /** About what was said; null: nothing. */
  note?: string | null;
  lang: Locale;
  text: string;
  /** Below it. */
  children?: ReactNode;
}) {
  return (
    <li className={`said said-${kind}`}>
      <p className="said-who">
        {who}
        {note && <span className="soft"> · {note}</span>}
      </p>
      <div lang={lang}>
        <Markdown source={text} />
      </div>
      {children}
    </li>
  );
}
