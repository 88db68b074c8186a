import fc from 'fast-check';
import { Hono } from 'hono';
import { readDay, readMoney, readNumber, readTime } from '../../../src/people/as-typed.model.ts';
import { findReturnCode } from '../../../src/intake/return-code.records.ts';
import { searchKeys, searchTerm } from '../../../src/network/search-keys.ts';
import { normaliseName, normalisePhone } from '../../../src/people/normalise.model.ts';
import { phonesIn } from '../../../src/people/phone.model.ts';
import { readIdNumber, readPerson } from '../../../src/people/read-person.model.ts';
import { birthDateIn, residentIdFault, sexIn } from '../../../src/people/resident-id.model.ts';
import { dayField } from '../../../src/platform/day-field.ts';
import { contentTypeOf, whyRefused } from '../../../src/platform/files/content-type.ts';
import { checkPdf } from '../../../src/platform/files/pdf-check.ts';
import { redraw } from '../../../src/platform/files/redraw.ts';
import type { Http, Variables } from '../../../src/platform/http/api.ts';
import { networkOf } from '../../../src/platform/http/rate-limits.ts';
import { readForm } from '../../../src/platform/http/read-body.ts';
import { strictJson } from '../../../src/platform/http/strict-json.ts';
import { Refused } from '../../../src/platform/refusal.ts';
import { asThePhoneWrites, halves, packedPdf, pdfSaying } from '../../support/files.ts';

/** One reader of what strangers send. It may refuse, and must neither break nor ponder. */
export type Parser = {
  name: string;
  /** Its part of the inputs: a picture costs more than a number. */
  share: number;
  input: fc.Arbitrary<Uint8Array | string>;
  read(input: Uint8Array | string): unknown;
};
export type ParserResult = { name: string; inputs: number; refused: number; slowestMs: number; faults: string[] };

/** Good bytes with some changed, cut out, doubled or put in between: what random bytes alone never get near. */
function damaged(samples: readonly (Uint8Array | string)[]): fc.Arbitrary<Uint8Array> {
  const edits = fc.array(
    fc.record({ at: fc.nat(), kind: fc.nat({ max: 4 }), byte: fc.nat({ max: 255 }), length: fc.nat({ max: 40 }) }),
    { maxLength: 8 },
  );
  return fc.tuple(fc.constantFrom(...samples), edits).map(([sample, changes]) => {
    let bytes = Buffer.from(sample);
    for (const { at, kind, byte, length } of changes) {
      const place = bytes.length === 0 ? 0 : at % bytes.length;
      const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
      if (kind === 0) bytes = Buffer.concat([before, after.subarray(length)]);
      else if (kind === 1) bytes = Buffer.concat([before, Buffer.alloc(length, byte), after]);
      else if (kind === 2) bytes = Buffer.concat([before, after.subarray(0, length), after]);
      else if (kind === 3) bytes = Buffer.from(before);
      else bytes = Buffer.concat([before, Buffer.from([byte]), after.subarray(1)]);
    }
    return new Uint8Array(bytes);
  });
}

const bytesOf = (input: Uint8Array | string): Uint8Array => (typeof input === 'string' ? Buffer.from(input) : input);
const textOf = (input: Uint8Array | string): string =>
  typeof input === 'string' ? input : Buffer.from(input).toString();
const typed = (...samples: string[]): fc.Arbitrary<Uint8Array | string> =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    damaged(samples).map((bytes) => Buffer.from(bytes).toString()),
  );

export async function parsers(): Promise<Parser[]> {
  const [jpeg, png, webp] = [await halves(40, 30, 'jpeg'), await halves(40, 30, 'png'), await halves(40, 30, 'webp')];
  const pictures = [jpeg, png, webp, asThePhoneWrites(jpeg)];
  const pdfs = [pdfSaying('x'), packedPdf('<< /Type /Catalog >>'), pdfSaying('x', '/OpenAction [3 0 R /Fit] ')];
  const part = (name: string, words: string) =>
    `--edge\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${words}\r\n`;
  const form = `${part('a', '1')}--edge\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\nPNG\r\n--edge--\r\n`;
  const forms: Http = new Hono<{ Variables: Variables }>();
  forms.post('/', async (c) => c.text(String([...(await readForm(c)).keys()].length)));
  forms.onError((error) => {
    throw error;
  });
  return [
    {
      name: '证件号码',
      share: 12,
      input: typed('110101199003070011', '１１０１０１１９９００３０７００１１', '81000019900307001X'),
      read: (input) => [
        residentIdFault(textOf(input)),
        birthDateIn(textOf(input)),
        sexIn(textOf(input)),
        readIdNumber(textOf(input), 'residentId'),
        readIdNumber(textOf(input), 'passport'),
      ],
    },
    {
      name: '电话、姓名、查询码',
      share: 12,
      input: typed(
        '138 0000 0000',
        '＋86-0351-7654321',
        '䶮秀英·古丽',
        '1234 5678 9012 3456 0',
        '幺三八零零零零零零零零',
        '0351-7654321转3、13800000000',
      ),
      read: (input) => [
        normalisePhone(textOf(input)),
        normaliseName(textOf(input)),
        findReturnCode(textOf(input)),
        phonesIn(textOf(input)),
        readPerson({ name: textOf(input), phone: textOf(input), birthAsTold: textOf(input) }),
      ],
    },
    {
      name: '日期、钟点、金额',
      share: 14,
      input: typed('2026年2月30日', '去年冬天', '上午十点半', '三万五千', '1.5万元', '2026-11-23'),
      read: (input) => [
        readDay(textOf(input)),
        readTime(textOf(input)),
        readMoney(textOf(input)),
        readNumber(textOf(input)),
        dayField('日').safeParse(textOf(input)),
      ],
    },
    {
      name: '检索词',
      share: 8,
      input: typed('xiaodian', '小店区', '太原 市'),
      read: (input) => [searchTerm(textOf(input)), searchKeys(textOf(input))],
    },
    {
      name: 'JSON',
      share: 20,
      input: fc.oneof(
        fc.json({ maxDepth: 40 }),
        damaged(['{"a":[1,{"b":"c"}],"d":"\\u0041"}', '[[[[[[]]]]]]', '{"a":1,"a":2}']).map((bytes) =>
          Buffer.from(bytes).toString('latin1'),
        ),
      ),
      read: (input) => strictJson(textOf(input)),
    },
    {
      name: 'multipart',
      share: 10,
      input: damaged([form]),
      read: (input) =>
        Promise.resolve(
          forms.request('/', {
            method: 'POST',
            headers: { 'content-type': 'multipart/form-data; boundary=edge' },
            body: new Uint8Array(bytesOf(input)),
          }),
        ),
    },
    {
      name: '文件类型',
      share: 12,
      input: fc.oneof(fc.uint8Array({ maxLength: 64 }), damaged([...pictures, ...pdfs])),
      read: (input) => [contentTypeOf(bytesOf(input)), whyRefused(bytesOf(input))],
    },
    { name: 'PDF', share: 8, input: damaged(pdfs), read: (input) => checkPdf(bytesOf(input)) },
    {
      name: '图片',
      share: 3,
      input: damaged(pictures),
      read: (input) => redraw(bytesOf(input), contentTypeOf(bytesOf(input)) ?? 'image/jpeg'),
    },
    {
      name: '网络地址',
      share: 1,
      input: typed('2001:db8::1', '::ffff:10.0.0.1', 'fe80::1%eth0'),
      read: (input) => networkOf(textOf(input)),
    },
  ];
}

/** Every input once; what throws anything but a refusal, or takes longer than a second, is a fault. */
export async function fuzzParser({ name, input, read }: Parser, inputs: number, seed: number): Promise<ParserResult> {
  const result: ParserResult = { name, inputs, refused: 0, slowestMs: 0, faults: [] };
  for (const one of fc.sample(input, { numRuns: inputs, seed })) {
    const begun = performance.now();
    try {
      await read(one);
    } catch (error) {
      if (error instanceof Refused) result.refused++;
      else if (result.faults.length < 10)
        result.faults.push(
          `${name}：${error instanceof Error ? error.message : String(error)} ← ${Buffer.from(bytesOf(one)).toString('base64').slice(0, 400)}`,
        );
    }
    const took = performance.now() - begun;
    result.slowestMs = Math.max(result.slowestMs, took);
    if (took > 1000)
      result.faults.push(
        `${name}：用了 ${took.toFixed(0)} 毫秒 ← ${Buffer.from(bytesOf(one)).toString('base64').slice(0, 400)}`,
      );
  }
  return result;
}
