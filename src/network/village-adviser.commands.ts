import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import { once } from '../platform/workflow/command.ts';
import './network.tables.ts';
import { mayKeepAdviser } from './village-adviser.guards.ts';
import type { AdviserEntry } from './village-adviser.model.ts';

type Kept = { divisionCode: string };

/** Enters the adviser of a village or confirms the entry anew: its day is today. */
export async function keepAdviser(
  kernel: Kernel,
  viewer: StaffViewer,
  code: string,
  entry: AdviserEntry,
  requestId: string,
): Promise<Kept> {
  const verifiedOn = kernel.clock.today();
  stopUnlessMine(code, viewer);
  return once<Kept>(
    kernel,
    { requestId, viewer, name: 'villageAdviser.keep', input: { code, entry } },
    async ({ trx, record }) => {
      const village = await trx
        .selectFrom('divisions')
        .select('code')
        .where('code', '=', code)
        .where('level', '=', 'village')
        .executeTakeFirst();
      if (!village) throw new Refused('notFound');
      const { name: confirmedBy } = await trx
        .selectFrom('institutions')
        .select('name')
        .where('id', '=', viewer.institutionId)
        .executeTakeFirstOrThrow();
      const told = {
        name: entry.name,
        unit: entry.unit ?? null,
        phone: entry.phone ?? null,
        days: entry.days ?? null,
        how: entry.how ?? null,
        verifiedOn,
        confirmedBy,
      };
      await trx
        .insertInto('villageAdvisers')
        .values({ divisionCode: code, isInvented: false, ...told })
        .onConflict((conflict) => conflict.column('divisionCode').doUpdateSet(told))
        .execute();
      await record({ subjectKind: 'villageAdviser', subjectIds: [], about: [], purpose: 'arranging' });
      return { divisionCode: code };
    },
  );
}

/** Nobody advises this village any more: her page names the station again instead of a person who is gone. */
export async function dropAdviser(kernel: Kernel, viewer: StaffViewer, code: string, requestId: string): Promise<Kept> {
  stopUnlessMine(code, viewer);
  return once<Kept>(
    kernel,
    { requestId, viewer, name: 'villageAdviser.drop', input: { code } },
    async ({ trx, record }) => {
      const gone = await trx
        .deleteFrom('villageAdvisers')
        .where('divisionCode', '=', code)
        .returning('divisionCode')
        .executeTakeFirst();
      if (!gone) throw new Refused('notFound');
      await record({ subjectKind: 'villageAdviser', subjectIds: [], about: [], purpose: 'arranging' });
      return { divisionCode: code };
    },
  );
}

function stopUnlessMine(code: string, viewer: StaffViewer): void {
  const no = mayKeepAdviser(code, viewer);
  if (no) throw new Refused(no);
}
