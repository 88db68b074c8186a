import { staffOf } from '../platform/http/api.ts';
import { Refused } from '../platform/refusal.ts';
import type { StaffViewer, Viewer } from '../platform/viewer.ts';

/** The security administrator or the auditor: who looks after the others' looks. */
export function watcherOf(viewer: Viewer): StaffViewer {
  const staff = staffOf(viewer);
  if (!staff.roles.some((role) => role === 'admin.auditor' || role === 'admin.security'))
    throw new Refused('roleNotAllowed');
  return staff;
}
