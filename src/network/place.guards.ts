import { sitsAt, type StaffViewer } from '../platform/viewer.ts';
import { refusal, type Refusal } from '../platform/refusal.ts';
import { stationKinds, type Institution } from './network.model.ts';

/** An office keeps its own entry; an agency also those of the stations in its place, which often have no desk of their own. */
export function mayKeepPlace(
  place: Pick<Institution, 'id' | 'kind' | 'divisionCode'>,
  viewer: StaffViewer,
): Refusal | undefined {
  if (place.id === viewer.institutionId) return undefined;
  const isStation = stationKinds.some((kind) => kind === place.kind);
  if (isStation && sitsAt(viewer, 'agency') && place.divisionCode.startsWith(viewer.divisionCode)) return undefined;
  return refusal('notTheOwner');
}
