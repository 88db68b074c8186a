/** What a picture says of itself before anything is decoded: the size it would have, and where it ends. */
export type PictureSize = { width: number; height: number; end: number };

/** Undefined: the picture is cut off or no such picture at all. */
export function pictureSizeOf(bytes: Uint8Array, contentType: string): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (contentType === 'image/png') return pngOf(view);
    return contentType === 'image/webp' ? webpOf(view) : jpegOf(view);
  } catch (error) {
    if (error instanceof RangeError) return undefined; // read beyond the end
    throw error;
  }
}

/** Chunks one after another, the size in the first, IEND last. */
function pngOf(view: DataView): PictureSize | undefined {
  if (view.getUint32(12) !== 0x49484452) return undefined; // IHDR
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  for (let at = 8; at + 12 <= view.byteLength; ) {
    const next = at + 12 + view.getUint32(at);
    if (view.getUint32(at + 4) === 0x49454e44)
      return next <= view.byteLength ? { width, height, end: next } : undefined; // IEND
    at = next;
  }
  return undefined;
}

/** RIFF of one of three kinds: simple, lossless, extended. */
function webpOf(view: DataView): PictureSize | undefined {
  const end = 8 + view.getUint32(4, true);
  if (end > view.byteLength) return undefined;
  const kind = view.getUint32(12);
  const u24 = (at: number): number => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  if (kind === 0x56503858) return { width: u24(24) + 1, height: u24(27) + 1, end }; // VP8X
  if (kind === 0x5650384c) {
    const bits = view.getUint32(21, true); // VP8L
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, end };
  }
  if (kind !== 0x56503820) return undefined; // VP8
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff, end };
}

/** Segments up to the scans, and scans up to the end mark: a photograph cut off on the way has none. */
function jpegOf(view: DataView): PictureSize | undefined {
  let size: Pick<PictureSize, 'width' | 'height'> | undefined;
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) {
      at++; // the body of a scan, or padding
      continue;
    }
    const mark = view.getUint8(at + 1);
    if (mark === 0xd9) return size && { ...size, end: at + 2 };
    if (mark === 0xff) at += 1;
    else if (mark === 0 || mark === 1 || (mark >= 0xd0 && mark <= 0xd8)) at += 2;
    else {
      const isFrame = mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc;
      if (isFrame) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
      at += 2 + view.getUint16(at + 2);
    }
  }
}
