import { useState } from 'react';
import { Progress } from '../../design/progress.tsx';
import { useSession } from '../../hooks/use-session.ts';
import { Part } from '../../loading/part.tsx';
import { view } from '../../loading/view.tsx';
import { useTexts } from '../../texts/provider.tsx';
import type { Interview } from '../interviews/query.ts';
import { Conversation } from './conversation.tsx';
import { DecisionPart } from './decision.tsx';
import { Head } from './head.tsx';
import { Problems } from './problems.tsx';
import { Troubles } from './troubles.tsx';
import { Work } from './work.tsx';

const CompanyResume = view(() => import('../../resume/company.tsx'));

/** The interview as its stream tells of it. Nothing here acts for the candidate; they see that somebody watches. */
export function Watch({ interview }: { interview: Interview }) {
  const [tries, setTries] = useState(0);
  const session = useSession(interview.session_id, tries);
  const texts = useTexts('console').interview;
  if (session === null) return <Progress label={texts.loading} />;
  return (
    <>
      <Troubles session={session} onAgain={() => setTries(tries + 1)} />
      <Head session={session} read={interview} />
      <Problems session={session} lang={interview.locale} />
      {!interview.practice && <DecisionPart session={session} id={interview.session_id} />}
      {interview.resume === 'optional' && (
        <Part>
          <CompanyResume id={interview.session_id} />
        </Part>
      )}
      <div className="watch">
        <Conversation session={session} interview={interview} />
        <Work session={session} interview={interview} />
      </div>
    </>
  );
}
