import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import type { ErasureList } from './erasures.model.ts';
import './erasures.tables.ts';
import { closedFiles, retentionRules } from './retention.model.ts';

export const ERASURES_A_PAGE = 50;
const labels = { ...retentionRules, closedFiles };
const readers: readonly string[] = ['admin.system', 'admin.auditor'];

/** For whoever runs the system and whoever looks on: that the rules are kept, shown by numbers and hashes alone. */
export async function listErasures({ db }: Kernel, viewer: StaffViewer, page: number): Promise<ErasureList> {
  if (!viewer.roles.some((role) => readers.includes(role))) throw new Refused('roleNotAllowed');
  const [rows, { total }] = await Promise.all([
    db
      .selectFrom('erasures')
      .selectAll()
      .orderBy('id', 'desc')
      .limit(ERASURES_A_PAGE)
      .offset((page - 1) * ERASURES_A_PAGE)
      .execute(),
    db
      .selectFrom('erasures')
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  return {
    rules: Object.values(retentionRules).map(({ label, rule }) => ({ label, rule })),
    items: rows.map(({ at, class: kind, ...row }) => ({
      ...row,
      at: at.toISOString(),
      label: labels[kind].label,
    })),
    total,
    page,
    size: ERASURES_A_PAGE,
  };
}
