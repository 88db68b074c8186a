import type { Selectable } from 'kysely';
import type { Trx } from '../platform/database/database.ts';
import type { Tables } from '../platform/database/tables.ts';
import type { Kernel } from '../platform/kernel.ts';
import { scoped } from '../platform/scope.ts';
import type { Viewer } from '../platform/viewer.ts';
import type { Complaint } from './complaint.model.ts';
import { complaints } from './complaint.scope.ts';

const written = ['question', 'findings', 'answer', 'measures'] as const;

export async function loadComplaint(
  trx: Trx,
  kernel: Kernel,
  viewer: Viewer,
  id: string,
): Promise<Complaint | undefined> {
  const row = await scoped(trx, viewer, complaints)
    .selectAll('complaints')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && opened(kernel, row);
}

export function opened(
  { sealer }: Pick<Kernel, 'sealer'>,
  { codeHash: _looksUp, ...row }: Selectable<Tables['complaints']>,
): Complaint {
  const open = (field: (typeof written)[number]): string | null => {
    const value = row[field];
    return value === null ? null : sealer.open(`complaints.${field}`, value, row.id);
  };
  return {
    ...row,
    told: sealer.open('complaints.told', row.told, row.id),
    question: open('question'),
    findings: open('findings'),
    answer: open('answer'),
    measures: open('measures'),
  };
}

export async function saveComplaint(
  trx: Trx,
  { sealer }: Kernel,
  id: string,
  patch: Partial<Complaint>,
): Promise<void> {
  const { told: _hers, question: _a, findings: _b, answer: _c, measures: _d, ...columns } = patch; // what she wrote is never rewritten
  const sealed = written.flatMap((field) => {
    const value = patch[field];
    return value ? [[field, sealer.seal(`complaints.${field}`, value, id)] as const] : [];
  });
  const set = { ...columns, ...Object.fromEntries(sealed) };
  if (Object.keys(set).length > 0) await trx.updateTable('complaints').set(set).where('id', '=', id).execute();
}
