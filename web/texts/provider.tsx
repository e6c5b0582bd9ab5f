import {
  createContext,
  type ReactNode,
  startTransition,
  use,
  useCallback,
  useEffect,
  useOptimistic,
  useState,
} from 'react';
import { useMe } from '../api/me.ts';
import { browserLocale, type Locale } from './locale.ts';
import { loadTexts, type Part, type Texts } from './texts.ts';

interface Choice {
  locale: Locale;
  /** The same, or the one that was chosen and whose texts are on their way: a field shows at once what was chosen. */
  wanted: Locale;
  /** For this page; whoever has an account has its language at the next load. */
  choose: (locale: Locale) => void;
}

const ChoiceContext = createContext<Choice>({
  ...{ locale: 'en', wanted: 'en' },
  choose: () => undefined,
});

/** The language of the page: the one chosen here, else the account's, else the browser's. */
export function TextsProvider({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState<Locale | null>(null);
  const me = useMe();
  const locale = chosen ?? me?.locale ?? browserLocale(navigator.languages);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const [wanted, want] = useOptimistic(locale);
  const choose = useCallback(
    (next: Locale) =>
      startTransition(() => {
        want(next);
        setChosen(next);
      }),
    [want],
  );
  return <ChoiceContext value={{ locale, wanted, choose }}>{children}</ChoiceContext>;
}

export function useLocale(): Choice {
  return use(ChoiceContext);
}

/** Suspends until the texts are there. */
export function useTexts<P extends Part>(part: P): Texts<P> {
  return use(loadTexts(part, useLocale().locale));
}
