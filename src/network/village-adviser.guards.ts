import { refusal, type Refusal } from '../platform/refusal.ts';
import { sitsAt, type StaffViewer } from '../platform/viewer.ts';

/** The agency, the stations and the justice bureau keep the advisers of their own place, and of what lies in it. */
export function mayKeepAdviser(code: string, viewer: StaffViewer): Refusal | undefined {
  if (!(['agency', 'station', 'bureau'] as const).some((seat) => sitsAt(viewer, seat)))
    return refusal('roleNotAllowed');
  return code.startsWith(viewer.divisionCode) ? undefined : refusal('notTheOwner');
}
