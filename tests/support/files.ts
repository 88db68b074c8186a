import { deflateSync } from 'node:zlib';
import { Transformer } from '@napi-rs/image';

/** A whole PDF of one page; what else stands in its catalogue is the test's wish. */
export function pdfSaying(words: string, more = ''): string {
  const page = `BT /F1 12 Tf (${words}) Tj ET`;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${more}>>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >>',
    `<< /Length ${Buffer.byteLength(page)} >>\nstream\n${page}\nendstream`,
  ];
  const places: number[] = [];
  let body = '%PDF-1.7\n';
  for (const [at, object] of objects.entries()) {
    places.push(Buffer.byteLength(body));
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  return `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${Buffer.byteLength(body)}\n%%EOF\n`;
}

/** A PDF whose catalogue lies packed in an object stream, as newer programs write it. */
export function packedPdf(catalogue: string): Buffer {
  const packed = deflateSync(Buffer.from(`1 0 ${catalogue}`, 'latin1'));
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.5\n5 0 obj\n<< /Type /Obj#53tm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`,
    ),
    packed,
    Buffer.from('\nendstream\nendobj\nstartxref\n9\n%%EOF\n'),
  ]);
}

/** A picture that can be told apart after turning and shrinking: red left half, blue right half. */
export async function halves(width: number, height: number, kind: 'jpeg' | 'png' | 'webp'): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 4, 255);
  for (let at = 0; at < width * height; at++)
    pixels.set(at % width < width / 2 ? [220, 20, 20] : [20, 20, 220], at * 4);
  const picture = Transformer.fromRgbaPixels(pixels, width, height);
  return kind === 'jpeg' ? picture.jpeg(90) : kind === 'png' ? picture.png() : picture.webp(90);
}

/** The same JPEG as a phone would write it: held upright, with the place where it was taken. */
export function asThePhoneWrites(jpeg: Buffer, orientation = 6): Buffer {
  const tiff = Buffer.alloc(26 + 12 + 6 + 18 + 8 + 24);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  const entry = (at: number, tag: number, type: number, count: number, value: number): void => {
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(count, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  };
  tiff.writeUInt16LE(2, 8);
  entry(10, 0x0112, 3, 1, orientation);
  entry(22, 0x8825, 4, 1, 38); // the directory of the place
  tiff.writeUInt16LE(2, 38);
  entry(40, 1, 2, 2, 0x4e); // N
  entry(52, 2, 5, 3, 68);
  for (const [at, [over, under]] of [
    [37, 1],
    [52, 1],
    [1234, 100],
  ].entries()) {
    tiff.writeUInt32LE(over ?? 0, 68 + at * 8);
    tiff.writeUInt32LE(under ?? 1, 72 + at * 8);
  }
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

/** A PNG that says it is as large as you like, in a few hundred bytes. */
export function pngOfSize(width: number, height: number): Buffer {
  const chunk = (name: string, data: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const frame = Buffer.alloc(8 + named.length);
    frame.writeUInt32BE(data.length);
    named.copy(frame, 4);
    frame.writeUInt32BE(crc32(named), 4 + named.length);
    return frame;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head[8] = 1; // one bit of grey a point
  const row = Buffer.alloc(Math.min((Math.ceil(width / 8) + 1) * height, 10_000_000));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(row)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
