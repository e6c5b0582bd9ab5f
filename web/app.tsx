import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { queryClient } from './api/queries.ts';
import { Boundary } from './design/boundary.tsx';
import { Progress } from './design/progress.tsx';
import { TextsProvider } from './texts/provider.tsx';

const Console = lazy(() => import('./console/app.tsx'));
const Home = lazy(() => import('./home/home.tsx'));
const Start = lazy(() => import('./room/start/start.tsx'));
const Room = lazy(() => import('./room/room.tsx'));
const FirstAdmin = lazy(() => import('./home/first-admin.tsx'));
const NotFound = lazy(() => import('./home/not-found.tsx'));

/** Every page of the client; each loads its own code. `/sign-in` and `/password` are the server's own: they work without script. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <TextsProvider>
        <Boundary>
          <Suspense fallback={<Progress />}>
            <Switch>
              <Route path="/" component={Home} />
              <Route path="/console/*?" component={Console} />
              <Route path="/room/new" component={Start} />
              <Route path="/room/:sessionId" component={Room} />
              <Route path="/first-admin" component={FirstAdmin} />
              <Route component={NotFound} />
            </Switch>
          </Suspense>
        </Boundary>
      </TextsProvider>
    </QueryClientProvider>
  );
}
