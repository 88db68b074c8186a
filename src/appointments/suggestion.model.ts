import { z } from 'zod';
import { Qualification } from '../network/network.model.ts';

export const Suggestion = z
  .object({
    personnelId: z.uuid(),
    name: z.string().meta({ title: '承办人员' }),
    qualification: Qualification,
    institution: z.object({ id: z.uuid(), name: z.string() }).meta({ title: '承办单位' }),
    own: z.boolean().meta({ title: '本机构人员' }),
    wished: z.boolean().meta({ title: '受援人点名' }),
    fault: z.string().optional().meta({ title: '不能指派的原因' }),
    reasons: z.array(z.string()).meta({ title: '推荐的理由' }),
    openCases: z.int(),
    maxOpenCases: z.int(),
    practiceFields: z.array(z.string()),
    languages: z.array(z.string()),
  })
  .meta({ id: 'Suggestion', title: '指派建议' });
export type Suggestion = z.infer<typeof Suggestion>;

export const Suggestions = z
  .object({
    wish: z.string().optional().meta({ title: '受援人的愿望' }),
    needs: z.array(z.string()).meta({ title: '需要的便利' }),
    items: z.array(Suggestion),
  })
  .meta({ id: 'Suggestions' });
