import { createHash } from 'node:crypto';
import { Transformer } from '@napi-rs/image';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packedPdf, asThePhoneWrites, halves, pdfSaying, pngOfSize } from '../support/files.ts';
import { applicationIn, officeOf, type Office } from '../support/cases.ts';
import { callerOf, startWorld, type Caller, type World } from '../support/world.ts';

let world: World;
let office: Office;
let clerk: Caller;
beforeAll(async () => {
  world = await startWorld();
  office = await officeOf(world);
  clerk = await callerOf(world, { login: 'clerk' });
});
afterAll(() => world.close());

type Sent = { status: number; code?: string; detail?: string; id: string; contentType: string };
async function send(bytes: Buffer | string, name = 'photo.jpg', type = 'image/jpeg'): Promise<Sent> {
  const form = new FormData();
  form.append('file', new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name, { type }));
  const answer = await clerk.raw('/api/files', { method: 'POST', body: form });
  return { ...((await answer.json()) as Omit<Sent, 'status'>), status: answer.status };
}
const keptBy = ({ id }: Sent): Promise<Buffer> => world.kernel.files.get(id);
const rowOf = ({ id }: Sent) =>
  world.kernel.db
    .selectFrom('files')
    .select(['sha256', 'size', 'contentType'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

describe('a photograph', () => {
  it('keeps its picture, turned as it was held, and nothing of where and when', async () => {
    const taken = asThePhoneWrites(await halves(400, 300, 'jpeg'));
    expect((await new Transformer(taken).metadata(true)).orientation, 'the fixture is a real one').toBe(6);
    expect(taken.includes('Exif')).toBe(true);
    const sent = await send(taken);
    expect(sent).toMatchObject({ status: 200, contentType: 'image/jpeg' });
    const kept = await keptBy(sent);
    const { width, height, exif, orientation } = await new Transformer(kept).metadata(true);
    expect([width, height, exif, orientation]).toEqual([300, 400, undefined, undefined]);
    expect(kept.includes('Exif') || kept.includes('GPS')).toBe(false);
    const pixels = await new Transformer(kept).rawPixels(); // turned by a quarter: red above, blue below
    expect(pixels[(20 * 300 + 150) * 3]).toBeGreaterThan(180);
    expect(pixels[(380 * 300 + 150) * 3 + 2]).toBeGreaterThan(180);
    expect(await rowOf(sent)).toEqual({
      sha256: createHash('sha256').update(kept).digest('hex'),
      size: kept.length,
      contentType: 'image/jpeg',
    });
  });

  it('of twelve million points becomes one of three, under a megabyte, without stopping anybody else', async () => {
    const noisy = Buffer.alloc(4000 * 3000 * 4, 255);
    for (let at = 0; at < noisy.length; at += 4) noisy.writeUInt16LE((at * 2654435761) & 0xffff, at);
    const taken = await Transformer.fromRgbaPixels(noisy, 4000, 3000).jpeg(88);
    let beats = 0;
    const beat = setInterval(() => beats++, 5);
    const sent = await send(taken);
    clearInterval(beat);
    const kept = await keptBy(sent);
    const { width, height } = await new Transformer(kept).metadata();
    expect(width * height).toBeLessThanOrEqual(3_010_000);
    expect(width / height).toBeCloseTo(4 / 3, 2);
    expect(kept.length).toBeLessThanOrEqual(1024 * 1024);
    expect(beats).toBeGreaterThan(10); // decoded in this thread, nobody's turn would come in between
  });

  it('that is clear, as a drawn signature, stays clear; WebP becomes JPEG on white', async () => {
    const clear = Transformer.fromRgbaPixels(new Uint8Array(50 * 50 * 4), 50, 50);
    const png = await send(await clear.png());
    expect(png.contentType).toBe('image/png');
    expect((await new Transformer(await keptBy(png)).rawPixels())[3]).toBe(0);
    const webp = await send(await clear.webpLossless());
    expect(webp.contentType).toBe('image/jpeg');
    expect((await new Transformer(await keptBy(webp)).rawPixels())[0]).toBeGreaterThan(245);
  });
});

describe('what is not what it seems', () => {
  it('a bomb of fifty million points is refused before it is unpacked', async () => {
    const bomb = pngOfSize(10_000, 5000);
    expect(bomb.length).toBeLessThan(20_000);
    const begun = performance.now();
    expect(await send(bomb)).toMatchObject({
      status: 413,
      code: 'pictureTooLarge',
      detail: expect.stringContaining('截一张图'),
    });
    expect(performance.now() - begun).toBeLessThan(500);
    expect((await send(pngOfSize(0xffffffff, 0xffffffff))).code).toBe('pictureTooLarge');
    expect((await send(pngOfSize(0, 100))).code).toBe('fileBroken');
  });

  it('half a picture is told to be sent again', async () => {
    for (const kind of ['jpeg', 'png', 'webp'] as const) {
      const whole = await halves(800, 600, kind);
      for (const part of [0.3, 0.6, 0.98])
        expect(await send(whole.subarray(0, Math.floor(whole.length * part))), `${kind} ${part}`).toMatchObject({
          status: 422,
          code: 'fileBroken',
        });
    }
  });

  it('a second file behind or inside a picture is gone', async () => {
    const jar = Buffer.from('PK\x03\x04 META-INF/MANIFEST.MF <script>alert(1)</script>', 'latin1');
    for (const kind of ['jpeg', 'png'] as const) {
      const kept = await keptBy(await send(Buffer.concat([await halves(60, 40, kind), jar])));
      expect(kept.includes('META-INF') || kept.includes('<script>')).toBe(false);
    }
    const jpeg = await halves(60, 40, 'jpeg');
    const remark = Buffer.concat([Buffer.from([0xff, 0xfe, 0, jar.length + 2]), jar]);
    const kept = await keptBy(await send(Buffer.concat([jpeg.subarray(0, 2), remark, jpeg.subarray(2)])));
    expect(kept.includes('META-INF')).toBe(false);
  });

  const strangers: Record<string, { bytes: Buffer | string; name: string; says: RegExp }> = {
    'an animation that is an archive (GIFAR)': {
      bytes: 'GIF89a\x01\x00\x01\x00PK\x03\x04',
      name: 'a.jpg',
      says: /照片/,
    },
    'a drawing with a script': {
      bytes: '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      name: 'a.svg',
      says: /照片/,
    },
    'a page named as a photograph': {
      bytes: '<!doctype html><script>alert(1)</script>',
      name: 'photo.jpg',
      says: /照片/,
    },
    'a table': { bytes: Buffer.from('504b0304140006000800', 'hex'), name: 'a.xlsx', says: /压缩包、Word 和 Excel/ },
    'an old document': { bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex'), name: 'a.doc', says: /另存为 PDF/ },
    'a packed bomb': { bytes: Buffer.from('1f8b0800000000000003', 'hex'), name: 'a.gz', says: /压缩包/ },
    'a photograph of an Apple phone': {
      bytes: Buffer.from('0000001866747970686569630000000068656963', 'hex'),
      name: 'IMG.HEIC',
      says: /HEIC.*截一张图/,
    },
    nothing: { bytes: '', name: 'a.jpg', says: /照片|文件/ },
  };
  for (const [what, { bytes, name, says }] of Object.entries(strangers))
    it(`is refused with what to do instead: ${what}`, async () => {
      const answer = await send(bytes, name);
      expect([400, 415]).toContain(answer.status);
      expect(answer.detail).toMatch(says);
    });

  it('a picture in name only is none', async () => {
    for (const head of ['ffd8ff', '89504e470d0a1a0a'])
      expect(
        (await send(Buffer.concat([Buffer.from(head, 'hex'), Buffer.from('<script>alert(1)</script>')]))).code,
      ).toBe('fileBroken');
  });
});

describe('a PDF', () => {
  it('that is only to be read is kept as it came', async () => {
    const pdf = pdfSaying('hello', '/OpenAction [3 0 R /Fit] ');
    const sent = await send(pdf, 'a.pdf');
    expect(sent).toMatchObject({ status: 200, contentType: 'application/pdf' });
    expect((await keptBy(sent)).toString()).toBe(pdf);
    expect((await send(packedPdf('<< /Type /Catalog /Pages 2 0 R >>'))).status).toBe(200);
  });

  const bad: Record<string, string | Buffer> = {
    'with a script': pdfSaying('x', '/OpenAction << /S /JavaScript /JS (app.alert(1)) >> '),
    'with a script, its name spelled by numbers': pdfSaying('x', '/AA << /O << /S /J#61vaScript >> >> '),
    'that acts when opened': pdfSaying('x', '/OpenAction 5 0 R '),
    'that starts a program': pdfSaying('x', '/A << /S /Launch /F (cmd.exe) >> '),
    'with a file inside': pdfSaying('x', '/Names << /EmbeddedFiles << /Names [(a) 5 0 R] >> >> '),
    'with a form of its own': pdfSaying('x', '/AcroForm << /XFA 5 0 R >> '),
    'under a password': pdfSaying('x', '/Encrypt 5 0 R '),
    'cut off': pdfSaying('x').slice(0, 300),
    'in name only': '%PDF-1.4 scanned',
    'with something else behind it': `${pdfSaying('x')}${'<html>'.repeat(400)}`,
    'with its catalogue packed away': packedPdf('<< /Type /Catalog /OpenAction << /S /JavaScript >> >>'),
  };
  for (const [what, bytes] of Object.entries(bad))
    it(`is refused with what to do instead: ${what}`, async () => {
      const answer = await send(bytes, 'a.pdf', 'application/pdf');
      expect(answer).toMatchObject({
        status: 422,
        code: 'pdfRefused',
        detail: expect.stringMatching(/打印成普通的 PDF/),
      });
    });

  it('is handed over under a name that says nothing, and opened by no page', async () => {
    const filed = await applicationIn(office, 'received');
    const { id } = await send(pdfSaying('x'), '苗春花的离婚证据.pdf');
    await world.kernel.db.updateTable('files').set({ caseId: filed.caseId }).where('id', '=', id).execute();
    const { headers, status } = await clerk.raw(`/api/files/${id}`);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="document.pdf"; filename*=UTF-8''${encodeURIComponent('资料1')}.pdf`,
    );
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

it('sound is known by its content', async () => {
  const sounds: Record<string, string> = {
    'audio/amr': '2321414d520a',
    'audio/ogg': '4f67675300020000',
    'audio/webm': '1a45dfa3',
    'audio/mp4': '00000018667479704d344120',
    'audio/mpeg': '494433030000',
  };
  for (const [type, head] of Object.entries(sounds))
    expect((await send(Buffer.concat([Buffer.from(head, 'hex'), Buffer.alloc(100)]), 'a.bin')).contentType).toBe(type);
  expect((await send(Buffer.from('fffefffefffe', 'hex'))).code).toBe('fileKindRefused');
});
