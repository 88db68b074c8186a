import { createHash } from 'node:crypto';
import { Transformer } from '@napi-rs/image';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eraseExpired } from '../../src/retention/erase.ts';
import { partSize, type UploadState } from '../../src/intake/upload.model.ts';
import { pdfSaying } from '../support/files.ts';
import { applicationIn, officeOf } from '../support/cases.ts';
import { startWorld, type World } from '../support/world.ts';
import { visitorOf, type Visitor } from '../support/visitor.ts';

let world: World;
let pdf: Buffer;
let noisy: Buffer;
beforeAll(async () => {
  world = await startWorld({ roles: 'web' });
  pdf = Buffer.from(pdfSaying('x', `/Pad (${'a'.repeat(partSize * 3)}) `)); // four parts, the last one short
  const points = Buffer.alloc(700 * 500 * 4, 255);
  for (let at = 0; at < points.length; at += 4) points.writeUInt16LE((at * 2654435761) & 0xffff, at);
  const picture = await Transformer.fromRgbaPixels(points, 700, 500).png();
  noisy = Buffer.concat([picture, Buffer.from('META-INF/MANIFEST.MF')]); // with something hidden behind its end
});
afterAll(() => world.close());

type Answer = {
  status: number;
  state?: UploadState['state'];
  stand?: number[];
  id: string;
  code?: string;
  detail?: string;
};
const headersOf = (her: Visitor) => ({ cookie: [...her.cookies].map((pair) => pair.join('=')).join('; ') });
async function post(her: Visitor, init: RequestInit, address = '/part'): Promise<Answer> {
  const answer = await world.app.request(address, {
    method: 'POST',
    ...init,
    headers: { ...headersOf(her), ...Object.fromEntries(new Headers(init.headers)) },
  });
  return { ...((await answer.json()) as Omit<Answer, 'status'>), status: answer.status };
}
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const ask = (her: Visitor, bytes: Buffer, more: Record<string, string> = {}, address?: string): Promise<Answer> =>
  post(
    her,
    {
      body: new URLSearchParams({
        page: 'apply/paper',
        kind: '1',
        size: String(bytes.length),
        sha256: hash(bytes),
        ...more,
      }),
    },
    address,
  );
const partOf = (bytes: Buffer, number: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array(bytes.subarray(number * partSize, (number + 1) * partSize));
const add = (
  her: Visitor,
  id: string,
  number: number,
  body: Uint8Array<ArrayBuffer>,
  address?: string,
): Promise<Answer> =>
  post(
    her,
    { body, headers: { 'content-type': 'application/octet-stream', 'x-upload': id, 'x-part': String(number) } },
    address,
  );

async function applying(): Promise<Visitor> {
  const her = visitorOf(world);
  await her.send('/', { page: 'home', topic: 'family' });
  return her;
}
const handIn = (her: Visitor, upload: string) =>
  her.send('/apply/paper', { page: 'apply/paper', kind: '1', reply: 'supplied', upload });
const counted = async (table: 'uploads' | 'uploadParts' | 'files'): Promise<number> =>
  Number(
    (
      await world.kernel.db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  );

describe('a file in parts', () => {
  it('is interrupted, asked about, gone on with, and kept once; a part sent twice and out of order is no matter', async () => {
    const her = await applying();
    const { id, stand } = await ask(her, pdf);
    expect(stand).toEqual([]);
    expect(await add(her, id, 2, partOf(pdf, 2))).toMatchObject({ status: 200, state: 'open', stand: [2] });
    expect(await add(her, id, 0, partOf(pdf, 0))).toMatchObject({ stand: [0, 2] });
    const stored = await world.kernel.db
      .selectFrom('uploadParts')
      .select('body')
      .where('uploadId', '=', id)
      .executeTakeFirstOrThrow();
    expect(stored.body, 'sealed as drafts are').toMatch(/^v2r\./);
    expect(await add(her, id, 0, new Uint8Array(partSize)), 'the first that came stands').toMatchObject({
      stand: [0, 2],
    });
    const page = await her.get('/apply/paper?kind=1');
    expect(page.text).toContain('还差一部分（已经传了 50%），重新选同一个文件接着传');
    expect((await her.get('/apply/paper?kind=2')).text).not.toContain('还差一部分');

    expect(await ask(her, pdf)).toMatchObject({ id, stand: [0, 2], state: 'open' });
    await add(her, id, 3, partOf(pdf, 3));
    const before = await counted('files');
    expect(await add(her, id, 1, partOf(pdf, 1))).toMatchObject({ status: 200, state: 'done' });
    expect(await add(her, id, 1, partOf(pdf, 1)), 'the answer was lost and the part comes again').toMatchObject({
      state: 'done',
    });
    expect(await counted('files')).toBe(before + 1);
    expect((await her.get('/apply/paper?kind=1')).text).toContain('只差最后一步');
    expect((await handIn(her, id)).text).toContain('已传 1 份');
    expect((await handIn(her, id)).text, 'sent twice').toContain('已传 1 份');
    expect((await her.get('/apply/paper?kind=1')).text).not.toContain('重新选同一个文件');
    const { fileId } = await world.kernel.db
      .selectFrom('uploads')
      .select('fileId')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(hash(await world.kernel.files.get(fileId ?? ''))).toBe(hash(pdf));
  });

  it('two tabs that send at once make one file, and a picture is drawn again', async () => {
    const her = await applying();
    const before = await counted('files');
    const [one, two] = await Promise.all([ask(her, noisy), ask(her, noisy)]);
    expect(one.id).toBe(two.id);
    const parts = Math.ceil(noisy.length / partSize);
    expect(parts).toBeGreaterThan(1);
    const each = Array.from({ length: parts }, (_, number) => number);
    await Promise.all([...each, ...each].map((number) => add(her, one.id, number, partOf(noisy, number))));
    expect(await ask(her, noisy)).toMatchObject({ id: one.id, state: 'done' });
    expect(await counted('files')).toBe(before + 1);
    const [first, second] = await Promise.all([handIn(her, one.id), handIn(her, one.id)]);
    expect(`${first.text}${second.text}`).not.toContain('已传 2 份');
    const { fileId } = await world.kernel.db
      .selectFrom('uploads')
      .select('fileId')
      .where('id', '=', one.id)
      .executeTakeFirstOrThrow();
    const kept = await world.kernel.files.get(fileId ?? '');
    expect(kept.length).toBeGreaterThan(1000);
    expect(kept.includes('META-INF')).toBe(false);
  });

  it('that is none of what we take is told at the end and cleared; what is not what was chosen too', async () => {
    const her = await applying();
    const zip = Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(partSize)]);
    const { id } = await ask(her, zip);
    await add(her, id, 0, partOf(zip, 0));
    const ended = await add(her, id, 1, partOf(zip, 1));
    expect(ended).toMatchObject({ status: 415, detail: expect.stringMatching(/压缩包/) });
    expect((await add(her, id, 0, partOf(zip, 0))).code).toBe('uploadGone');
    const other = await ask(her, pdf, { sha256: 'a'.repeat(64) });
    for (const number of [0, 1, 2]) await add(her, other.id, number, partOf(pdf, number));
    expect((await add(her, other.id, 3, partOf(pdf, 3))).code).toBe('uploadChanged');
    expect((await handIn(her, id)).text).toContain('已经清除了');
  });
});

describe('the limits', () => {
  it('too large, too many, a part of the wrong length or number: each refused in words', async () => {
    const her = await applying();
    expect(await ask(her, pdf, { size: String(20 * 1024 * 1024 + 1) })).toMatchObject({
      status: 413,
      detail: expect.stringMatching(/20 MB/),
    });
    const { id } = await ask(her, pdf);
    expect((await add(her, id, 4, partOf(pdf, 0))).code).toBe('uploadPartWrong');
    expect((await add(her, id, 3, partOf(pdf, 0))).code).toBe('uploadPartWrong');
    expect((await add(her, id, 0, new Uint8Array(partSize + 1))).code).toBe('bodyTooLarge');
    for (const kind of ['2', '3']) expect((await ask(her, pdf, { kind })).status).toBe(200);
    expect(await ask(her, pdf, { kind: '4' })).toMatchObject({
      status: 409,
      detail: expect.stringMatching(/先把前面的传完/),
    });
    expect((await ask(her, pdf, { kind: '99' })).status).toBe(400);
    expect((await ask(her, pdf, { page: 'apply/sign' })).status).toBe(400);
    expect(
      (await post(her, { body: new Uint8Array(1), headers: { 'content-type': 'application/octet-stream' } })).status,
    ).toBe(400);
    await her.send('/apply/paper', { page: 'apply/paper', kind: '2', reply: 'unavailable' });
    expect((await ask(her, pdf, { kind: '4' })).status, 'answered another way, it is no longer unfinished').toBe(200);
  });

  it('nobody else can add or ask, neither another draft nor none; supplementing needs her code', async () => {
    const her = await applying();
    const stranger = await applying();
    const { id } = await ask(her, pdf);
    await add(her, id, 0, partOf(pdf, 0));
    for (const other of [stranger, visitorOf(world)])
      expect(await add(other, id, 1, partOf(pdf, 1))).toMatchObject({ status: 410, code: 'uploadGone' });
    expect(await ask(stranger, pdf), 'the same file of another is another upload').toMatchObject({ stand: [] });
    expect((await ask(stranger, pdf)).id).not.toBe(id);
    expect((await ask(visitorOf(world), pdf)).code).toBe('uploadGone');
    expect((await ask(her, pdf, { page: 'status/paper' })).code).toBe('uploadGone');
    expect((await handIn(stranger, id)).status).toBe(422);
  });
});

describe('supplementing', () => {
  it('begins with her code alone, is bound to her application, and ends with the session', async () => {
    const office = await officeOf(world);
    const withCode = async (): Promise<Visitor> => {
      const { returnCode } = await applicationIn(office, 'awaitingDocuments');
      const her = visitorOf(world);
      expect((await her.send('/status', { page: 'status', code: returnCode })).status).toBe(200);
      return her;
    };
    const place = { page: 'status/paper' };
    const beginning = await withCode();
    expect((await ask(beginning, pdf, place)).stand, 'no draft from before').toEqual([]);

    const her = await withCode();
    await her.send('/status/paper', { page: 'status/paper', kind: '2', reply: 'unavailable' }); // her draft, in her cookie
    const { id } = await ask(her, pdf, place);
    for (const number of [0, 1]) await add(her, id, number, partOf(pdf, number));
    expect((await her.get('/status/paper?kind=1')).text).toContain('已经传了 50%');

    const other = await withCode();
    const mixed = { ...her, cookies: new Map([...other.cookies, ...pick(her, 'yh_visit')]) };
    expect((await add(mixed, id, 2, partOf(pdf, 2))).code, 'her draft under the code of another').toBe('uploadGone');
    for (const number of [2, 3]) await add(her, id, number, partOf(pdf, number));
    const sent = { page: 'status/paper', kind: '1', reply: 'supplied', upload: id };
    await her.send('/status/paper', sent);
    expect((await her.get('/status/paper?kind=1')).text).toContain('已传 1 份，可以再加一份');
    await her.send('/out', {});
    expect(await world.kernel.db.selectFrom('uploads').select('id').where('id', '=', id).execute()).toEqual([]);
  });
});
const pick = ({ cookies }: Visitor, wanted: string) => [...cookies].filter(([name]) => name === wanted);

describe('it goes', () => {
  it('with the draft when she leaves, in both doors', async () => {
    for (const address of ['/part', '/s/part']) {
      const her = await applying();
      const { id } = await ask(her, pdf, {}, address);
      await add(her, id, 0, partOf(pdf, 0), address);
      const cookie = headersOf(her);
      await her.send('/leave', {});
      expect(await world.kernel.db.selectFrom('uploads').select('id').where('id', '=', id).execute()).toEqual([]);
      expect(await world.kernel.db.selectFrom('uploadParts').select('id').where('uploadId', '=', id).execute()).toEqual(
        [],
      );
      const late = await world.app.request(address, {
        method: 'POST',
        body: partOf(pdf, 1),
        headers: { ...cookie, 'content-type': 'application/octet-stream', 'x-upload': id, 'x-part': '1' },
      });
      expect(late.status, 'a part still on its way').toBe(410);
    }
  });

  it('after a day, even while the draft is kept alive, and that is written down', async () => {
    const her = await applying();
    const { id } = await ask(her, pdf);
    await add(her, id, 0, partOf(pdf, 0));
    for (let quarter = 0; quarter < 24 * 4 + 1; quarter++) {
      world.clock.advance({ minutes: 15 });
      await her.get('/apply/papers');
    }
    expect((await add(her, id, 1, partOf(pdf, 1))).code).toBe('uploadGone');
    const done = await eraseExpired(world.kernel);
    expect(done.find((one) => one.class === 'uploads')?.erased).toBeGreaterThan(0);
    expect(await world.kernel.db.selectFrom('uploadParts').select('id').where('uploadId', '=', id).execute()).toEqual(
      [],
    );
    expect((await her.get('/apply/papers')).status, 'the draft itself stays').toBe(200);
  });
});
