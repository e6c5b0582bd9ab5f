import type { ComponentType } from 'react';
import { view } from '../loading/view.tsx';
import type { ConsoleTexts } from '../texts/en/console.ts';

interface ConsoleRoute {
  /** Below `/console`. */
  path: string;
  view: ComponentType;
  /** What the navigation calls it; left out for views that others lead to. */
  name?: keyof ConsoleTexts['navigation']['views'];
  /** Of one with a name: the paths of the views that belong to it. */
  around?: string;
}

/** Every view of the console; those with a name stand in the navigation, in this order. */
export const ROUTES: readonly ConsoleRoute[] = [
  {
    path: '/',
    view: view(() => import('./interviews/interviews.tsx')),
    name: 'interviews',
    around: '/interviews/*',
  },
  { path: '/interviews/:id', view: view(() => import('./interview/interview.tsx')) },
  { path: '/interviews/:id/playback', view: view(() => import('./playback/playback.tsx')) },
  { path: '/interviews/:id/review', view: view(() => import('./review/review.tsx')) },
  { path: '/interviews/:id/share', view: view(() => import('./sharing/sharing.tsx')) },
  {
    path: '/invitations',
    view: view(() => import('./invitations/invitations.tsx')),
    name: 'invitations',
    around: '/invitations/*',
  },
  { path: '/invitations/new', view: view(() => import('./invitations/invite/invite.tsx')) },
  { path: '/invitations/import', view: view(() => import('./invitations/import/import.tsx')) },
  { path: '/invitations/:id', view: view(() => import('./invitations/invitation.tsx')) },
  {
    path: '/packages',
    view: view(() => import('./packages/packages.tsx')),
    name: 'packages',
    around: '/packages/*',
  },
  { path: '/packages/new', view: view(() => import('./packages/new-package.tsx')) },
  { path: '/packages/:id', view: view(() => import('./packages/package.tsx')) },
  { path: '/packages/:id/edit', view: view(() => import('./packages/edit-package.tsx')) },
  {
    path: '/organisation',
    view: view(() => import('./organisation/members/members.tsx')),
    name: 'organisation',
    around: '/organisation/*',
  },
  { path: '/organisation/keys', view: view(() => import('./organisation/keys/keys.tsx')) },
  { path: '/organisation/webhooks', view: view(() => import('./organisation/webhooks/webhooks.tsx')) },
  { path: '/organisation/webhooks/:id', view: view(() => import('./organisation/webhooks/webhook.tsx')) },
  { path: '/organisation/audit', view: view(() => import('./organisation/audit/audit.tsx')) },
  { path: '/compare', view: view(() => import('./compare/compare.tsx')) },
];
