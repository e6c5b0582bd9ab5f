import { useEffect, useState } from 'react';
import { takeSession } from '../session/browser.ts';
import type { Session } from '../session/session.ts';

/** The session of an interview while the view is there, a new one for each try; null before it is opened. */
export function useSession(sessionId: string, tries = 0): Session | null {
  const [session, setSession] = useState<Session | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try begins anew
  useEffect(() => {
    const opened = takeSession(sessionId);
    setSession(opened);
    return () => {
      opened.close();
      setSession(null);
    };
  }, [sessionId, tries]);
  return session;
}
