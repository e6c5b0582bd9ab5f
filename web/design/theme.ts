import { useSyncExternalStore } from 'react';
import { createSettings } from '../session/settings.ts';

export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

const settings = createSettings<{ theme: string }>('view', { theme: 'system' }, () => localStorage);

function themeNow(): Theme {
  const { theme } = settings.get();
  return THEMES.find((known) => known === theme) ?? 'system';
}

/** The colours that a person has chosen for this browser. */
export function useTheme(): Theme {
  return useSyncExternalStore(settings.subscribe, themeNow);
}

export function setTheme(theme: Theme): void {
  settings.change({ theme });
  showTheme();
}

/** Puts the choice where `tokens.css` looks for it; called before anything is drawn. */
export function showTheme(): void {
  document.documentElement.dataset.theme = themeNow();
}
