import type { Http, HttpContext } from '../../platform/http/api.ts';
import { readBytes } from '../../platform/http/read-body.ts';
import type { Kernel } from '../../platform/kernel.ts';
import { Refused } from '../../platform/refusal.ts';
import { formOf } from '../../web/portal/form.ts';
import { say } from '../../web/portal/html.ts';
import { beginDraft, type Draft } from '../draft.commands.ts';
import { emptyAnswers } from '../draft.model.ts';
import { addPart, openUpload } from '../upload.commands.ts';
import { partSize, uploadPlaceOf, UploadTold, type UploadState } from '../upload.model.ts';
import { kindNumbered } from './papers.pages.ts';

export type Visit = {
  visitOf: (c: HttpContext) => Promise<Draft | undefined>;
  keepVisit: (c: HttpContext, draft: Draft) => void;
};

/**
 * A file in numbered parts, one address for each door. A form asks what stands and begins; bytes are one part of it.
 * Which upload and which part stand in headers: an address is written down by others.
 */
export function partRoutes(http: Http, kernel: Kernel, visit: Visit): void {
  for (const address of ['/part', '/s/part'])
    http.post(address, async (c) => {
      const draft = await visit.visitOf(c);
      const isPart = c.req.header('content-type') === 'application/octet-stream';
      try {
        return c.json(isPart ? await takePart(c, kernel, draft) : await begin(c, kernel, draft, visit));
      } catch (error) {
        // Her script shows it as it comes.
        if (error instanceof Refused) throw new Refused(error.refusal.code, say`${error.refusal.message}`);
        throw error;
      }
    });
}

async function begin(
  c: HttpContext,
  kernel: Kernel,
  found: Draft | undefined,
  { keepVisit }: Visit,
): Promise<UploadState> {
  const form = await formOf(c);
  const told = UploadTold.safeParse(
    Object.fromEntries(['page', 'kind', 'size', 'sha256'].map((name) => [name, form.text(name)])),
  );
  if (!told.success || !kindNumbered(told.data.kind)) throw new Refused('malformedRequest');
  const { page, kind, size, sha256 } = told.data;
  const place = uploadPlaceOf(page, kind, c.get('viewer'));
  if (place === undefined) throw new Refused('uploadGone');
  let draft = found;
  if (!draft && page === 'status/paper') {
    // She came with her code alone: what she supplements is kept in a draft from here on, as on its page.
    draft = await beginDraft(kernel, c.req.path.startsWith('/s/'), emptyAnswers());
    keepVisit(c, draft);
  }
  if (!draft) throw new Refused('uploadGone');
  return openUpload(kernel, { draftKey: draft.key, place, size, sha256 });
}

async function takePart(c: HttpContext, kernel: Kernel, draft: Draft | undefined): Promise<UploadState> {
  const id = c.req.header('x-upload') ?? '';
  const number = c.req.header('x-part') ?? '';
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) || !/^\d{1,2}$/.test(number))
    throw new Refused('malformedRequest');
  if (!draft) throw new Refused('uploadGone');
  const bytes = await readBytes(c, partSize);
  return addPart(kernel, { draftKey: draft.key, id, number: Number(number), bytes, viewer: c.get('viewer') });
}
