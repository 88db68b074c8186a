import { dayOf, type PlainDate } from '../../law/kernel/plain-date.ts';
import type { Kernel } from '../platform/kernel.ts';
import { scoped } from '../platform/scope.ts';
import type { StaffViewer, Viewer } from '../platform/viewer.ts';
import { Refused } from '../platform/refusal.ts';
import { enclosureParts } from './enclosure-words.ts';
import { applications } from '../intake/application.scope.ts';
import { enclosureLabels, type EnclosureKind } from './enclosure.model.ts';
import './protection.tables.ts';

export type Enclosed = { kind: EnclosureKind; body: string; keptAt: Date; reviewOn: PlainDate | null };

/** The agency that decides, and she; an office that only received the application reads none of it. */
const decidedBy = ({ db }: Kernel, viewer: Viewer) =>
  scoped(db, viewer, applications)
    .select('applications.id')
    .$if(viewer.kind === 'staff', (query) =>
      query.where('applications.agencyId', '=', viewer.kind === 'staff' ? viewer.institutionId : ''),
    );

export async function enclosuresOf(kernel: Kernel, viewer: Viewer, applicationId: string): Promise<Enclosed[]> {
  const rows = await kernel.db
    .selectFrom('enclosures')
    .select(['id', 'kind', 'body', 'keptAt', 'reviewOn'])
    .where('applicationId', '=', applicationId)
    .where('applicationId', 'in', decidedBy(kernel, viewer))
    .orderBy('kind')
    .execute();
  return rows.map(({ id, ...row }) => ({ ...row, body: kernel.sealer.open('enclosures.body', row.body, id) }));
}

/** Applications of this agency with which something was kept; the plan that is due first comes first. */
export async function listEnclosures(kernel: Kernel, viewer: StaffViewer) {
  const rows = await kernel.db
    .selectFrom('enclosures')
    .innerJoin('applications', 'applications.id', 'enclosures.applicationId')
    .select([
      'enclosures.applicationId',
      'enclosures.caseId',
      'enclosures.kind',
      'enclosures.reviewOn',
      'applications.number',
    ])
    .where('enclosures.applicationId', 'in', decidedBy(kernel, viewer))
    .orderBy('enclosures.reviewOn')
    .orderBy('enclosures.id', 'desc')
    .limit(300)
    .execute();
  const items = new Map<
    string,
    { applicationId: string; caseId: string; number: string; kinds: EnclosureKind[]; reviewOn?: PlainDate }
  >();
  for (const { kind, reviewOn, ...row } of rows) {
    const item = items.get(row.applicationId) ?? { ...row, kinds: [] };
    items.set(row.applicationId, { ...item, kinds: [...item.kinds, kind], ...(reviewOn ? { reviewOn } : {}) });
  }
  return [...items.values()];
}

export async function enclosuresForStaff(kernel: Kernel, viewer: StaffViewer, applicationId: string) {
  const row = await scoped(kernel.db, viewer, applications)
    .select(['applications.id', 'applications.caseId', 'applications.number'])
    .where('applications.id', '=', applicationId)
    .where('applications.agencyId', '=', viewer.institutionId)
    .executeTakeFirst();
  if (!row) throw new Refused('notFound');
  const enclosed = await enclosuresOf(kernel, viewer, applicationId);
  return {
    applicationId: row.id,
    caseId: row.caseId,
    number: row.number,
    items: enclosed.map(({ kind, body, keptAt, reviewOn }) => ({
      kind,
      title: enclosureLabels[kind],
      keptAt: keptAt.toISOString(),
      ...(reviewOn ? { reviewOn } : {}),
      parts: enclosureParts(kind, body, dayOf(keptAt.getTime())),
    })),
  };
}
