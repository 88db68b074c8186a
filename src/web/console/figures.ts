import { useQuery } from '@tanstack/react-query';
import { figuresOf, type FigureRows, type Figures } from '../../../law/figures.ts';
import { answered, api } from './client.ts';

/** The very figures the server answers with, so that what is asked here and what is decided there cannot differ. */
export function useFigures() {
  return useQuery({
    queryKey: ['figures'],
    queryFn: async (): Promise<Figures> =>
      figuresOf((await answered(api.GET('/api/figures'))) as unknown as FigureRows), // the engine's own rows, sent by the server
    staleTime: 60_000,
  });
}
