import { z } from 'zod';
import { roles, type Role } from '../platform/viewer.ts';

export const administratorRoles = [
  'admin.system',
  'admin.security',
  'admin.auditor',
] as const satisfies readonly Role[];
/** Posts that a person may be given. What she or the system does is no post. */
export type Post = Exclude<Role, 'applicant.self' | 'system.reaction'>;
export const posts = Object.keys(roles).filter((role) => !/^(applicant|system)\./.test(role)) as [Post, ...Post[]]; // the keys of the table

export const loginName = z
  .string()
  .trim()
  .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/i, '账号用字母、数字、点、横线，3 到 40 个字符');

const PostsGiven = z
  .object({
    institutionId: z.uuid({ error: '请选择单位' }),
    roles: z.array(z.enum(posts)).min(1, '至少一个岗位'),
    personnelId: z.uuid().optional(),
  })
  .refine(
    (given) => !given.roles.some(isAdministrator) || (given.roles.length === 1 && given.personnelId === undefined),
    { path: ['roles'], error: '管理员不能再任别的岗位' },
  )
  .meta({ id: 'PostsGiven' });
export type PostsGiven = z.infer<typeof PostsGiven>;
export const ProposePosts = PostsGiven;

export const NewAccount = PostsGiven.and(
  z.object({
    name: z.string().trim().min(1, '请填写姓名').max(50),
    login: loginName,
    /** Of an administrator only: one person is not two of the three. */
    phone: z
      .string()
      .trim()
      .regex(/^1\d{10}$/, '请填写十一位手机号')
      .optional(),
  }),
).meta({ id: 'NewAccount' });
export type NewAccount = z.infer<typeof NewAccount>;

export const CloseAccount = z
  .object({ because: z.enum(['administrator', 'left']) })
  .meta({ id: 'CloseAccount', description: '停用的缘故：administrator 管理需要，left 离职' });

export const authorisationKinds = {
  open: '新建账号',
  roles: '变更岗位',
  transfer: '调动',
  reopen: '重新启用',
  renew: '重新发邀请（密码或验证器丢失）',
} as const satisfies Record<string, string>;
export type AuthorisationKind = keyof typeof authorisationKinds;

export const accountStates = {
  active: '使用中',
  invited: '已邀请，未设密码',
  waiting: '等待核准',
  closed: '已停用',
} as const satisfies Record<string, string>;

const Post = z.object({ role: z.string(), label: z.string() });
export const AccountRow = z
  .object({
    id: z.uuid(),
    name: z.string(),
    login: z.string(),
    institution: z.object({ id: z.uuid(), name: z.string() }),
    posts: z.array(Post),
    state: z.enum(['active', 'invited', 'waiting', 'closed']),
    stateLabel: z.string(),
    waits: z.string().optional().meta({ description: '等待核准的一项' }),
    lastSignInAt: z.iso.datetime().optional(),
  })
  .meta({ id: 'Account' });
export type AccountRow = z.infer<typeof AccountRow>;

export const AuthorisationRow = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    kindLabel: z.string(),
    name: z.string(),
    login: z.string(),
    institution: z.string(),
    posts: z.array(Post),
    current: z.object({ institution: z.string(), posts: z.array(Post) }),
    proposedBy: z.string(),
    proposedAt: z.iso.datetime(),
    decision: z
      .object({ approved: z.boolean(), by: z.string(), at: z.iso.datetime(), reason: z.string().optional() })
      .optional(),
    refusal: z.string().optional().meta({ description: '这一位为什么不能核准' }),
  })
  .meta({ id: 'Authorisation' });
export type AuthorisationRow = z.infer<typeof AuthorisationRow>;

export const isAdministrator = (role: string): boolean => role.startsWith('admin.');
export const postsOf = (given: readonly Role[]) => given.map((role) => ({ role, label: roles[role] }));
