import { useQuery } from '@tanstack/react-query';
import { answered, api, type Schemas } from './client.ts';

export type Session = Schemas['Session'];

export function useSession() {
  return useQuery({ queryKey: ['session'], queryFn: () => answered(api.GET('/api/session')), staleTime: 60_000 });
}

export type Seat = 'agency' | 'station' | 'undertaker' | 'personnel' | 'bureau' | 'hotline' | 'admin';

/** Which rooms of the office somebody works in. */
export function seatsOf(session: Session): ReadonlySet<Seat> {
  return new Set((session.roles ?? []).map(({ role }) => role.slice(0, role.indexOf('.')) as Seat)); // the part before the dot is the seat
}
