import { staffOf, type Api } from '../platform/http/api.ts';
import type { Kernel } from '../platform/kernel.ts';
import { agreeContact } from './contact-plan.commands.ts';
import { AgreeContact, ContactAgreed } from './contact-plan.model.ts';

export function contactPlanRoutes(api: Api, kernel: Kernel): void {
  api.operation(
    {
      method: 'post',
      path: '/cases/{id}/contact-plans',
      id: 'contactPlan.agree',
      summary: '和她重新约定怎样联系：当面、在工作站，或者她打来电话的时候；以前的约定留底',
      tag: '案件',
      body: AgreeContact,
      idempotent: true,
      answer: ContactAgreed,
      views: 'recorded as an act',
    },
    ({ params, body, viewer, requestId }) => agreeContact(kernel, staffOf(viewer), params['id'] ?? '', body, requestId),
  );
}
