import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { Office } from './office.tsx';
import { queries } from './client.ts';
import './tokens.css';
import './console.css';
import './accounts.css';

const place = document.getElementById('office');
if (!place) throw new Error('the page has no place for the office');
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Router base="/office">
        <Office />
      </Router>
    </QueryClientProvider>
  </StrictMode>,
);
