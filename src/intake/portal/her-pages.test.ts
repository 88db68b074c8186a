import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { photo, visitorOf, type Visitor } from '../../../tests/support/visitor.ts';
import { triggerWordIn } from '../../platform/outgoing/trigger-words.ts';
import { callerOf, places, startWorld, type World } from '../../../tests/support/world.ts';
import { perform } from '../../platform/workflow/perform.ts';
import { applicationActOf } from '../application.commands.ts';
import { pages } from '../../portal.ts';
import { steps } from './steps.ts';
import { FACTS } from '../../../law/facts.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ start: '2026-12-31T19:00:00Z' }); // 03:00 on New Year's Day in Shanxi
});
afterAll(() => world.close());

const number = (fact: string): string => String(Object.keys(FACTS).indexOf(fact) + 1);
const base = { page: '' };

/** Fills in what an application needs through the door that the topic opens. */
async function filledIn(
  her: Visitor,
  {
    topic = 'family',
    name = '张秀英',
    facts = {},
  }: { topic?: string; name?: string; facts?: Readonly<Record<string, string>> } = {},
): Promise<void> {
  world.clock.advance({ minutes: 1 }); // rows are found by their order
  await her.send('/', { page: 'home', topic });
  const at = topic === 'hurt' ? '/s' : '';
  const send = (page: string, fields: Parameters<Visitor['send']>[1]) =>
    her.send(at || `/${page}`, { ...base, page, ...fields });
  for (const [fact, answer] of Object.entries({ matter: 'marriageFamily', ...facts }))
    await send('apply/ask', { n: number(fact), answer });
  await send('apply/contact', { ways: 'none' });
  await send('apply/story', { story: '一句话。' });
  await send('apply/person', { name, county: '140105' });
}

const codeIn = (html: string): string => (/<p class="code">(.*?)<\/p>/.exec(html)?.[1] ?? '').replaceAll(/\D/g, '');
const applicationsOf = () => world.kernel.db.selectFrom('applications').selectAll().orderBy('id').execute();

describe('her application at three in the morning on New Year’s Day', () => {
  it('is received with nothing but a name, a sentence and a place, and says by when she will be answered', async () => {
    const her = visitorOf(world);
    await filledIn(her);
    const receipt = await her.send('/apply/check', { page: 'apply/check' });
    expect(receipt.status).toBe(200);
    expect(receipt.text).toContain('收到了');
    expect(codeIn(receipt.html)).toMatch(/^\d{17}$/);
    expect(receipt.text).toContain('2027年1月8日');
    expect(receipt.text).toContain('暂定'); // no holiday notice for 2027 is known
    const [row] = await applicationsOf();
    expect(row).toMatchObject({
      status: 'received',
      agencyId: places.agency,
      signature: 'pending',
      identityPending: true,
      signedAt: null,
    });
  });

  it('is one application, however often the button is pressed, the page reloaded or another tab used', async () => {
    const before = (await applicationsOf()).length;
    const her = visitorOf(world);
    await filledIn(her);
    const pressed = await Promise.all([1, 2, 3, 4, 5].map(() => her.send('/apply/check', { page: 'apply/check' })));
    const again = await her.send('/apply/check', { page: 'apply/check' });
    const codes = new Set([...pressed, again, await her.get('/apply/receipt')].map(({ html }) => codeIn(html)));
    expect(codes.size).toBe(1);
    expect((await applicationsOf()).length).toBe(before + 1);
  });

  it('begins anew after a receipt: the second application has its own number', async () => {
    const before = (await applicationsOf()).length;
    const her = visitorOf(world);
    await filledIn(her);
    await her.send('/apply/check', { page: 'apply/check' });
    await filledIn(her);
    await her.send('/apply/check', { page: 'apply/check' });
    expect((await applicationsOf()).length).toBe(before + 2);
  });

  it('keeps what she typed when something must be looked at again, and says it twice: at the top and at the field', async () => {
    const her = visitorOf(world);
    await her.send('/', { page: 'home', topic: 'wages' });
    const seen = await her.send('/apply/person', {
      page: 'apply/person',
      name: '',
      role: 'scribe',
      idNumber: '14010519900307123X',
      address: '柏兰镇',
    });
    expect(seen.status).toBe(422);
    expect(seen.html).toContain('<title>错误：');
    expect(seen.text).toContain('有 3 处需要看一看');
    for (const id of ['helperName', 'helperRelation', 'name'])
      expect(seen.html).toMatch(new RegExp(`href="#${id}".*id="${id}"`, 's'));
    expect(seen.html).toContain('value="14010519900307123X"');
    expect(seen.html).toContain('value="柏兰镇"');
  });
});

describe('odd words of real people', () => {
  it.each([
    [
      'phone',
      'apply/contact',
      { ways: 'mayCall' },
      [
        '１３８　００００　００００',
        '138-0000-0000',
        '+86 138 0000 0000',
        '0351 1234567',
        '８５１２３４',
        '138 0000 0000（我姐的）',
        '12位的那个：138000000001',
        '村委会 0351-7654321 转 3',
      ],
    ],
    [
      'name',
      'apply/person',
      {},
      ['䶮秀英', '𥖄玉兰', '阿依古丽·买买提', '张 三', 'ＷＡＮＧ芳', '某女士', '二丫', '王（李）氏', 'Nguyễn Thị Hoa'],
    ],
    [
      'birth',
      'apply/person',
      { name: '张三' },
      [
        '２０１０年３月５日',
        '二〇一〇年三月初五',
        '农历腊月二十三',
        '属羊的',
        '大概七几年',
        '85.3',
        '2010-02-30',
        '1990年3月5日',
        '去年冬天',
      ],
    ],
    [
      'address',
      'apply/person',
      { name: '张三' },
      [
        '柏兰村',
        '村西头第二家',
        '没有住处',
        '桥头李家沟老张家隔壁',
        '租的房，不知道门牌',
        'ＸＸ小区３号楼',
        '山西太原小店',
        '娘家',
        '庇护所，不能说',
      ],
    ],
    ['story', 'apply/story', {}, ['去年冬天', '他打我', '“<b>他</b>”说：不给钱 & 不离', '😢', 'ta da wo', '１２３']],
  ])('are never refused: %s', async (field, page, others, words) => {
    for (const word of words) {
      const her = visitorOf(world);
      await her.send('/', { page: 'home', topic: 'family' });
      const seen = await her.send(`/${page}`, { page, ...others, [field]: word });
      expect(`${word} ${seen.status}`).toBe(`${word} 200`);
      const kept = await her.get(`/${page}`);
      expect(kept.html).toContain(
        word.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
      );
    }
  });
});

describe('money', () => {
  it.each([
    [
      'a victim of violence',
      {
        matter: 'marriageFamily',
        isVictimOfAbuse: 'yes',
        assertsRightsFromAbuse: 'yes',
        applicantIs: 'self',
        hasOwnLawyer: 'no',
        isMinor: 'no',
      },
    ],
    [
      'a migrant worker’s wages',
      {
        matter: 'labourPay',
        isVictimOfAbuse: 'no',
        applicantIs: 'self',
        hasOwnLawyer: 'no',
        isMinor: 'no',
        assistance: 'none',
        isMigrantWorker: 'yes',
      },
    ],
    [
      'a household on 低保',
      {
        matter: 'marriageFamily',
        isVictimOfAbuse: 'no',
        applicantIs: 'self',
        hasOwnLawyer: 'no',
        isMinor: 'no',
        assistance: 'socialAssistance',
      },
    ],
    [
      'a child without income',
      {
        matter: 'supportPayments',
        isVictimOfAbuse: 'no',
        applicantIs: 'guardian',
        hasOwnLawyer: 'no',
        guardianHarmsHer: 'no',
        isMinor: 'yes',
        assistance: 'none',
        hasNoFixedIncome: 'yes',
      },
    ],
  ])('is never asked of %s', async (_, facts) => {
    const her = visitorOf(world);
    await her.send('/', { page: 'home', topic: 'other' });
    for (const [fact, answer] of Object.entries(facts)) {
      const seen = await her.send('/apply/ask', { page: 'apply/ask', n: number(fact), answer });
      expect(seen.text).not.toMatch(/月收入|多少收入/);
    }
    expect((await her.get('/apply/ask')).text).not.toMatch(/多少收入|几口人/);
  });
});

describe('helpers', () => {
  const tells = (her: Visitor, other: Readonly<Record<string, string>>) =>
    her.send('/apply/story', { page: 'apply/story', story: '一句话。', ...other });
  const helps = (her: Visitor, helper: Readonly<Record<string, string>>) =>
    her.send('/apply/person', { page: 'apply/person', name: '张秀英', ...helper });

  it.each([
    ['by name, however it is spelled', { helperName: '王　大 强', helperPhone: '' }],
    ['by telephone', { helperName: '老王', helperPhone: '１３９-1111-2222' }],
  ])('never are whom she named as the other side: %s', async (_, helper) => {
    const her = visitorOf(world);
    await filledIn(her);
    await tells(her, { opponentName: '王大强', opponentPhone: '13911112222' });
    const seen = await helps(her, { role: 'scribe', helperRelation: '丈夫', ...helper });
    expect(seen.status).toBe(422);
    expect(seen.text).toContain('请本人或者别的人来办');
    expect(seen.text).not.toMatch(/对方|不能帮/); // who reads it may be the one she fears
  });

  it('are not whom she names afterwards either: nothing is received, and nothing is given away', async () => {
    const before = (await applicationsOf()).length;
    const her = visitorOf(world);
    await filledIn(her);
    await helps(her, { role: 'scribe', helperName: '王大强', helperRelation: '丈夫' });
    await tells(her, { opponentName: '王大强' });
    const seen = await her.send('/apply/check', { page: 'apply/check' });
    expect(seen.status).toBe(422);
    expect(seen.text).toContain('请本人或者别的人来办');
    expect((await applicationsOf()).length).toBe(before);
  });

  it('who only hand it over get the receipt, and the code stays folded for her', async () => {
    const her = visitorOf(world);
    await filledIn(her);
    await helps(her, { role: 'submitter', helperName: '李大姐', helperRelation: '邻居' });
    const receipt = await her.send('/apply/check', { page: 'apply/check' });
    expect(receipt.html).toMatch(/<details><summary>查询码只给本人看.*class="code"/s);
    expect(receipt.text).not.toContain('张秀英');
    const row = (await applicationsOf()).at(-1);
    const party = await world.kernel.db
      .selectFrom('caseParties')
      .select(['role', 'mayFollow'])
      .where('applicationId', '=', row?.id ?? '')
      .where('role', '=', 'submitter')
      .executeTakeFirst();
    expect(party).toEqual({ role: 'submitter', mayFollow: false });
  });
});

describe('the quiet door', () => {
  it('opens by itself for violence, shows one address and one title, and is never cached', async () => {
    const her = visitorOf(world);
    const seen = await her.send('/', { page: 'home', topic: 'hurt' });
    expect(seen.path).toBe('/s');
    expect(seen.html).toContain('<title>便民服务</title>');
    expect(seen.html).not.toContain('emblem');
    expect(seen.headers.get('cache-control')).toBe('no-store');
    expect(seen.headers.get('referrer-policy')).toBe('no-referrer');
    expect(seen.headers.get('content-security-policy')).toMatch(/default-src 'none'/);
    expect(seen.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(seen.html).toMatch(/<form method="post" action="\/leave"/);
    expect((await her.get('/apply/story')).path).toBe('/s'); // her own application never opens in the other door
  });

  it('leaves nothing behind: draft, session and cookies are gone', async () => {
    const her = visitorOf(world);
    await filledIn(her, { topic: 'hurt' });
    expect((await her.get('/s?to=apply/story')).html).toContain('一句话。');
    const [key] = [...her.cookies.keys()];
    expect(key).toBe('yh_visit');
    const stolen = visitorOf(world);
    (stolen.cookies as Map<string, string>).set('yh_visit', her.cookies.get('yh_visit') ?? '');
    const left = await her.send('/leave', {});
    expect(left.headers.get('location')).toBe('https://www.baidu.com/');
    expect(her.cookies.size).toBe(0);
    expect((await stolen.get('/s')).html).not.toContain('一句话。');
  });

  it('forgets after ten minutes without a touch', async () => {
    const her = visitorOf(world);
    await filledIn(her, { topic: 'hurt' });
    world.clock.advance({ minutes: 11 });
    const seen = await her.get('/s?to=apply/story');
    expect(seen.html).not.toContain('一句话。');
    expect(seen.status).toBe(410);
  });

  it('is left by her own wish, and the answers come with her', async () => {
    const her = visitorOf(world);
    await filledIn(her, { topic: 'hurt' });
    await her.get('/s?to=apply/story');
    const seen = await her.send('/door', { door: 'official', back: '/s' });
    expect(seen.path).toBe('/apply/story');
    expect(seen.html).toContain('一句话。');
  });
});

describe('following it', () => {
  async function received(topic: string, facts: Record<string, string> = {}) {
    const her = visitorOf(world);
    await filledIn(her, { topic, facts });
    const code = codeIn((await her.send(topic === 'hurt' ? '/s' : '/apply/check', { page: 'apply/check' })).html);
    const row = (await applicationsOf()).at(-1);
    if (!row) throw new Error('it was received');
    return { her, code, id: row.id };
  }
  const office = (id: string, transition: string, input: unknown) =>
    perform(world.kernel, applicationActOf(world.kernel), {
      id,
      transition,
      input,
      viewer: world.staff.clerk,
      requestId: crypto.randomUUID(),
    });

  it('by the code, with spaces or full-width digits; a wrong code says only that', async () => {
    const { code } = await received('family');
    const friend = visitorOf(world);
    expect((await friend.send('/status', { page: 'status', code: '1234 5678 9012 3456 7' })).text).toContain(
      '没有找到这个查询码对应的申请',
    );
    const seen = await friend.send('/status', {
      page: 'status',
      code: code.replaceAll(/(\d{4})/g, '$1　').replace('1', '１'),
    });
    expect(seen.text).toContain('已经收到');
    expect((await friend.send('/out', {})).path).toBe('/');
    expect((await friend.get('/status')).text).toContain('查询码（17 个数字）');
  });

  it('answers the one-time notice item by item, an honest “I do not have it” included, and the clock runs on', async () => {
    const { her, code, id } = await received('family');
    await office(id, 'requestDocuments', {
      missing: [
        { kind: 'identity', why: '核对身份' },
        { kind: 'caseMaterial', why: '了解经过' },
      ],
      days: 10,
    });
    const status = await her.send('/status', { page: 'status', code });
    expect(status.text).toContain('要补材料');
    const notice = await her.get('/status/notice');
    expect(notice.text).toContain('要补 2 样');
    expect(notice.text).toContain('还有 2 样没有答复');
    const kinds = [...notice.html.matchAll(/status\/paper\?kind=(\d+)/g)].map(([, kind]) => kind ?? '');
    await her.send('/status/paper', {
      page: 'status/paper',
      kind: kinds[0] ?? '',
      reply: 'supplied',
      photo: photo('我的身份证.png'),
    });
    const half = await her.send('/status/paper', { page: 'status/paper', kind: kinds[1] ?? '', reply: 'unavailable' });
    expect(half.text).toContain('已传 1 份');
    const done = await her.send('/status/notice', { page: 'status/notice' });
    expect(done.text).toContain('正在审查');
    const documents = await world.kernel.db
      .selectFrom('applicationDocuments')
      .select(['kind', 'state'])
      .where('applicationId', '=', id)
      .orderBy('kind', 'desc')
      .execute();
    expect(documents).toEqual([
      { kind: 'identity', state: 'supplied' },
      { kind: 'caseMaterial', state: 'unavailable' },
    ]);
  });

  it('withdraws at once where nobody is in danger', async () => {
    const { her, code, id } = await received('family');
    await her.send('/status', { page: 'status', code });
    expect((await her.send('/status/withdraw', { page: 'status/withdraw', reason: '' })).text).toContain('已经撤回');
    expect((await applicationsOf()).find((row) => row.id === id)?.status).toBe('withdrawn');
  });

  it('never finishes a withdrawal online where violence is told: it asks for a talk alone', async () => {
    const { her, code, id } = await received('hurt', { isVictimOfAbuse: 'yes' });
    await her.send('/s', { page: 'status', code });
    const asked = await her.send('/s', { page: 'status/withdraw', reason: '他让我撤' });
    expect(asked.text).toMatch(/最晚 2027年1月6日 前（天数是暂定的，待核），工作人员要单独跟您说几句/);
    expect(asked.text).not.toContain('我想撤回申请');
    const row = (await applicationsOf()).find((one) => one.id === id);
    expect(row).toMatchObject({ status: 'received', violence: true });
    expect(row?.withdrawalAskedAt).toBeInstanceOf(Date);
  });

  it('signs later with a fingerprint and its witness', async () => {
    const { her, code, id } = await received('family');
    await her.send('/status', { page: 'status', code });
    const alone = await her.send('/status/sign', { page: 'status/sign', kind: 'fingerprint', print: photo() });
    expect(alone.text).toContain('请写见证人的名字');
    await her.send('/status/sign', { page: 'status/sign', kind: 'fingerprint', print: photo(), witness: '李大姐' });
    expect((await applicationsOf()).find((row) => row.id === id)).toMatchObject({ signature: 'fingerprint' });
  });

  it('refuses what is no photograph at the field, in words', async () => {
    const her = visitorOf(world);
    await filledIn(her);
    const seen = await her.send('/apply/paper', {
      page: 'apply/paper',
      kind: '1',
      reply: 'supplied',
      photo: new File(['#!/bin/sh'], '照片.jpg', { type: 'image/jpeg' }),
    });
    expect(seen.status).toBe(422);
    expect(seen.text).toContain('只能上传照片');
  });
});

describe('the decision', () => {
  async function decided(opinion: 'grant' | 'refuse') {
    const her = visitorOf(world);
    await filledIn(her, {
      facts: {
        isVictimOfAbuse: 'yes',
        assertsRightsFromAbuse: 'yes',
        applicantIs: 'self',
        hasOwnLawyer: 'no',
        isMinor: 'no',
      },
    });
    const signed = { kind: 'fingerprint', print: photo(), witness: '李大姐' };
    const code = codeIn((await her.send('/apply/check', { page: 'apply/check', ...signed })).html);
    const id = (await applicationsOf()).at(-1)?.id ?? '';
    const act = (viewer: keyof World['staff'], transition: string, input: unknown = {}) =>
      perform(world.kernel, applicationActOf(world.kernel), {
        id,
        transition,
        input,
        viewer: world.staff[viewer],
        requestId: crypto.randomUUID(),
      });
    await act('clerk', 'accept');
    await act('reviewer', 'giveOpinion', { opinion, grounds: ['LAL-32-4'], reason: '遭受家庭暴力，主张离婚。' });
    await act('approver', opinion);
    await her.send('/status', { page: 'status', code });
    return her;
  }

  it('tells her when a lawyer will be named once aid is granted', async () => {
    const seen = await (await decided('grant')).get('/status');
    expect(seen.text).toContain('给予法律援助');
    expect(seen.text).toMatch(/正在选合适的律师。\s*最晚\s*2027年1月/);
    expect(seen.text).toContain('《法律援助法》第三十二条第（四）项');
  });

  it('of refusal carries its reason, its article and every remedy in its order', async () => {
    const seen = await (await decided('refuse')).get('/status');
    expect(seen.text).toContain('没有给予援助');
    expect(seen.text).toContain('遭受家庭暴力，主张离婚。');
    expect(seen.text.indexOf('十五日内')).toBeLessThan(seen.text.indexOf('行政复议'));
    expect(seen.text.indexOf('行政复议')).toBeLessThan(seen.text.indexOf('行政诉讼'));
  });
});

describe('the interview', () => {
  it('cuts a question that stands alone between words, never before a mark', async () => {
    const her = visitorOf(world);
    await her.send('/', { page: 'home', topic: 'family' });
    expect(/<h1[^>]*>(.*?)<\/h1>/s.exec((await her.get('/apply/ask')).html)?.[1]).toContain('<wbr>');
  });

  it('does not carry an old “no” into another trouble, and asks nothing twice about who she is', async () => {
    const her = visitorOf(world);
    await filledIn(her, { facts: { isVictimOfAbuse: 'no' } });
    const seen = await her.send('/', { page: 'home', topic: 'hurt' });
    expect(seen.path).toBe('/s');
    await her.send('/s', { page: 'apply/ask', n: number('matter'), answer: 'marriageFamily' });
    expect((await her.get('/s?to=apply/ask')).text).toContain('打骂');
    expect((await her.get('/s?to=apply/person')).html).toContain('value="张秀英"');
  });

  it('leaves the way open when the answer is no, and names the article', async () => {
    const her = visitorOf(world);
    await her.send('/', { page: 'home', topic: 'other' });
    for (const [fact, answer] of Object.entries({ matter: 'other', isVictimOfAbuse: 'no', applicantIs: 'self' }))
      await her.send('/apply/ask', { page: 'apply/ask', n: number(fact), answer });
    const seen = await her.get('/apply/answer');
    expect(seen.text).toContain('仍然可以申请');
    expect(seen.text).toContain('《法律援助法》第三十一条');
    expect(seen.text).toContain('继续申请');
    expect((await her.send('/apply/answer', { page: 'apply/answer' })).path).toBe('/apply/contact');
  });

  it('takes “not sure” and “rather not say” for every question, and still arrives', async () => {
    const her = visitorOf(world);
    await her.send('/', { page: 'home', topic: 'family' });
    let seen = await her.get('/apply/ask');
    let asked = 0;
    for (; seen.path === '/apply/ask' && asked < 30; asked++) {
      const n = /name="n" value="(\d+)"/.exec(seen.html)?.[1];
      const all = /name="all" value="([\d,]+)"/.exec(seen.html)?.[1] ?? '';
      const unsure = Object.fromEntries(all.split(',').map((number) => [`a${number}`, 'unsure']));
      const open = asked % 2 ? { open: 'unsure' } : { open: 'unsaid' };
      seen = await her.send('/apply/ask', { page: 'apply/ask', ...(n ? { n, ...open } : { all, ...unsure }) });
    }
    expect(seen.path).toBe('/apply/answer');
    expect(asked).toBeGreaterThan(1);
    expect(asked).toBeLessThanOrEqual(13); // pages, of an answer of which nothing can be told
  });
});

describe('every page', () => {
  it('says 你 to a child, and never 您', async () => {
    const child = visitorOf(world);
    await child.send('/s', { page: 'child', topic: 'hurt' });
    for (const { id } of pages) {
      const { html } = await child.get(`/s?${new URLSearchParams({ to: id })}`);
      const main = /<main.*<\/main>/s.exec(html)?.[0] ?? '';
      expect(`${id} ${/.{0,12}您.{0,12}/.exec(main)?.[0] ?? ''}`).toBe(`${id} `);
    }
  });

  it('has an address and, in the quiet door, a title that give nothing away', async () => {
    const telling =
      /法律|援助|律师|家暴|暴力|离婚|抚养|保护令|妇联|妇女|儿童|未成年|受害|起诉|官司|报警|aid|law|abuse|violence|divorce|victim|police|court/i;
    const her = visitorOf(world);
    await filledIn(her, { topic: 'hurt' });
    for (const { id } of pages) {
      const { html, path } = await her.get(`/s?${new URLSearchParams({ to: id })}`);
      expect(id).not.toMatch(telling);
      expect(path).toBe('/s');
      expect(/<title>(.*?)<\/title>/.exec(html)?.[1]).toBe('便民服务');
      expect([triggerWordIn('便民服务'), triggerWordIn(id), triggerWordIn(path)]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
      expect(
        html.match(/(?:href|action|src)="([^"]*)"/g)?.filter((link) => telling.test(decodeURIComponent(link))),
      ).toEqual([]);
    }
  });

  it('puts nobody’s words into an address, and lets no address lead elsewhere', async () => {
    const her = visitorOf(world);
    await filledIn(her);
    expect((await her.send('/view', { look: 'elder', back: 'https://evil.example/' })).path).toBe('/');
    expect((await her.send('/view', { look: 'elder', back: '//evil.example' })).path).toBe('/');
    const found = await her.send('/places', { page: 'places', words: '柏兰', look: 'words' });
    expect(decodeURIComponent(found.path)).not.toContain('柏兰');
    expect(found.text).toContain('柏兰');
  });
});

describe('her voice', () => {
  /** A second of silence, as a telephone writes it. */
  const voice = () => {
    const wave = Buffer.alloc(44 + 8000);
    wave.write('RIFF', 0);
    wave.writeUInt32LE(36 + 8000, 4);
    wave.write('WAVEfmt ', 8);
    return new File([wave], '新录音 3.wav', { type: 'audio/wav' });
  };
  const story = (her: Visitor, fields: Readonly<Record<string, string | File>>) =>
    her.send('/apply/story', { page: 'apply/story', story: '', ...fields });

  it('is enough: no word need be written; pieces are kept in order, and the last can be dropped', async () => {
    const her = visitorOf(world);
    await filledIn(her);
    expect((await story(her, {})).status).toBe(422);
    const first = await story(her, { voice: voice(), more: 'yes' });
    expect(first.path).toBe('/apply/story');
    expect(first.text).toContain('已经录了 1 段');
    expect((await story(her, { voice: voice(), more: 'yes' })).text).toContain('已经录了 2 段');
    await story(her, { drop: 'yes' });
    expect((await her.get('/apply/check')).text).toContain('录了 1 段话');
    await her.send('/apply/check', { page: 'apply/check' });
    const row = (await applicationsOf()).at(-1);
    expect(row?.voiceFileIds).toHaveLength(1);
    const clerk = await callerOf(world, { login: 'clerk' });
    const seen = (await clerk.get(`/api/applications/${row?.id ?? ''}`)).body;
    expect(seen.voices).toEqual(row?.voiceFileIds);
    expect(seen.narrative).toContain('录了 1 段话');
    const heard = await clerk.raw(`/api/files/${seen.voices[0]}`);
    expect([heard.status, heard.headers.get('content-type')]).toEqual([200, 'audio/wav']);
    const other = await callerOf(world, { login: 'otherClerk' });
    expect((await other.raw(`/api/files/${seen.voices[0]}`)).status).toBe(404);
  });

  it('is a recording and nothing else, and only her pages may ask for the microphone', async () => {
    const her = visitorOf(world);
    await filledIn(her);
    const seen = await story(her, { voice: photo(), inPerson: 'yes' });
    expect(seen.status).toBe(422);
    expect(seen.text).toContain('这不是录音');
    expect(seen.headers.get('permissions-policy')).toContain('microphone=(self)');
    expect((await world.app.request('/office')).headers.get('permissions-policy')).toContain('microphone=()');
  });
});

it('asks for few things that must be given: no page but these few is refused when it is left empty', async () => {
  const her = visitorOf(world);
  await her.send('/', { page: 'home', topic: 'family' });
  const refused = [];
  for (const { id } of steps) {
    const seen = await her.send(`/${id}`, { page: id, ...(id === 'apply/ask' ? { n: number('matter') } : {}) });
    if (seen.status === 422) refused.push(id);
  }
  expect(refused.length).toBeGreaterThan(3); // the name at least, and a word of what happened
  expect(refused.length).toBeLessThanOrEqual(12);
});
