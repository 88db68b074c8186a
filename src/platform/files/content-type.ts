import { refusals } from '../refusal.ts';

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1');
const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

const heifBrands: ReadonlySet<string> = new Set([
  'heic',
  'heix',
  'hevc',
  'hevx',
  'heim',
  'heis',
  'mif1',
  'msf1',
  'avif',
]);
const isHeif = (bytes: Uint8Array): boolean => ascii(bytes, 4, 8) === 'ftyp' && heifBrands.has(ascii(bytes, 8, 12));

/** What the bytes are, whatever the name says. Only what she may send and we may keep. */
export function contentTypeOf(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (ascii(bytes, 0, 5) === '%PDF-') return 'application/pdf';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WAVE') return 'audio/wav';
  if (startsWith(bytes, 0x1a, 0x45, 0xdf, 0xa3)) return 'audio/webm';
  if (ascii(bytes, 0, 4) === 'OggS') return 'audio/ogg';
  if (ascii(bytes, 0, 6) === '#!AMR\n') return 'audio/amr';
  if (ascii(bytes, 4, 8) === 'ftyp') return isHeif(bytes) ? undefined : 'audio/mp4';
  if (ascii(bytes, 0, 3) === 'ID3' || isMpegFrame(bytes)) return 'audio/mpeg';
  return undefined;
}

/** Eleven bits of sync alone would let one file in two thousand pass for sound. */
function isMpegFrame(bytes: Uint8Array): boolean {
  const [sync = 0, kind = 0, rate = 0] = bytes;
  const layer = (kind >> 1) & 3;
  return (
    sync === 0xff &&
    (kind & 0xe0) === 0xe0 &&
    ((kind >> 3) & 3) !== 1 &&
    layer !== 0 &&
    rate >> 4 !== 15 &&
    ((rate >> 2) & 3) !== 3
  );
}

/** What to do instead, for what people really try to send. */
export function whyRefused(bytes: Uint8Array): string {
  if (isHeif(bytes))
    return '这是苹果手机的 HEIC 照片，别的电脑打不开。请把照片截一张图再传；以后在“设置—相机—格式”里选“兼容性最佳”。';
  if (
    startsWith(bytes, 0x50, 0x4b) ||
    startsWith(bytes, 0x52, 0x61, 0x72, 0x21) ||
    startsWith(bytes, 0x37, 0x7a) ||
    startsWith(bytes, 0x1f, 0x8b)
  )
    return '压缩包、Word 和 Excel 文件不能上传。请另存为 PDF，或者拍照上传。';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'Word 和 Excel 文件不能上传。请另存为 PDF，或者拍照上传。';
  return refusals.fileKindRefused.message;
}

/** The name that a handed-over file goes by: it tells its kind and nothing else. */
export const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'audio/webm': 'webm',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'audio/amr': 'amr',
  'audio/mp4': 'm4a',
  'audio/mpeg': 'mp3',
};
