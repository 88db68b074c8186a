import { z } from 'zod';

/** Whom she wishes for: up to three, the dearest first. A wish, never a condition. */
export type Wish = { personnelIds: readonly string[]; womanWished?: boolean; words?: string };
export const MOST_WISHES = 3;

/** Why none of those whom she chose was taken: the office picks one, she reads it on her page. */
export const WishAnswer = z.enum(['full', 'qualification', 'notFree', 'far', 'betterSuited', 'mayNot']).meta({
  id: 'WishAnswer',
  title: '没有按她点的安排，为什么',
  description: '她点过人、这次安排的不是她点的，才要选；原话告诉她',
});
export type WishAnswer = z.infer<typeof WishAnswer>;
export const wishAnswerLabels = {
  full: '手上的案子已经满了，再接就顾不过来',
  qualification: '这类案子，法律要求别的资格或者年限',
  notFree: '这段时间不能接（出差、生病、排了开庭）',
  far: '离得太远，见面、开庭都不方便',
  betterSuited: '有一位更熟悉这类事的',
  mayNot: '按规定不能办这一件',
} as const satisfies Record<WishAnswer, string>;

/** As the intake and her own choice wrote it; the window may have named one person only. */
export function wishOf(json: string | null): Wish {
  const { personnelId, personnelIds, ...rest } = JSON.parse(json ?? '{}') as Partial<Wish> & { personnelId?: string }; // written from our own schemas
  return { ...rest, personnelIds: personnelIds ?? (personnelId ? [personnelId] : []) };
}
