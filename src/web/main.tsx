import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Look } from './look.tsx';
import { LanguageProvider } from './messages/language.tsx';
import { queries } from './queries.ts';
import { router } from './routes.tsx';
import './page.css';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');

createRoot(place).render(
  <StrictMode>
    <LanguageProvider>
      <Look>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Look>
    </LanguageProvider>
  </StrictMode>,
);
