import assert from 'node:assert/strict';
import type { Filed } from '../../../support/cases.ts';
import { aboutViolence, codeOn, goThrough, type Pages } from '../her-way.ts';
import { actOf, apiOf, enter, findCounty, homeHeading, pictureFile, type Journey, type Way } from './journey.ts';

const name = '苗春花';
/** Every page of an application answered as shortly as can be; what a journey does otherwise stands before it. */
const short = (way: Way): Pages => {
  const { press, follow, fill, tick } = way;
  return [
    ['遇到什么事了？', () => press(/^离婚、孩子/)],
    [/申请法律援助|接着填/, () => follow(/^(开始|接着填)$/)],
    ['这部手机，别人会看吗？', () => press('不会')],
    ...aboutViolence(way),
    [/.*可以申请/, () => press('继续申请')],
    [/发生了什么？/, () => fill('用自己的话写', '他打我，我想离婚。').then(() => press('继续'))],
    [/(您|你)叫什么名字？|需要帮助的人是谁？/, () => fill('名字（一定要写）', name).then(() => press('继续'))],
    ['这件事发生在哪个县（市、区）？', () => findCounty(way)],
    ['核对一下，再提交', () => tick('以后再确认').then(() => press('提交申请'))],
  ];
};

/** From wherever she stands to the receipt. */
export const toReceipt = (way: Way, otherwise: Pages = []): Promise<string> =>
  goThrough(way.page, way, [...otherwise, ...short(way)], {
    sees: (heading) => (heading === homeHeading ? Promise.resolve() : way.at(heading)),
  });
export const shortest = async (way: Way, otherwise: Pages = []): Promise<string> => {
  await toReceipt(way, otherwise);
  return codeOn(way.page);
};

/** What the code opens, as the office has it. */
export async function applicationBehind(way: Way, returnCode: string): Promise<Filed> {
  assert.match(returnCode, /^\d{17}$/);
  const code = { returnCode, applicationId: '', caseId: '', number: '', papers: new Map<string, string>() };
  const { applicationId } = (await (await way.office.as('her', code)).get('/api/session')).body;
  const { caseId, number } = await apiOf(way, 'clerk', `/api/applications/${applicationId}`);
  return { ...code, applicationId, caseId, number };
}
const seenByClerk = async (way: Way, code: string) =>
  apiOf(way, 'clerk', `/api/applications/${(await applicationBehind(way, code)).applicationId}`);
const helpersOf = ({ parties }: { parties: readonly { role: string; relation?: string; mayFollow: boolean }[] }) =>
  parties
    .filter(({ role }) => role !== 'applicant')
    .map(({ role, relation, mayFollow }) => [role, relation, mayFollow]);

const silence = (): Buffer => {
  const wave = Buffer.alloc(44 + 8000);
  wave.write('RIFF', 0);
  wave.writeUInt32LE(36 + 8000, 4);
  wave.write('WAVEfmt ', 8);
  return wave;
};

/** A piece of voice: by the page's own recorder, or the telephone's. */
async function speak(way: Way): Promise<void> {
  if (way.hasScript) {
    await way.press('开始录音');
    await way.page.waitForTimeout(1200);
    await way.press(/^停（/);
    await way.page.getByRole('button', { name: '听一遍' }).waitFor();
  } else await way.put(/不会写、不想写/, { name: '1.wav', mimeType: 'audio/wav', buffer: silence() });
}

const helper = async (way: Way, relation: string): Promise<void> => {
  await way.fill('帮忙的人的名字', '郝大姐');
  await way.fill('帮忙的人和需要帮助的人是什么关系', relation);
};
const whoApplies = (way: Way, who: string | RegExp, age: string): Pages => [
  [
    '谁来申请？',
    async () => {
      await way.pick(/由谁来申请/, who);
      await way.pick(/满十八周岁/, age);
      await way.press('继续');
    },
  ],
];
const personPage = /(您|你)叫什么名字？|需要帮助的人是谁？/;

export const applying: readonly Journey[] = [
  {
    name: '申请：本人，拍照交一份材料',
    play: async (way) => {
      const code = await shortest(way, [
        ['遇到什么事了？', () => way.press(/^挨打、受伤/)],
        [
          '手上有什么材料？',
          async () => {
            await way.follow(/^身份证明/);
            await way.at('身份证明');
            await way.put('拍照，或者选手机里的照片、PDF', pictureFile);
            await way.press('上传这一份');
            await way.at('手上有什么材料？');
            await way.sees('已传 1 份');
            await way.press('继续');
          },
        ],
      ]);
      const seen = await seenByClerk(way, code);
      assert.equal(seen.status, 'received');
      assert.ok(
        seen.documents.some(
          ({ kind, state }: { kind: string; state: string }) => kind === 'identity' && state === 'supplied',
        ),
        '机构看得到照片',
      );
    },
  },
  {
    name: '申请：说给我们听，不写字',
    play: async (way) => {
      const code = await shortest(way, [
        [
          '发生了什么？',
          async () => {
            await speak(way);
            await way.press('存下这一段，再录一段');
            await way.sees('已经录了 1 段');
            await way.press('继续');
          },
        ],
      ]);
      const { voices } = await seenByClerk(way, code);
      assert.equal(voices.length, 1);
      const heard = await (await way.office.as('clerk')).raw(`/api/files/${voices[0]}`);
      assert.match(`${heard.status} ${heard.headers.get('content-type')}`, /^200 (audio|video)\//);
    },
  },
  {
    name: '申请：有人帮着填（代填）',
    play: async (way) => {
      const code = await shortest(way, [
        ...whoApplies(way, '本人申请，有人帮忙填', '十八岁到五十九岁'),
        [
          personPage,
          async () => {
            await helper(way, '邻居');
            await way.tick(/^我是申请人本人，同意/);
            await way.fill('名字（一定要写）', name);
            await way.press('继续');
          },
        ],
      ]);
      assert.deepEqual(helpersOf(await seenByClerk(way, code)), [['scribe', '邻居', true]]);
      await way.follow('查进度');
      await way.at('查进度');
      await way.fill('查询码（17 个数字）', code);
      await way.press('查看');
      await way.at('现在到哪一步了');
      await way.follow('谁能看进展');
      await way.at('谁能看进展');
      await way.sees(way.isQuiet ? '第 1 位' : '郝大姐');
    },
  },
  {
    name: '申请：替人交（代交），查询码折着',
    play: async (way) => {
      await toReceipt(way, [
        ...whoApplies(way, '本人申请，有人帮忙交', '十八岁到五十九岁'),
        [
          personPage,
          async () => {
            await helper(way, '村妇联主任');
            await way.fill('名字（一定要写）', name);
            await way.press('继续');
          },
        ],
      ]);
      assert.equal(await way.page.locator('.code').isVisible(), false, '查询码不摊开放着');
      await way.never(name);
      await way.unfold(/^查询码只给本人看/);
      await way.page.locator('.code').waitFor();
      const opened = await codeOn(way.page);
      assert.deepEqual(helpersOf(await seenByClerk(way, opened)), [['submitter', '村妇联主任', false]]);
    },
  },
  {
    name: '申请：代为申请（近亲属）',
    play: async (way) => {
      const code = await shortest(way, [
        ...whoApplies(way, /^近亲属/, '满六十岁了'),
        [
          personPage,
          async () => {
            await helper(way, '女儿');
            await way.pick('替人申请的，凭什么', /^我是监护人、法定代理人或者近亲属/);
            await way.fill('名字（一定要写）', name);
            await way.press('继续');
          },
        ],
      ]);
      assert.deepEqual(helpersOf(await seenByClerk(way, code)), [['applyingAgent', '女儿', true]]);
    },
  },
  {
    name: '申请：孩子自己来',
    play: async (way) => {
      await way.follow(/^我是未成年人/);
      await way.at('你来对了，这里可以说');
      await way.press(/^有人打我、吓我/);
      const quiet: Way = { ...way, isQuiet: true };
      await way.at('这部手机，别人会看吗？');
      const code = await shortest(quiet, [
        [/你主要想解决哪件事/, () => way.press(/^让打我的人不许靠近我/)],
        ['谁来申请？', () => way.pick(/由谁来申请/, '本人').then(() => way.press('继续'))],
      ]);
      const { facts } = await seenByClerk(way, code);
      assert.ok(JSON.stringify(facts).includes('未满十八周岁'), '机构知道是未成年人');
    },
  },
  {
    name: '查询码丢了：报名字和暗语换新的',
    play: async (way) => {
      const word = `今天的白菜 ${way.office.world.clock.now().getTime() / 60_000}`;
      const lost = await shortest(way, [
        ['谁可以知道，谁不能知道？', () => way.fill('暗语', word).then(() => way.press('继续'))],
      ]);
      const { returnCode } = await actOf(way, 'operator', '/api/return-code-recoveries', { name, passPhrase: word });
      await enter(way);
      await way.follow('查进度、补材料');
      await way.at('查进度');
      await way.fill('查询码（17 个数字）', lost);
      await way.press('查看');
      await way.sees('没有找到这个查询码对应的申请');
      await way.fill('查询码（17 个数字）', returnCode);
      await way.press('查看');
      await way.at('现在到哪一步了');
    },
  },
];
