import { z } from 'zod';
import { reveals } from '../people/disclosure.model.ts';
import { peopleOf } from '../people/people.queries.ts';
import type { Kernel } from '../platform/kernel.ts';
import { purposes } from '../platform/purpose.ts';
import { Refused } from '../platform/refusal.ts';
import { scoped } from '../platform/scope.ts';
import type { Role, StaffViewer } from '../platform/viewer.ts';
import { applications } from './application.scope.ts';

export const RevealNumber = z
  .object({
    reason: z.enum(reveals.idNumber.for, '请选择为什么要看').meta({
      title: '为什么要看',
      description: reveals.idNumber.for.map((reason) => `${reason} ${purposes[reason]}`).join('；'),
    }),
  })
  .meta({ id: 'RevealNumber', title: '显示完整号码' });
export const Revealed = z.object({ id: z.uuid(), caseId: z.uuid(), idNumber: z.string() }).meta({ id: 'Revealed' });
export type Revealed = z.infer<typeof Revealed>;

/** Her number in full: an act of those whose post needs it, with a reason, written down before it is answered. */
export async function revealNumber(kernel: Kernel, viewer: StaffViewer, id: string): Promise<Revealed> {
  const row = await scoped(kernel.db, viewer, applications)
    .select(['applications.id', 'applications.caseId', 'applications.personId'])
    .where('applications.id', '=', id)
    .where('applications.agencyId', '=', viewer.institutionId)
    .executeTakeFirst();
  if (!row || !viewer.roles.some((role) => role.startsWith('agency.'))) throw new Refused('notFound');
  const by: readonly Role[] = reveals.idNumber.by;
  if (!viewer.roles.some((role) => by.includes(role))) throw new Refused('roleNotAllowed');
  const person = (await peopleOf(kernel.db, kernel.sealer, [row.personId])).get(row.personId);
  if (!person?.idNumber) throw new Refused('notFound', '还没有登记证件号码。');
  return { id: row.id, caseId: row.caseId, idNumber: person.idNumber };
}
