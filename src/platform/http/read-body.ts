import { Refused } from '../refusal.ts';
import type { HttpContext } from './api.ts';

/** A form typed by hand is far below this; a file has its own route and its own limit. */
export const largestJson = 256 * 1024;
export const largestUpload = 21 * 1024 * 1024;

/** The body as text, refused before it is read when it says it is too long, and while it is read when it does not say. */
export async function readText(c: HttpContext, limit: number): Promise<string> {
  const told = c.req.header('content-length');
  if (told !== undefined && c.req.header('transfer-encoding') === undefined) {
    if (Number(told) > limit) throw new Refused('bodyTooLarge');
    return c.req.text().catch(brokenOff); // Node reads no more than was told
  }
  return new TextDecoder().decode(await readBytes(c, limit));
}

/** The line went dead in the middle: nobody's fault, and nothing for the log of faults. */
const brokenOff = (): never => {
  throw new Refused('malformedRequest', '没有收完这次提交，请检查网络后再试一次。');
};

export async function readBytes(c: HttpContext, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(c.req.header('content-length') ?? 0) > limit) throw new Refused('bodyTooLarge');
  const reader = c.req.raw.body?.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  const next = () => reader?.read().catch(brokenOff);
  for (let part = await next(); part && !part.done; part = await next()) {
    size += part.value.byteLength;
    if (size > limit) {
      await reader?.cancel();
      throw new Refused('bodyTooLarge');
    }
    parts.push(part.value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.byteLength;
  }
  return all;
}

/** A form with files, whole in memory: never more than one upload may have. */
export async function readForm(c: HttpContext, limit = largestUpload): Promise<FormData> {
  const type = c.req.header('content-type') ?? '';
  const bytes = await readBytes(c, limit);
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData();
  } catch {
    throw new Refused('malformedRequest');
  }
}
