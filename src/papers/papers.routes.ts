import { z } from 'zod';
import type { Api } from '../platform/http/api.ts';
import { readForm } from '../platform/http/read-body.ts';
import { extensions } from '../platform/files/content-type.ts';
import { storeFile } from '../platform/files/store-file.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { caseFile, fileSeen, paperPdf, paperSeen, type RecordAccess } from './papers.queries.ts';

const tag = '文书与文件';
const Bytes = z.unknown();
/** Names that say nothing about anybody. The headers of every answer keep it out of caches and from running. */
const shown = (contentType: string, extension: string) => ({
  'content-type': contentType,
  'content-disposition': `inline; filename="document.${extension}"`,
});
const neutralName = encodeURIComponent('资料1');
/** A picture was drawn again here and may be looked at; what came as it is, is handed over and never opened in place. */
function handedOver(contentType: string): Record<string, string> {
  const extension = extensions[contentType] ?? 'bin';
  if (contentType.startsWith('image/')) return shown(contentType, extension);
  return {
    'content-type': contentType,
    'content-disposition': `attachment; filename="document.${extension}"; filename*=UTF-8''${neutralName}.${extension}`,
  };
}

export function paperRoutes(api: Api, kernel: Kernel, access: RecordAccess): void {
  api.operation(
    {
      method: 'get',
      path: '/papers/{id}/pdf',
      id: 'paperPdf',
      summary: '打开文书',
      tag,
      open: 'signedIn',
      answer: Bytes,
      bytes: 'application/pdf',
      views: (_bytes, { params, viewer }) => paperSeen(kernel, viewer, params['id'] ?? ''),
    },
    async ({ params, viewer, c }) => {
      const pdf = await paperPdf(kernel, access, viewer, params['id'] ?? '');
      return c.body(new Uint8Array(pdf), 200, shown('application/pdf', 'pdf'));
    },
  );
  api.operation(
    {
      method: 'get',
      path: '/files/{id}',
      id: 'caseFile',
      summary: '打开材料',
      tag,
      open: 'signedIn',
      answer: Bytes,
      bytes: 'application/octet-stream',
      views: (_bytes, { params, viewer }) => fileSeen(kernel, viewer, params['id'] ?? ''),
    },
    async ({ params, viewer, c }) => {
      const { bytes, contentType } = await caseFile(kernel, access, viewer, params['id'] ?? '');
      return c.body(new Uint8Array(bytes), 200, handedOver(contentType));
    },
  );
  api.operation(
    {
      method: 'post',
      path: '/files',
      id: 'uploadFile',
      summary: '上传材料（照片、PDF、录音，每个不超过 20 MB）',
      tag,
      open: 'signedIn',
      answer: z.object({ id: z.uuid(), size: z.int(), contentType: z.string() }).meta({ id: 'UploadedFile' }),
      views: ({ id }, { viewer }) => ({
        as: 'act',
        subjectKind: 'file',
        subjectIds: [id],
        ...(viewer.kind === 'applicant'
          ? { about: [viewer.applicationId], caseIds: [viewer.caseId], purpose: 'own' }
          : { about: [], purpose: 'handling' }),
      }),
    },
    async ({ c }) => {
      const file = (await readForm(c)).get('file');
      if (!(file instanceof File)) throw new Refused('malformedRequest', '没有收到文件，请重新选择后上传。');
      const { id, size, contentType } = await storeFile(kernel, {
        bytes: new Uint8Array(await file.arrayBuffer()),
        name: file.name,
      });
      return { id, size, contentType };
    },
  );
}
