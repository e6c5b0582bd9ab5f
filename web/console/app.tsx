import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Route, Router, Switch, useLocation } from 'wouter';
import { meQuery } from '../api/me.ts';
import { Progress } from '../design/progress.tsx';
import NotFound from '../home/not-found.tsx';
import { Part } from '../loading/part.tsx';
import { useTexts } from '../texts/provider.tsx';
import { Failure } from './failure.tsx';
import { Navigation } from './navigation.tsx';
import { Refusal } from './refusal.tsx';
import { ROUTES } from './routes.tsx';
import { SignIn } from './sign-in.tsx';
import './console.css';

/** The company's console: for interviewers and admins, and who is neither is told so. */
export default function Console() {
  const texts = useTexts('console');
  const me = useQuery(meQuery);
  // Who was read once stays while the server does not answer: whatever they look at must not go away.
  if (me.data === undefined && me.error)
    return <Failure error={me.error} isBusy={me.isFetching} onAgain={() => void me.refetch()} />;
  if (me.data === undefined) return <Progress label={texts.loading} />;
  if (me.data === null) return <SignIn />;
  if (me.data.role === 'candidate') return <Refusal user={me.data} />;
  return (
    <Router base="/console">
      <Navigation user={me.data} />
      <Views />
    </Router>
  );
}

function Views() {
  const texts = useTexts('console');
  const [path] = useLocation();
  return (
    <div ref={useFocusOnArrival()} tabIndex={-1} className="console-view">
      <Part key={path} fallback={<Progress label={texts.loading} />}>
        <Switch>
          {ROUTES.map(({ path, view }) => (
            <Route key={path} path={path} component={view} />
          ))}
          <Route component={NotFound} />
        </Switch>
      </Part>
    </div>
  );
}

/** Somebody who went to another view goes on there, by keys and by ear; a filter that changes leaves them where they are. */
function useFocusOnArrival() {
  const place = useRef<HTMLDivElement>(null);
  const [path] = useLocation();
  const before = useRef(path);
  useEffect(() => {
    if (before.current !== path) place.current?.focus();
    before.current = path;
  }, [path]);
  return place;
}
