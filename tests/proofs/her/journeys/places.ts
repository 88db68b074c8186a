import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { childrenOf } from '../../../../src/network/division.queries.ts';
import type { Office } from '../../../support/cases.ts';
import { places as ids } from '../../../support/world.ts';
import { apiOf, enter, findCounty, type Journey, type Way } from './journey.ts';

const put = async (office: Office, who: 'approver' | 'clerk', path: string, body: object): Promise<void> => {
  const answer = await (
    await office.as(who)
  ).raw(path, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(body),
  });
  assert.equal(answer.status, 200, `${path} ${await answer.text()}`);
};
const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** The office has told its hours, when it calls back, and who advises a village. */
export async function tellOfPlaces(office: Office): Promise<void> {
  const hours = everyDay.map((weekday) => ({ weekday, from: '09:00', to: '18:00', calls: 20 }));
  await put(office, 'approver', '/api/call-hours', { hours });
  await put(office, 'clerk', `/api/kept-places/${ids.agency}`, {
    address: '小店街1号',
    phone: '0351-0000001',
    hours: '每天',
    weeklyHours: everyDay.map((weekday) => ({ weekday, from: '08:30', to: '17:30' })),
    takesApplications: true,
    womanOnStaff: true,
  });
}

const villageOf = async ({ office: { world } }: Way): Promise<{ code: string; name: string }> => {
  const villages = await childrenOf(world.kernel.db, { kind: 'visitor' }, '140105100');
  const found = villages.find(({ name }) => /^.{3,}村(村委会|村民委员会)$/.test(name)) ?? villages[0];
  assert.ok(found);
  return found;
};

export const nearby: readonly Journey[] = [
  {
    name: '身边站点：白天开着，夜里去哪里',
    play: async (way) => {
      await way.follow('身边站点');
      await way.at('最近的站点在哪里？');
      await findCounty(way);
      await way.at(/小店区附近/);
      await way.sees(/小店区法律援助中心.*能当面收申请.*现在开着，到 17:30/s);
      await way.sees('女工作人员：有');
      way.office.world.clock.advance({ hours: 10 });
      await enter(way);
      await way.follow('身边站点');
      await way.at('最近的站点在哪里？');
      await findCounty(way);
      await way.sees('现在没有查到开着门、能收申请的站点，这些电话有人接');
      await way.sees(/下次开门：/);
    },
  },
  {
    name: '村里的法律顾问：按村名找',
    play: async (way) => {
      const village = await villageOf(way);
      await put(way.office, 'clerk', `/api/village-advisers/${village.code}`, {
        name: '解百事',
        unit: '示例律师事务所',
        phone: '0351-0000002',
        days: '每周三上午',
      });
      await way.follow('身边站点');
      await way.at('最近的站点在哪里？');
      await way.follow('找村里（社区）的法律顾问');
      await way.at('找村里（社区）的法律顾问');
      await way.choose('县（市、区）', '小店区');
      await way.fill('村或者社区的名字', village.name.replace(/(村委会|村民委员会)$/, ''));
      await way.press('找一找');
      await way.page
        .locator('h1')
        .filter({ hasText: /法律顾问$|找到这些/ })
        .waitFor();
      if (/找到这些/.test(await way.page.locator('h1').innerText())) await way.press(new RegExp(`^${village.name}`));
      await way.sees('解百事');
      await way.sees('每周三上午');
    },
  },
  {
    name: '请回电：三屏，约一个时间',
    play: async (way) => {
      await way.follow('请人回电');
      await way.at('您在哪个县？');
      await way.choose('县（市、区）', '小店区');
      await way.press('继续');
      await way.at('什么时候打给您？');
      await way.press('约这个时间');
      await way.sees('选一个您方便接的时间');
      await way.pick('最近的时间', /^今天/);
      await way.fill('打哪个号码？', '１３８ ００００ ００９９');
      await way.fill('怎么称呼？可以不写', '李姐');
      await way.press('约这个时间');
      await way.at('约好了');
      const { items } = await apiOf(way, 'clerk', '/api/call-backs');
      assert.ok(items.some(({ status }: { status: string }) => status === 'waiting'));
    },
  },
  {
    name: '快速离开：页面、草稿、登录都没有了',
    doors: ['quiet'],
    play: async (way) => {
      await way.press(/^挨打、受伤/);
      await way.at('这部手机，别人会看吗？');
      await way.press('会，或者可能会');
      await way.at('您主要想解决哪件事？');
      await way.press('快速离开');
      await way.page.getByText('ordinary').waitFor();
      assert.deepEqual(
        (await way.page.context().cookies()).filter(({ name }) => name.startsWith('yh_')),
        [],
      );
      for (let back = 0; back < 5; back++) await way.page.goBack({ timeout: 2000 }).catch(() => undefined);
      assert.equal(/主要想解决/.test(await way.page.locator('body').innerText()), false, '退回来看得到');
      await way.page.goto('/s?to=apply/ask');
      await way.sees('填的内容已经清除了');
    },
  },
];
