import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { giveNonceToStyles } from './app/nonce';
import { Providers } from './app/providers';
import { loadFirstPage, router } from './app/router';
import './app/styles.css';

giveNonceToStyles();
loadFirstPage();
const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the console');
createRoot(root).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
