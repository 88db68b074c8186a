import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import { once } from '../platform/workflow/command.ts';
import './network.tables.ts';
import { hoursWritten } from './open-hours.model.ts';
import { mayKeepPlace } from './place.guards.ts';
import type { PlaceEntry } from './place.model.ts';

/** The office has looked at its entry: from today it is confirmed, in its name. What the demo made up stays marked as made up. */
export async function confirmPlace(
  kernel: Kernel,
  viewer: StaffViewer,
  id: string,
  entry: PlaceEntry,
  requestId: string,
): Promise<{ id: string; verifiedOn: string }> {
  const verifiedOn = kernel.clock.today();
  return once<{ id: string; verifiedOn: string }>(
    kernel,
    { requestId, viewer, name: 'place.confirm', input: { id, entry } },
    async ({ trx, record }) => {
      const place = await trx
        .selectFrom('institutions')
        .select(['id', 'kind', 'divisionCode'])
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst();
      if (!place) throw new Refused('notFound');
      const no = mayKeepPlace(place, viewer);
      if (no) throw new Refused(no);
      const office = await trx
        .selectFrom('institutions')
        .select('name')
        .where('id', '=', viewer.institutionId)
        .executeTakeFirstOrThrow();
      await trx
        .updateTable('institutions')
        .set({
          address: entry.address ?? null,
          phone: entry.phone ?? null,
          hours: entry.hours ?? null,
          weeklyHours: entry.weeklyHours?.map(hoursWritten) ?? null,
          takesApplications: place.kind === 'aidAgency' || entry.takesApplications, // art. 12: an agency takes them by law
          womanOnStaff: entry.womanOnStaff ?? null,
          childRoom: entry.childRoom ?? null,
          stepFree: entry.stepFree ?? null,
          signLanguage: entry.signLanguage ?? null,
          verifiedOn,
          confirmedBy: office.name,
        })
        .where('id', '=', id)
        .execute();
      await record({ subjectKind: 'institution', subjectIds: [id], about: [], purpose: 'arranging' });
      return { id, verifiedOn };
    },
  );
}
