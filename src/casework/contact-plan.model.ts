import { z } from 'zod';
import { AgreedHow, ContactPlanTold } from '../people/person.model.ts';

/** A safe-contact plan agreed with her again, in the room or when she called. */
export const AgreeContact = z
  .object({ personId: z.uuid().meta({ title: '和谁约定' }), how: AgreedHow, contactPlan: ContactPlanTold })
  .meta({ id: 'AgreeContact', title: '重新约定联系方式' });
export type AgreeContact = z.infer<typeof AgreeContact>;

export const ContactAgreed = z.object({ caseId: z.uuid(), personId: z.uuid() }).meta({ id: 'ContactAgreed' });
export type ContactAgreed = z.infer<typeof ContactAgreed>;
