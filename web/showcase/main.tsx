import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from '../api/queries.ts';
import { TextsProvider } from '../texts/provider.tsx';
import { Showcase } from './showcase.tsx';
import '../design/tokens.css';
import '../design/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <TextsProvider>
        <Suspense>
          <Showcase />
        </Suspense>
      </TextsProvider>
    </QueryClientProvider>
  </StrictMode>,
);
