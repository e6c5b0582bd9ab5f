import { useEffect, useState } from 'react';
import { openSession } from '../session/browser.ts';
import type { Session } from '../session/session.ts';

/** The session of an interview while the view is there; null before it is opened. */
export function useSession(sessionId: string): Session | null {
  const [session, setSession] = useState<Session | null>(null);
  useEffect(() => {
    const opened = openSession(sessionId);
    setSession(opened);
    return () => {
      opened.close();
      setSession(null);
    };
  }, [sessionId]);
  return session;
}
