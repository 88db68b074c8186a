import { needsOfChoice } from '../people/access-needs.model.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import { visible } from './case-list.queries.ts';
import type { Case } from './case.model.ts';
import { wishOf, type Wish } from './wish.model.ts';

export { candidatesOf } from './case.store.ts';
export { faultOfNaming, reasonsFor, type Reason } from './may-undertake.ts';

export type Assignable = Pick<
  Case,
  | 'id'
  | 'agencyId'
  | 'matter'
  | 'stage'
  | 'violence'
  | 'minor'
  | 'sexualHarm'
  | 'female'
  | 'noticeGround'
  | 'undertakerInstitutionId'
> & {
  divisionCode: string;
  wish: Wish;
  /** What she needs of whoever is chosen: a language, signs, a woman. */
  accessNeeds: readonly string[];
};

/** What the choice of a lawyer turns on, her wish opened. */
export async function assignableCase(kernel: Kernel, viewer: StaffViewer, id: string): Promise<Assignable> {
  const row = await visible(kernel.db, viewer)
    .innerJoin('institutions', 'institutions.id', 'cases.agencyId')
    .select([
      'cases.id',
      'cases.agencyId',
      'cases.matter',
      'cases.stage',
      'cases.violence',
      'cases.minor',
      'cases.sexualHarm',
      'cases.female',
      'cases.noticeGround',
      'cases.undertakerInstitutionId',
      'cases.wish',
      'institutions.divisionCode',
    ])
    .where('cases.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Refused('notFound');
  const { wish, ...rest } = row;
  const asked = await kernel.db
    .selectFrom('applications')
    .select('accessNeeds')
    .where('caseId', '=', id)
    .orderBy('id')
    .execute();
  const accessNeeds = needsOfChoice.filter((need) => asked.some((each) => each.accessNeeds.includes(need)));
  const told = wishOf(wish === null ? null : kernel.sealer.open('cases.wish', wish, id));
  return {
    ...rest,
    accessNeeds,
    wish: { ...told, ...(accessNeeds.includes('womanOfficer') ? { womanWished: true } : {}) },
  };
}
