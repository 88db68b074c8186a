import { z } from 'zod';
import type { Viewer } from '../platform/viewer.ts';

/** Small enough to get through between two drops of a thin line, and few enough for 20 MB. */
export const partSize = 256 * 1024;
export const mostUnfinished = 3;
export const uploadHours = 24;

/** What her browser says of the file before it sends any of it. */
export const UploadTold = z.object({
  page: z.enum(['apply/paper', 'status/paper']),
  kind: z.string().regex(/^\d{1,2}$/),
  size: z.coerce.number().int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type UploadTold = z.infer<typeof UploadTold>;

/** What stands. `working`: all parts are here and somebody is putting them together; ask again. */
export type UploadState = {
  id: string;
  partSize: number;
  stand: readonly number[];
  state: 'open' | 'working' | 'done';
};

export const partsOf = (size: number): number => Math.ceil(size / partSize);
export const lengthOfPart = (size: number, number: number): number => Math.min(partSize, size - number * partSize);

/** One document of one page; what supplements an application is bound to it too. Undefined: not hers to send. */
export function uploadPlaceOf(page: UploadTold['page'], kind: string, viewer: Viewer): string | undefined {
  if (page === 'apply/paper') return `${page} ${kind}`;
  return viewer.kind === 'applicant' ? `${page} ${kind} ${viewer.applicationId}` : undefined;
}

export function mayUsePlace(place: string, viewer: Viewer): boolean {
  const [page, , applicationId] = place.split(' ');
  return page === 'apply/paper' || (viewer.kind === 'applicant' && viewer.applicationId === applicationId);
}
