import { z } from 'zod';
import { staffOf, type Api } from '../platform/http/api.ts';
import type { Kernel } from '../platform/kernel.ts';
import { closeAccount, createAccount, proposeChange, transferStaff } from './account.commands.ts';
import { AccountRow, AuthorisationRow, CloseAccount, NewAccount, ProposePosts } from './account.model.ts';
import { listAccounts, listAuthorisations } from './account.queries.ts';
import { decideAuthorisation, issueInvitation } from './authorisation.commands.ts';

const tag = '账号';
const Done = z.object({ id: z.uuid() });
const idOf = (params: Readonly<Record<string, string>>): string => params['id'] ?? '';

/** Accounts and rights: one of the three opens, another grants, the third looks on. */
export function administrationRoutes(api: Api, kernel: Kernel): void {
  const read = { method: 'get', tag, open: 'administrators', views: 'nothing personal' } as const;
  const act = { method: 'post', tag, open: 'administrators', views: 'recorded as an act' } as const;
  api.operation(
    {
      ...read,
      path: '/accounts',
      id: 'listAccounts',
      summary: '账号',
      query: z.object({
        q: z.string().trim().min(1).max(40).optional(),
        state: z.enum(['active', 'invited', 'waiting', 'closed']).optional(),
        page: z.coerce.number().int().min(1).default(1),
      }),
      answer: z.object({ items: z.array(AccountRow), total: z.int(), page: z.int(), size: z.int() }),
    },
    ({ query: { q, state, page } }) => listAccounts(kernel, { words: q, state, page }),
  );
  api.operation(
    {
      ...act,
      path: '/accounts',
      id: 'createAccount',
      summary: '为一个单位新建账号，岗位等安全保密管理员核准',
      idempotent: true,
      body: NewAccount,
      answer: Done,
    },
    ({ body, viewer, requestId }) => createAccount(kernel, staffOf(viewer), body, requestId),
  );
  api.operation(
    {
      ...act,
      path: '/accounts/{id}/invitation',
      id: 'issueInvitation',
      summary: '出一张邀请码，当面交给本人',
      stepUp: true,
      answer: z.object({ code: z.string(), expiresAt: z.iso.datetime() }).meta({ id: 'Invitation' }),
    },
    async ({ params, viewer }) => {
      const { code, expiresAt } = await issueInvitation(kernel, staffOf(viewer), idOf(params));
      return { code, expiresAt: expiresAt.toISOString() };
    },
  );
  api.operation(
    {
      ...act,
      path: '/accounts/{id}/close',
      id: 'closeAccount',
      summary: '停用账号，五秒内到处生效',
      idempotent: true,
      body: CloseAccount,
      answer: Done,
    },
    ({ params, body, viewer, requestId }) =>
      closeAccount(kernel, staffOf(viewer), idOf(params), body.because, requestId),
  );
  api.operation(
    {
      ...act,
      path: '/accounts/{id}/transfer',
      id: 'transferStaff',
      summary: '调动：原单位的权限当即终止，新单位的等核准',
      idempotent: true,
      stepUp: true,
      body: ProposePosts,
      answer: Done,
    },
    ({ params, body, viewer, requestId }) => transferStaff(kernel, staffOf(viewer), idOf(params), body, requestId),
  );
  api.operation(
    {
      ...act,
      path: '/accounts/{id}/posts',
      id: 'proposePosts',
      summary: '申请变更岗位',
      idempotent: true,
      stepUp: true,
      body: ProposePosts,
      answer: Done,
    },
    ({ params, body, viewer, requestId }) =>
      proposeChange(kernel, staffOf(viewer), idOf(params), { kind: 'roles', posts: body }, requestId),
  );
  for (const [kind, summary] of [
    ['renew', '密码或验证器丢失：申请重新发邀请'],
    ['reopen', '申请重新启用停用的账号'],
  ] as const) {
    api.operation(
      {
        ...act,
        path: `/accounts/{id}/${kind}`,
        id: `${kind}Account`,
        summary,
        idempotent: true,
        stepUp: true,
        answer: Done,
      },
      ({ params, viewer, requestId }) => proposeChange(kernel, staffOf(viewer), idOf(params), { kind }, requestId),
    );
  }
  api.operation(
    {
      ...read,
      path: '/authorisations',
      id: 'listAuthorisations',
      summary: '等待核准的授权，或者办理过的',
      query: z.object({ decided: z.enum(['true', 'false']).default('false') }),
      answer: z.object({ items: z.array(AuthorisationRow) }),
    },
    async ({ query, viewer }) => ({
      items: await listAuthorisations(kernel, staffOf(viewer), query.decided === 'false'),
    }),
  );
  const Decided = z.object({ id: z.uuid(), approved: z.boolean() });
  api.operation(
    {
      ...act,
      path: '/authorisations/{id}/approve',
      id: 'approveAuthorisation',
      summary: '核准授权；不能核准自己的、自己提出的',
      idempotent: true,
      stepUp: true,
      answer: Decided,
    },
    ({ params, viewer, requestId }) =>
      decideAuthorisation(kernel, staffOf(viewer), idOf(params), { approved: true }, requestId),
  );
  api.operation(
    {
      ...act,
      path: '/authorisations/{id}/refuse',
      id: 'refuseAuthorisation',
      summary: '退回授权，写明理由',
      idempotent: true,
      body: z.object({ reason: z.string().trim().min(1, '请写明理由').max(500) }).meta({ id: 'AuthorisationRefused' }),
      answer: Decided,
    },
    ({ params, body, viewer, requestId }) =>
      decideAuthorisation(kernel, staffOf(viewer), idOf(params), { approved: false, ...body }, requestId),
  );
}
