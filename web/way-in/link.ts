import { useEffect, useState } from 'react';

/** The secret of a link, for as long as the tab is open. */
export interface Link {
  /** Empty where there is none. */
  token: string;
  /** Whether it outlives a reload. */
  isKept: boolean;
}

type Kind = 'invitation' | 'join';

/**
 * What stands behind the `#` of this page's address, where no server and no log sees it. It is taken out of the address at once, so that
 * nobody reads or shares it from there, and kept for this tab: a reload finds it again.
 */
export function useLink(kind: Kind): Link {
  const [link, setLink] = useState(() => linkNow(kind));
  useEffect(() => {
    const take = () => {
      const token = tokenIn(location.hash);
      if (token === '') return;
      setLink({ token, isKept: keep(kind, token) });
      history.replaceState(null, '', location.pathname);
    };
    take();
    // Another link of the same kind, opened in this tab, does not load the page anew.
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, [kind]);
  return link;
}

function linkNow(kind: Kind): Link {
  return { token: tokenIn(location.hash) || keptToken(kind), isKept: true };
}

function tokenIn(hash: string): string {
  return hash.slice(1).trim();
}

/** What this tab keeps; empty where it keeps none. */
export function keptToken(kind: Kind): string {
  try {
    return sessionStorage.getItem(nameOf(kind)) ?? '';
  } catch {
    // Forbidden by this browser: then there is none.
    return '';
  }
}

/** It is no link any more. */
export function forgetToken(kind: Kind): void {
  try {
    sessionStorage.removeItem(nameOf(kind));
  } catch {
    // Forbidden by this browser: it keeps none.
  }
}

/** False where this browser keeps nothing. */
function keep(kind: Kind, token: string): boolean {
  try {
    sessionStorage.setItem(nameOf(kind), token);
    return true;
  } catch {
    return false;
  }
}

function nameOf(kind: Kind): string {
  return `viva ${kind}`;
}
