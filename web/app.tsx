import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { queryClient } from './api/queries.ts';
import { Progress } from './design/progress.tsx';
import { Boundary } from './loading/boundary.tsx';
import { view } from './loading/view.tsx';
import { TextsProvider } from './texts/provider.tsx';

const Console = view(() => import('./console/app.tsx'));
const Home = view(() => import('./home/home.tsx'));
const Start = view(() => import('./room/start/start.tsx'));
const Room = view(() => import('./room/room.tsx'));
const FirstAdmin = view(() => import('./home/first-admin.tsx'));
const MyData = view(() => import('./my-data/my-data.tsx'));
const Invitation = view(() => import('./way-in/invitation.tsx'));
const Join = view(() => import('./way-in/join.tsx'));
const NotFound = view(() => import('./home/not-found.tsx'));

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
              <Route path="/my-data" component={MyData} />
              <Route path="/first-admin" component={FirstAdmin} />
              <Route path="/i" component={Invitation} />
              <Route path="/join" component={Join} />
              <Route component={NotFound} />
            </Switch>
          </Suspense>
        </Boundary>
      </TextsProvider>
    </QueryClientProvider>
  );
}
