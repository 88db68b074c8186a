import type { Database, Trx } from '../platform/database/database.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { Blind, Sealed } from '../platform/sealing/seal.ts';
import type { Role } from '../platform/viewer.ts';
import './accounts.tables.ts';

export type NewStaff = {
  id?: string;
  institutionId: string;
  personnelId?: string;
  name: string;
  login: string;
  /** Null: invited, sets one with the invitation. */
  passwordHash: string | null;
  roles: readonly Role[];
  /** Who an administrator is: name and phone, so that one person is not two of the three. */
  identity?: { seal: (staffId: string) => Sealed; blind: Blind };
};

/** Opens accounts. The hash is made by the caller, so that many demo accounts may share one costly derivation. */
export async function addStaff(
  db: Database | Trx,
  kernel: Pick<Kernel, 'clock'>,
  staff: readonly NewStaff[],
): Promise<string[]> {
  if (staff.length === 0) return [];
  const now = kernel.clock.now();
  const rows = staff.map(({ id = newId(now.getTime()), personnelId, roles, login, identity, ...rest }) => ({
    ...rest,
    id,
    login: login.toLowerCase(),
    personnelId: personnelId ?? null,
    roles: [...roles],
    disabledAt: null,
    disabledBecause: null,
    passwordExpiresAt: null,
    identity: identity?.seal(id) ?? null,
    identityBlind: identity?.blind ?? null,
    createdAt: now,
  }));
  await db.insertInto('staff').values(rows).execute();
  return rows.map(({ id }) => id);
}
