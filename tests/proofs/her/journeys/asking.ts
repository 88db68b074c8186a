import assert from 'node:assert/strict';
import { aboutViolence, goThrough, type Pages } from '../her-way.ts';
import { actOf, apiOf, enter, findCounty, homeHeading, type Journey, type Way } from './journey.ts';
import { applicationBehind, shortest } from './applying.ts';

/** To the card of whoever is beaten by her husband. */
async function toTheCard(way: Way): Promise<void> {
  const { follow, at } = way;
  await follow(/^我该怎么办/);
  await at('是关于什么的？');
  await follow(/^挨打、受伤/);
  await at('哪一种最像？');
  await follow(/^分手、离婚了/);
  await way.page.getByRole('heading', { name: '先做这一件' }).waitFor();
}

const toLook = async (way: Way): Promise<void> => {
  await toTheCard(way);
  await way.follow('看看有多危险');
  await way.at('现在有多危险？');
  await way.pick(/掐过您的脖子/, '有');
  await way.pick(/差点要命/, '没有');
  await way.press('看结果');
  await way.at(/很危险/);
};

/** Through the questions of the law, up to what it says of her answers. */
const answered = (way: Way, topic: RegExp, otherwise: Pages): Promise<string> =>
  goThrough(
    way.page,
    way,
    [
      ...otherwise,
      [homeHeading, () => way.press(topic)],
      ['申请法律援助', () => way.follow('开始')],
      ...aboutViolence(way),
    ],
    { until: /可以申请/ },
  );

export const asking: readonly Journey[] = [
  {
    name: '三问到行动卡，选县，转到真人',
    play: async (way) => {
      await toTheCard(way);
      assert.match(
        (await way.page
          .locator('main')
          .getByRole('link', { name: /^打 \d+$/ })
          .first()
          .getAttribute('href')) ?? '',
        /^tel:\d+$/,
      );
      await findCounty(way);
      await way.sees(/太原市\s*小店区，去哪里/);
      await way.follow('找人帮忙');
      await way.at('找人帮忙，有五个办法');
      await way.follow('约回电的时间');
      await way.at('您在哪个县？');
    },
  },
  {
    name: '我符合吗：符合，接着申请',
    play: async (way) => {
      await answered(way, /^离婚、孩子/, []);
      await way.sees('《法律援助法》第三十二条第（四）项');
      await way.press('继续申请');
      await way.at('怎样联系您才安全？');
    },
  },
  {
    name: '我符合吗：没有列出，仍然有下一步',
    play: async (way) => {
      await answered(way, /^别的事/, [
        ['您主要想解决哪件事？', () => way.press(/^别的事（/)],
        ['有没有人伤害？', () => way.pick(/打骂/, '不是').then(() => way.press('继续'))],
      ]);
      await way.sees('仍然可以申请');
      await way.sees('《法律援助法》第三十一条');
      await way.follow(/^不申请也有别的办法/);
      await way.at('是关于什么的？');
      await way.open('apply/answer');
      await way.press('继续申请');
      await way.at('怎样联系您才安全？');
    },
  },
  {
    name: '危险自评，不留下',
    play: async (way) => {
      await toLook(way);
      await way.follow(/^做一份安全计划/);
      await way.at('先想好，到时候不慌');
      await way.open('kept');
      await way.at('什么都没有存');
    },
  },
  {
    name: '危险自评，随申请一起交',
    play: async (way) => {
      await toLook(way);
      await way.unfold('想让办事的人也知道');
      await way.press('和我的申请一起保存');
      await way.at('存了这些');
      await way.sees(/很危险/);
      await way.follow('接着申请');
      await way.at(homeHeading);
      const { applicationId } = await applicationBehind(way, await shortest(way));
      const { items } = await apiOf(way, 'reviewer', `/api/applications/${applicationId}/enclosures`);
      assert.deepEqual(
        items.map(({ kind }: { kind: string }) => kind),
        ['danger'],
      );
    },
  },
  {
    name: '写保护令申请书，下载',
    play: async (way) => {
      await toTheCard(way);
      await way.follow('写保护令申请书');
      await way.at('向法院要一张“不许靠近”的令');
      await findCounty(way);
      await way.sees('太原市小店区人民法院');
      await way.follow('写申请书');
      await way.at('写申请书');
      await way.fill('叫什么', '施某某'); // the first of that name on the page is the other side's
      await way.fill('用自己的话写', '上个月十五号晚上，他拿凳子砸我。');
      await way.tick(/^很紧急/);
      const { text } = await way.fileBy(() => way.press('下载申请书（PDF）'));
      for (const words of ['他拿凳子砸我', '太原市小店区人民法院'])
        assert.ok(text.includes(words), `申请书里没有“${words}”`);
      await way.open('kept');
      await way.at('什么都没有存');
    },
  },
  {
    name: '安全计划，只打印',
    play: async (way) => {
      await makePlan(way);
      await way.unfold('要一张纸，或者存起来');
      const { text } = await way.fileBy(() => way.press('下载（PDF）'));
      for (const words of ['酱油用完了', '事项清单']) assert.ok(text.includes(words), `计划里没有“${words}”`);
      await way.open('kept');
      await way.at('什么都没有存');
    },
  },
  {
    name: '学法：自己的话问，找到答案和条文',
    play: async (way) => {
      await way.follow('法律怎么说');
      await way.at('想知道什么？');
      await way.fill('您的问题', '老公打我怎么办');
      await way.press('找答案');
      await way.at('您想问的是不是这些？');
      await way.page.locator('main .rows a').first().focus();
      const asked = (await way.page.locator('main .rows a').first().innerText()).trim();
      await way.follow(asked);
      await way.sees('打 12348 问');
      await way.unfold('依据的条文');
      await way.sees(/《.+法》.*条/);
    },
  },
  {
    name: '学法：一课，走进安全的门',
    play: async (way) => {
      await way.follow('法律怎么说');
      await way.at('想知道什么？');
      await way.follow(/^给孩子的课/);
      await way.at('你上几年级？');
      await way.follow(/^有人老是欺负我/);
      await way.at('有人老是欺负我');
      await way.sees('试一试');
      await way.press('进去说');
      await way.page.waitForURL(/\/s$/);
      await way.at('你来对了，这里可以说');
      assert.equal(await way.page.title(), '便民服务');
    },
  },
  {
    name: '孩子：两下到真人，三样大的',
    play: async (way) => {
      await way.follow(/^我是未成年人/);
      await way.at('你来对了，这里可以说');
      const human = way.page.getByRole('link', { name: /跟人说/ });
      assert.equal(await human.getAttribute('href'), 'tel:12355');
      const box = await human.boundingBox();
      assert.ok(box && box.y + box.height < 740, '不用往下翻就看得到');
      await way.sees('不用爸妈同意');
      assert.equal(
        await way.page
          .locator('main')
          .getByRole('button', { name: /有人打我|学校里|家里的事/ })
          .count(),
        3,
      );
    },
  },
  {
    name: '单位自查到清单',
    play: async (way) => {
      await way.follow(/^单位自查/);
      await way.at('哪种单位？');
      await way.follow(/^学校、幼儿园/);
      await way.at('学校、幼儿园，要做到这些');
      const groups = way.page.locator('main fieldset');
      for (let nth = 0; nth < (await groups.count()); nth++) {
        const asked = (await groups.nth(nth).locator('legend').innerText()).trim();
        await way.pick(asked, nth === 0 ? '还没有' : '做到了');
      }
      await way.press('看接下来做什么');
      await way.at('接下来做 1 件事');
      await way.sees('自查清单：学校、幼儿园');
      assert.equal(await way.page.getByRole('button', { name: '打印清单' }).isVisible(), way.hasScript);
    },
  },
  {
    name: '强制报告，一小时没有回执再催，补了才算完',
    play: async (way) => {
      await way.follow(/^看到孩子受伤害/);
      await way.at('看到孩子受到伤害');
      await way.sees('先打 110');
      await way.press('提交报告');
      await way.sees(/有 4 处需要看一看/);
      await way.pick('最接近哪一种？', /^身体多处损伤/);
      await way.choose('孩子现在在哪个县', '小店区');
      await way.fill('看到了什么，孩子在哪里', '手臂多处青紫，在小店二小');
      await way.fill('怎样找到您', '王老师 13900001234');
      await way.press('提交报告');
      await way.at('收到了，这是回执');
      await way.sees('报告义务还没有完成');
      const [number = '', code = ''] = await way.page.locator('strong.code').allInnerTexts();
      const listed = async () => {
        const { items } = await apiOf(way, 'clerk', '/api/child-reports');
        return items.find((one: { number: string }) => one.number === number);
      };
      assert.partialDeepStrictEqual(await listed(), { status: 'received', isLate: false });
      way.office.world.clock.advance({ minutes: 61 });
      const late = await listed();
      assert.equal(late.isLate, true);
      await actOf(way, 'clerk', `/api/child-reports/${late.id}/askAgain`, { note: '打了学校电话' });
      await enter(way);
      await way.follow(/^看到孩子受伤害/);
      await way.at('看到孩子受到伤害');
      await way.follow('补填报警回执');
      await way.at('补填报警回执');
      await way.fill('编号', number);
      await way.fill('核对码', code);
      await way.fill('公安的回执编号', '小店派出所 012345');
      await way.press('提交');
      await way.at('记下了');
      assert.partialDeepStrictEqual(await listed(), { status: 'doneWithPolice', policeReceipt: '小店派出所 012345' });
    },
  },
  {
    name: '能藏住什么，按哪些规定办，办事指南',
    play: async (way) => {
      await way.follow('按哪些规定办');
      await way.at(/规定|标准|条文/);
      await way.open('sheets');
      await way.at('办事指南');
      await way.page.locator('main .rows a').first().focus();
      const first = (await way.page.locator('main .rows a span').first().innerText()).split('\n')[0] ?? '';
      await way.follow(new RegExp(`^${first}`));
      await way.at(first);
      assert.ok((await way.page.locator('main dt').count()) >= 13, '指南要写全十四项');
      await way.open('hides');
      await way.at('能藏住什么，不能藏住什么');
      await way.sees(/10 分钟不动/);
    },
  },
];

export async function makePlan(way: Way): Promise<void> {
  await toTheCard(way);
  await way.follow('做一份安全计划');
  await way.at('先想好，到时候不慌');
  await way.fill('一句暗语', '酱油用完了');
  await way.tick(/^先跑，东西不拿/);
  await way.press('看一看我的计划');
  await way.at('我的计划');
}
