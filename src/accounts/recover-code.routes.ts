import { staffOf, type Api } from '../platform/http/api.ts';
import type { Kernel } from '../platform/kernel.ts';
import { RecoverCode, RecoveredCode } from './recover-code.model.ts';
import { recoverCode } from './recover-code.ts';

export function recoverCodeRoutes(api: Api, kernel: Kernel): void {
  api.operation(
    {
      method: 'post',
      path: '/return-code-recoveries',
      id: 'recoverCode',
      summary: '凭名字和暗语找回查询码：旧的立即失效，新的只读给她本人，不用短信发',
      tag: '申请',
      idempotent: true,
      body: RecoverCode,
      answer: RecoveredCode,
      views: 'recorded as an act',
    },
    ({ viewer, body, requestId }) => recoverCode(kernel, staffOf(viewer), body, requestId),
  );
}
