import type { PlainDate } from '../../law/kernel/plain-date.ts';
import type { Kernel } from '../platform/kernel.ts';
import { scoped } from '../platform/scope.ts';
import type { Viewer } from '../platform/viewer.ts';
import { applications } from '../intake/application.scope.ts';
import type { EnclosureKind } from './enclosure.model.ts';
import './protection.tables.ts';

export type Enclosed = { kind: EnclosureKind; body: string; keptAt: Date; reviewOn: PlainDate | null };

/** Whoever may see the application may see what she enclosed: the agency that decides it, and she. */
export async function enclosuresOf(kernel: Kernel, viewer: Viewer, applicationId: string): Promise<Enclosed[]> {
  const visible = scoped(kernel.db, viewer, applications)
    .select('applications.id')
    .where('applications.id', '=', applicationId)
    .$if(viewer.kind === 'staff', (query) =>
      query.where('applications.agencyId', '=', viewer.kind === 'staff' ? viewer.institutionId : ''),
    );
  const rows = await kernel.db
    .selectFrom('enclosures')
    .select(['kind', 'body', 'keptAt', 'reviewOn'])
    .where('applicationId', 'in', visible)
    .orderBy('kind')
    .execute();
  return rows.map((row) => ({ ...row, body: kernel.sealer.open('enclosures.body', row.body) }));
}
