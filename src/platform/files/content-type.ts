/** What the bytes are, whatever the name says. Only what she may send and we may keep. */
export function contentTypeOf(bytes: Uint8Array): string | undefined {
  const starts = (...signature: number[]) => signature.every((byte, at) => bytes[at] === byte);
  const ascii = (from: number, text: string) =>
    Buffer.from(bytes.subarray(from, from + text.length)).toString('latin1') === text;
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (ascii(0, '%PDF-')) return 'application/pdf';
  if (ascii(0, 'RIFF') && ascii(8, 'WEBP')) return 'image/webp';
  if (starts(0x1a, 0x45, 0xdf, 0xa3)) return 'audio/webm';
  if (ascii(0, 'OggS')) return 'audio/ogg';
  if (ascii(4, 'ftyp')) return ascii(8, 'heic') || ascii(8, 'heix') || ascii(8, 'mif1') ? 'image/heic' : 'audio/mp4';
  if (ascii(0, 'ID3') || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0)) return 'audio/mpeg';
  return undefined;
}
