import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { showTheme } from './design/theme.ts';
import { openPage } from './opening.ts';
import './design/tokens.css';
import './design/base.css';

showTheme();
openPage(location.pathname);
const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
