import type { HttpContext } from '../../platform/http/api.ts';
import { largestJson, largestUpload, readForm } from '../../platform/http/read-body.ts';

/** The first so many characters, never through the middle of one: 𥖄 is two units of a string. */
export const upTo = (most: number, text: string): string => [...text].slice(0, most).join('');

export type Upload = { bytes: Uint8Array; name: string };

/** What was typed, as it was typed. */
export type Form = {
  text(name: string): string;
  all(name: string): readonly string[];
  has(name: string): boolean;
  upload(name: string): Promise<Upload | undefined>;
};

export const emptyForm: Form = {
  text: () => '',
  all: () => [],
  has: () => false,
  upload: () => Promise.resolve(undefined),
};

export async function formOf(c: HttpContext): Promise<Form> {
  const isMultipart = c.req.header('content-type')?.startsWith('multipart/') === true;
  const data = await readForm(c, isMultipart ? largestUpload : largestJson);
  // No browser sends a NUL; what does is no person, and the database cannot keep it.
  const texts = (name: string): string[] =>
    data
      .getAll(name)
      .flatMap((value) => (typeof value === 'string' ? [value.replaceAll('\0', '').toWellFormed()] : []));
  return {
    text: (name) => (texts(name)[0] ?? '').replaceAll('\r\n', '\n').trim(),
    all: texts,
    has: (name) => texts(name).some((value) => value !== ''),
    upload: async (name) => {
      const value = data.get(name);
      if (value === null || typeof value === 'string' || value.size === 0) return undefined;
      return { bytes: new Uint8Array(await value.arrayBuffer()), name: value.name };
    },
  };
}
