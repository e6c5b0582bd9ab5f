import type { ReactNode } from 'react';
import { Banner } from '../../design/banner.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { useIsAdmin } from './use-is-admin.ts';

/** What admins alone may do; whoever came here by an address is told so. */
export function ForAdmins({ children }: { children: ReactNode }) {
  const texts = useTexts('company');
  return useIsAdmin() ? children : <Banner tone="warn">{texts.forAdmins}</Banner>;
}
