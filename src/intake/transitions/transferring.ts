import { z } from 'zod';
import { LAL_38 } from '../../../law/national/legal-aid-law/provisions.ts';
import { words } from '../../platform/day-field.ts';
import { transitionsOf } from '../../platform/workflow/declare.ts';
import * as guard from '../application.guards.ts';
import type { Application } from '../application.model.ts';

import { hers } from './parts.ts';

/** Another office is competent: she agrees and it is handed over, or she is told where to go. */
export const transferring = transitionsOf<Application>()({
  offerTransfer: {
    label: '移交有管辖权的机构',
    from: ['received', 'underReview'],
    to: 'transferOffered',
    by: ['agency.clerk'],
    event: 'application.transferOffered',
    basis: LAL_38,
    input: z.object({
      toInstitutionId: z.uuid().meta({ title: '接收机构' }),
      reason: words('为什么由该机构管辖', 500),
      agreed: z
        .literal(true, { error: '须先征得申请人同意；不同意的，告知她另行申请' })
        .meta({ title: '申请人同意移交' }),
    }),
    afterInput: [guard.notToItself],
    offersTo: (_, { input }) => input.toInstitutionId,
    issues: ['transfer-letter'],
  },
  takeTransfer: {
    label: '接收移交',
    from: ['transferOffered'],
    to: 'received',
    by: ['agency.clerk'],
    event: 'application.transferTaken',
    basis: LAL_38,
    input: z.object({}),
    requires: [guard.offeredToViewer],
    change: (application, { now }) => ({
      agencyId: application.offeredToInstitutionId ?? application.agencyId,
      transferredFromInstitutionId: application.agencyId,
      transferTakenAt: now,
    }),
    ownedBy: (application) => ({
      institutionId: application.offeredToInstitutionId ?? application.agencyId,
      role: 'agency.clerk',
    }),
  },
  returnTransfer: {
    label: '退回移交',
    from: ['transferOffered'],
    to: 'received',
    by: ['agency.clerk'],
    event: 'application.transferReturned',
    input: z.object({ reason: words('退回原因', 500) }),
    requires: [guard.offeredToViewer],
    ownedBy: (application) => ({ institutionId: application.ownerInstitutionId, role: 'agency.clerk' }),
  },
  recallTransfer: {
    label: '收回移交',
    from: ['transferOffered'],
    to: 'received',
    by: ['agency.clerk'],
    event: 'application.transferRecalled',
    input: z.object({ reason: words('收回原因', 500) }),
    requires: [guard.ownedByViewer],
    ownedBy: (application) => ({ institutionId: application.ownerInstitutionId, role: 'agency.clerk' }),
  },
  directElsewhere: {
    label: '告知另行申请',
    from: ['received', 'underReview'],
    to: 'directedElsewhere',
    by: ['agency.clerk'],
    event: 'application.directedElsewhere',
    basis: LAL_38,
    input: z.object({
      competent: words('有权办理的机构', 100),
      told: words('怎样告知的', 500),
      declinedTransfer: z
        .literal(true, { error: '申请人同意移交的，请办理移交，不要让她自己再跑一趟' })
        .meta({ title: '申请人不同意移交' }),
    }),
    meets: hers,
  },
});
