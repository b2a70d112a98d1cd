import { noop } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { readAppearance } from './app/appearance';
import { giveNonceToStyles } from './app/nonce';
import { Providers } from './app/providers';
import { beginFirstPage, router } from './app/router';
import { speak } from './i18n/i18n';
import './app/styles.css';

giveNonceToStyles();
// What fails here is asked again by the page, which says so.
beginFirstPage().catch(noop);
// Without the words of the second language there are those of the first.
await speak(readAppearance().language).catch(reportError);
const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the console');
createRoot(root).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
