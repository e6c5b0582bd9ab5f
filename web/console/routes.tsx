import type { ComponentType } from 'react';
import { view } from '../loading/view.tsx';
import type { ConsoleTexts } from '../texts/en/console.ts';

interface ConsoleRoute {
  /** Below `/console`. */
  path: string;
  view: ComponentType;
  /** What the navigation calls it; left out for views that others lead to. */
  name?: keyof ConsoleTexts['navigation']['views'];
}

/** Every view of the console; those with a name stand in the navigation, in this order. */
export const ROUTES: readonly ConsoleRoute[] = [
  { path: '/', view: view(() => import('./interviews/interviews.tsx')), name: 'interviews' },
  { path: '/interviews/:id', view: view(() => import('./interview/interview.tsx')) },
  { path: '/interviews/:id/playback', view: view(() => import('./playback/playback.tsx')) },
  { path: '/interviews/:id/review', view: view(() => import('./review/review.tsx')) },
  { path: '/compare', view: view(() => import('./compare/compare.tsx')) },
];
