import { z } from 'zod';
import { words } from '../platform/day-field.ts';

/** What she says on the telephone or at a counter when the code is gone: her name and the words that she chose. */
export const RecoverCode = z
  .object({
    name: words('她的名字', 50),
    passPhrase: words('她说的暗语', 50),
  })
  .meta({ id: 'RecoverCode', title: '凭暗语找回查询码' });
export type RecoverCode = z.infer<typeof RecoverCode>;

export const RecoveredCode = z
  .object({ id: z.uuid(), caseId: z.uuid(), number: z.string(), returnCode: z.string() })
  .meta({ id: 'RecoveredCode', description: '新的查询码，只读给她本人；旧的已经失效' });
export type RecoveredCode = z.infer<typeof RecoveredCode>;
