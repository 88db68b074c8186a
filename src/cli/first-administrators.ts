import { z } from 'zod';
import { identityOf } from '../accounts/account.commands.ts';
import { administratorRoles, loginName } from '../accounts/account.model.ts';
import { invite, type Invitation } from '../accounts/invitation.ts';
import { addStaff } from '../accounts/staff.commands.ts';
import type { Kernel } from '../platform/kernel.ts';
import { roles } from '../platform/viewer.ts';

export const FirstAdministrator = z.object({
  admin: z.enum(['system', 'security', 'auditor'], { error: '--admin 只能是 system、security 或 auditor' }),
  login: loginName,
  name: z.string({ error: '请用 --name 写明姓名' }).trim().min(1, '请用 --name 写明姓名').max(50),
  phone: z
    .string({ error: '请用 --phone 写明手机号' })
    .trim()
    .regex(/^1\d{10}$/, '--phone 应是十一位手机号'),
  division: z
    .string()
    .regex(/^14(\d{2}(\d{2})?)?$/, '--division 应是区划代码')
    .default('14'),
});
export type FirstAdministrator = z.infer<typeof FirstAdministrator>;

/**
 * Where nobody can grant anything yet, the three begin by the hand of whoever runs the machine: one of each, each a
 * person of their own. From then on two of them are needed for any right, and nobody is above them.
 */
export async function addFirstAdministrator(
  kernel: Pick<Kernel, 'db' | 'clock' | 'sealer'>,
  told: FirstAdministrator,
): Promise<Invitation> {
  const role = administratorRoles[['system', 'security', 'auditor'].indexOf(told.admin)] ?? 'admin.auditor';
  return kernel.db.transaction().execute(async (trx) => {
    const open = await trx.selectFrom('staff').select(['login', 'roles', 'disabledAt']).execute();
    if (open.some((one) => one.roles.includes(role) && !one.disabledAt))
      throw new Error(`已经有${roles[role]}了。再增加的，由系统管理员在“账号”里新建，安全保密管理员核准。`);
    if (open.some(({ login }) => login === told.login.toLowerCase()))
      throw new Error(`账号 ${told.login} 已经有人用了。三名管理员必须是三个人、三个账号。`);
    const identity = await identityOf(trx, kernel, told.name, told.phone);
    const office = await trx
      .selectFrom('institutions')
      .select('id')
      .where('kind', '=', 'aidAgency')
      .where('divisionCode', '=', told.division)
      .executeTakeFirst();
    if (!office) throw new Error(`没有区划 ${told.division} 的法律援助机构，请核对 --division。`);
    const [id = ''] = await addStaff(trx, kernel, [
      { institutionId: office.id, name: told.name, login: told.login, passwordHash: null, roles: [role], identity },
    ]);
    return invite(trx, kernel, id);
  });
}
