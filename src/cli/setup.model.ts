import { z } from 'zod';
import { AidPersonnel, Institution } from '../network/network.model.ts';
import { isAdministrator, loginName, posts } from '../accounts/account.model.ts';

/** The three administrators begin otherwise, one by one: see `first-administrators.ts`. */
const roleNames = posts.filter((role) => !isAdministrator(role)) as [(typeof posts)[number], ...typeof posts]; // at least one post is no administrator's

/** An institution named by its id, or the agency or bureau of a division, which every installation has. */
export const InstitutionRef = z.union(
  [
    z.object({ id: z.uuid() }),
    z.object({
      kind: z.enum(['aidAgency', 'justiceBureau']),
      divisionCode: z.string().regex(/^14(\d{2}(\d{2})?)?$/, '区划代码应为省 2 位、市 4 位或县 6 位'),
    }),
  ],
  { error: '请写 id，或者写 kind 和 divisionCode' },
);

/** The file by which an office begins: who it works with and who works in it. */
export const Setup = z.object({
  institutions: z.array(Institution).default([]),
  personnel: z.array(AidPersonnel).default([]),
  staff: z
    .array(
      z.object({
        institution: InstitutionRef,
        name: z.string().trim().min(1, '请填写姓名').max(50),
        login: loginName,
        roles: z.array(z.enum(roleNames)).min(1, '至少一个岗位'),
        personnelId: z.uuid().optional(),
      }),
    )
    .default([]),
});
export type Setup = z.infer<typeof Setup>;
