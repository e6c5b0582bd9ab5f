import { useEffect, useState } from 'react';
import { Progress } from '../../design/progress.tsx';
import { openSession } from '../../session/browser.ts';
import type { Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import type { Interview } from '../interviews/query.ts';
import { Conversation } from './conversation.tsx';
import { Head } from './head.tsx';
import { Work } from './work.tsx';

/** The interview as its stream tells of it. Nothing here acts for the candidate; they see that somebody watches. */
export function Watch({ interview }: { interview: Interview }) {
  const session = useWatched(interview.session_id);
  const texts = useTexts('console').interview;
  if (session === null) return <Progress label={texts.loading} />;
  return (
    <>
      <Head session={session} read={interview} />
      <div className="watch">
        <Conversation session={session} candidate={interview.candidate ?? null} />
        <Work session={session} id={interview.session_id} />
      </div>
    </>
  );
}

/** The session of an interview, as long as the view is there. */
function useWatched(id: string): Session | null {
  const [session, setSession] = useState<Session | null>(null);
  useEffect(() => {
    const opened = openSession(id);
    setSession(opened);
    return () => opened.close();
  }, [id]);
  return session;
}
