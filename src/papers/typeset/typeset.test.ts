import { afterAll, describe, expect, it } from 'vitest';
import { paperKinds } from '../templates/index.ts';
import { paperKindNames, type PaperKind } from '../templates/paper.ts';
import { fullSamples, minimalSamples } from '../templates/samples.ts';
import { readPdf } from './read-pdf.ts';
import { typeset } from './typeset.ts';

const squeezed = (text: string) => text.replace(/\s/g, '');
const spokenDate = (iso: string) => iso.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

/** Every text a caller gave, as it must be selectable: dates in words, everything else to the letter. */
const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return value.split('\n').map((line) => squeezed(spokenDate(line)));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
};

/** Kept in the file or handed back: the agency's address is not on them, and their dates are those of the signatures. */
const withoutLetterFoot: readonly PaperKind[] = [
  'application-form',
  'hardship-statement',
  'review-form',
  'representation-agreement',
  'closing-report',
  'service-return',
  'file-index',
];

/** Given for other uses than the words of the page: the bureau behind a remedy, a ground that is printed as its sentence. */
const notPrinted = (kind: PaperKind): readonly string[] => {
  const sample = fullSamples[kind];
  const agency = 'agency' in sample ? sample.agency : undefined;
  const issuedOn = 'issuedOn' in sample ? sample.issuedOn : undefined;
  const foot = [agency?.address, agency?.phone, issuedOn === undefined ? undefined : spokenDate(issuedOn)];
  return [
    agency?.bureau,
    kind === 'provisional-aid-decision' ? 'limitation' : undefined,
    ...('square' in sample ? sample.square : []), // drawn, not written
    ...(withoutLetterFoot.includes(kind) ? foot : []),
  ].flatMap((given) => given ?? []);
};

describe('every paper, with every field filled in', () => {
  it.each(paperKindNames)('%s carries its title and all it was given as selectable text', async (kind) => {
    const sample = fullSamples[kind];
    const { text, title } = await readPdf((await typeset(kind, sample)).pdf);
    const skipped = notPrinted(kind);
    const lost = textsOf(sample).filter((given) => !skipped.includes(given) && !text.includes(given));
    expect(lost).toEqual([]);
    expect(text).toContain(kind === 'notified-defence-reply' ? '通知辩护复函' : squeezed(paperKinds[kind].title));
    expect(title).toBeTruthy();
  });
});

describe('numbers and articles', () => {
  const textOf = async (pdf: Promise<{ pdf: Uint8Array }>) => (await readPdf((await pdf).pdf)).text;

  it('money is kept in fen and printed in yuan', async () => {
    expect(await textOf(typeset('closing-report', { recovered: 4_650_050 }))).toContain('46500.50元');
    expect(await textOf(typeset('hardship-statement', { threshold: 124_005 }))).toContain('每人每月1240.05元');
    expect(await textOf(typeset('hardship-statement', { perCapitaMonthly: 0 }))).toContain('人均月收入0元');
  });

  it('a refusal names article, objection, bureau review, reconsideration and suit', async () => {
    const text = await textOf(typeset('refusal-decision', fullSamples['refusal-decision']));
    for (const words of [
      '第三十一条',
      '第四十九条',
      '自收到本决定书之日起十五日内',
      '祁县司法局',
      '五日内',
      '六十日内',
      '六个月内',
    ])
      expect(text).toContain(words);
  });

  it('the objection period, not verified yet, is printed only when the caller gives it', async () => {
    const { remedy: _given, ...withoutRemedy } = fullSamples['refusal-decision'];
    expect(await textOf(typeset('refusal-decision', withoutRemedy))).not.toContain('十五日');
  });

  it.each([
    ['limitation', '第四十四条第一款第一项'],
    ['preservation', '第四十四条第一款第二项'],
    ['other', '第四十四条第一款第三项'],
  ] as const)('provisional aid on %s cites %s', async (ground, article) => {
    expect(await textOf(typeset('provisional-aid-decision', { ground, facts: '情况紧急。' }))).toContain(article);
  });

  it('each item of article 48 is cited with its own words', async () => {
    expect(await textOf(typeset('termination-decision', { groundItem: 1, facts: '查明。' }))).toContain(
      '第四十八条第一款第一项（受援人以欺骗',
    );
    expect(await textOf(typeset('termination-decision', { groundItem: 8, facts: '查明。' }))).toContain(
      '第四十八条第一款第八项（法律法规规定',
    );
  });

  it('a free text ends with one full stop, given or not', async () => {
    const text = await textOf(typeset('grant-decision', { findings: '情况属实', meansFinding: '不受限制。' }));
    expect(text).toContain('经审查，情况属实。不受限制。根据');
  });

  it('an assignment rests on the grant, or on the notice of the authority', async () => {
    expect(await textOf(typeset('assignment-notice', { decisionNumber: '甲1号' }))).toContain('第四十三条第一款');
    expect(await textOf(typeset('assignment-notice', { noticeNumber: '乙2号' }))).toContain('第三十六条');
  });
});

describe('every paper, with only what it may not lack', () => {
  it.each(paperKindNames)('%s prints blank lines, never a programming word', async (kind) => {
    const { text } = await readPdf((await typeset(kind, minimalSamples[kind])).pdf);
    expect(text).toContain('＿＿＿＿');
    expect(text).toContain('＿＿＿＿年＿＿月＿＿日');
    expect(text).not.toMatch(/undefined|null|none|NaN|\[object|auto/);
  });

  it('a refusal without a reason is not a refusal the law knows', async () => {
    await expect(typeset('refusal-decision', { reasons: [] })).rejects.toThrow('不予法律援助必须说明理由');
  });

  it('a one-time notice that asks for nothing is refused', async () => {
    await expect(typeset('one-time-notice', { items: [] })).rejects.toThrow('一次性告知必须写明');
  });
});

describe('what a person wrote is text, never program', () => {
  it.each([
    '#import "x"',
    '$x$ *b* _c_',
    '#read("/etc/passwd")',
    '\\u{41} <label> @ref',
    '"] #panic() [',
    '= 标题 //注释',
    "'quoted' ...--- http://a.b",
  ])('%s is printed to the letter', async (name) => {
    const { text } = await readPdf(
      (await typeset('grant-decision', { ...fullSamples['grant-decision'], recipient: name, findings: name })).pdf,
    );
    expect(text.split(squeezed(name)).length - 1).toBe(2);
  });

  it('invisible marks and direction controls are dropped, line ends kept apart', async () => {
    const { text } = await readPdf(
      (
        await typeset('application-form', {
          applicant: { name: '王\u200B\u202E红\uFEFF' },
          story: '第一行\r\n第二行\u0000',
        })
      ).pdf,
    );
    expect(text).toContain('王红');
    expect(text).toContain('第一行第二行');
  });
});

describe('a character that no font can draw', () => {
  it('䶮 and 𥖄 are printed and can be copied', async () => {
    const { text } = await readPdf((await typeset('grant-decision', { recipient: '王䶮', findings: '𥖄' })).pdf);
    expect(text).toContain('王䶮');
    expect(text).toContain('𥖄');
  });

  it.each([
    ['\u{E000}', 'U+E000'],
    ['𠀀', 'U+20000'],
  ])('%s is printed as its number, never as an empty box, and the paper asks for a hand', async (character, number) => {
    const { pdf, missing } = await typeset('grant-decision', { recipient: `王${character}`, findings: '情况属实' });
    const { text } = await readPdf(pdf);
    expect(missing).toEqual([number]);
    expect(text).toContain(`王〔${number}〕`);
    expect(text).toContain(`〔${number}〕是字库里没有的字`);
    expect(text).not.toContain(character);
  });

  it.each(paperKindNames.filter((kind) => 'number' in fullSamples[kind]))('%s has room for the note', async (kind) => {
    const { pdf } = await typeset(kind, { ...fullSamples[kind], number: '（2026）𠀀1号' });
    expect((await readPdf(pdf)).text).toContain('手写补上');
  });

  it('a pictograph in her words stops nothing and needs no hand', async () => {
    const { pdf, missing } = await typeset('application-form', { story: '他又打我了😭🙏🏻' });
    expect(missing).toEqual([]);
    expect((await readPdf(pdf)).text).toContain('他又打我了〔表情〕〔表情〕');
  });
});

describe('a stored paper can be checked', () => {
  it.each(paperKindNames)('%s: the same data gives the same bytes', async (kind) => {
    const first = await typeset(kind, fullSamples[kind]);
    await typeset('grant-decision', { recipient: '另一人' });
    const second = await typeset(kind, fullSamples[kind]);
    expect(second.sha256).toBe(first.sha256);
    expect(Buffer.compare(first.pdf, second.pdf)).toBe(0);
  });

  it('one changed letter gives another hash', async () => {
    const first = await typeset('grant-decision', { recipient: '王红' });
    const second = await typeset('grant-decision', { recipient: '王虹' });
    expect(second.sha256).not.toBe(first.sha256);
  });

  it('the file declares itself archival and tagged', async () => {
    const { pdf } = await typeset('grant-decision', fullSamples['grant-decision']);
    const source = Buffer.from(pdf).toString('latin1');
    expect(source).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(source).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(source).toContain('/Lang (zh');
  });
});

describe('long papers', () => {
  it.each([`http://example.invalid/${'q=1/'.repeat(80)}`, 'a1'.repeat(150)])(
    '%s has no place to break and stays on the paper',
    async (unbroken) => {
      const application = await readPdf(
        (await typeset('application-form', { story: unbroken, opponent: unbroken })).pdf,
      );
      const grant = await readPdf((await typeset('grant-decision', { findings: unbroken })).pdf);
      for (const { rightEdge, text } of [application, grant]) {
        expect(rightEdge).toBeLessThan(595 - 50);
        expect(text.replace(/\u200B/g, '')).toContain(unbroken);
      }
    },
  );

  it('a list over several pages repeats its head on each', async () => {
    const entries = Array.from({ length: 90 }, (_, index) => ({ title: `证据材料${index + 1}`, fromPage: index + 1 }));
    const { pages } = await readPdf((await typeset('file-index', { entries })).pdf);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page).toContain('材料名称');
    expect(pages.join('')).toContain('证据材料90');
  });

  it('a long story flows on and loses nothing', async () => {
    const story = Array.from(
      { length: 120 },
      (_, index) => `第${index + 1}次，她向派出所报案并到医院就诊，保存了诊断证明。`,
    ).join('\n');
    const { pages, text } = await readPdf((await typeset('application-form', { story })).pdf);
    expect(pages.length).toBeGreaterThan(2);
    expect(text).toContain('第120次');
  });

  it('the seal never stands on a page without words of the decision', async () => {
    for (let length = 0; length < 60; length += 3) {
      const findings = '经查证属实。'.repeat(length);
      const { pages } = await readPdf(
        (await typeset('grant-decision', { ...fullSamples['grant-decision'], findings })).pdf,
      );
      const sealPage = pages.find((page) => page.includes('（印章）'));
      expect(sealPage).toContain('法律援助不收取任何费用');
    }
  });
});

afterAll(async () => {
  const started = performance.now();
  for (const kind of paperKindNames) await typeset(kind, fullSamples[kind]);
  process.stdout.write(
    `papers: ${((performance.now() - started) / paperKindNames.length).toFixed(1)} ms each, compiler warm\n`,
  );
});
