import assert from 'node:assert/strict';
import { applicationIn, caseIn, served } from '../../../support/cases.ts';
import { personnel } from '../../../support/world.ts';
import { actOf, apiOf, type Journey, type Way } from './journey.ts';

const newest = async (way: Way, who: 'bureau' | 'approver', path: string): Promise<{ id: string }> =>
  (await apiOf(way, who, `/api/${path}`)).items[0];

export const afterwards: readonly Journey[] = [
  {
    name: '点援：自己点一位，指派的人先看到',
    play: async (way) => {
      const filed = await applicationIn(way.office, 'granted');
      await actOf(way, 'manager', `/api/personnel/${personnel.lawyer}/willing`, { willing: true });
      await way.signIn(filed);
      await way.follow('自己点一位');
      await way.at('想让谁来帮忙');
      await way.unfold('按条件找');
      await way.choose('女的还是男的', '女');
      await way.press('找');
      await way.sees('可以点的');
      await way.press('点这一位');
      await way.sees('点好的');
      const { wish } = await apiOf(way, 'assigner', `/api/cases/${filed.caseId}/suggestions`);
      assert.match(wish, /常律师/);
      await way.follow('点好了');
      await way.at('现在到哪一步了');
      await way.sees('已经点了 1 位');
    },
  },
  {
    name: '异议：不予援助，司法局维持，还有路',
    play: async (way) => {
      const filed = await way.office.play(await applicationIn(way.office, 'refused'), [served('refusal-decision')]);
      await way.signIn(filed);
      await way.sees('不同意怎么办');
      await way.follow('我不同意，提出异议');
      await way.sees(/15 天（待核）到 \d+年/);
      await way.press('提出异议');
      await way.page.getByRole('alert').waitFor();
      await way.fill('为什么不同意', '我被打了，不该看收入。');
      await way.press('提出异议');
      await way.sees('异议已经收到，正在审查');
      const { id } = await newest(way, 'bureau', 'objections');
      await actOf(way, 'bureau', `/api/objections/${id}/maintain`, { reason: '事实清楚。' });
      await way.open('status/object');
      await way.sees('审查结果：维持原来的决定');
      await way.sees('行政复议');
    },
  },
  {
    name: '投诉：凭查询码，司法局答复',
    play: async (way) => {
      const filed = await caseIn(way.office, 'inProgress');
      await way.signIn(filed);
      await way.follow('不满意，投诉');
      await way.at('投诉');
      await way.pick('什么事', '要钱、要东西');
      await way.pick('投诉谁', '承办人员');
      await way.fill('发生了什么', '要了两百块钱，说是跑腿费。');
      await way.press('交上去');
      await way.sees('已经收到，等着受理');
      const { id } = await newest(way, 'bureau', 'complaints');
      await actOf(way, 'bureau', `/api/complaints/${id}/accept`);
      await actOf(way, 'bureau', `/api/complaints/${id}/answer`, { outcome: 'confirmed', reason: '钱已经退还。' });
      await way.open('tell');
      await way.sees('钱已经退还。');
    },
  },
  {
    name: '投诉：不留名字，凭码看结果',
    play: async (way) => {
      await way.open('tell');
      await way.at('投诉');
      await way.pick('什么事', '态度不好、说难听的话');
      await way.pick('投诉谁', '法律援助机构');
      await way.choose('在哪个县', '小店区');
      await way.fill('发生了什么', '窗口的人说话难听。');
      await way.press('交上去');
      await way.at('收到了');
      const code = (await way.page.locator('.code').innerText()).replaceAll(/\s/g, '');
      const { id } = await newest(way, 'bureau', 'complaints');
      await actOf(way, 'bureau', `/api/complaints/${id}/decline`, { reason: '请写清楚是哪天。' });
      await way.follow('看结果');
      await way.at('看结果');
      await way.fill('码', code);
      await way.press('查看');
      await way.at('办到哪一步了');
      await way.sees('请写清楚是哪天。');
    },
  },
  {
    name: '换人：要求，机构同意',
    play: async (way) => {
      const filed = await caseIn(way.office, 'inProgress');
      await way.signIn(filed);
      await way.follow('要求换人');
      await way.at('换人来办');
      await way.pick('为什么想换', '一直不联系、不见面');
      await way.press('要求换人');
      await way.sees('已经收到，等着决定');
      const { id } = await newest(way, 'approver', 'change-requests');
      await actOf(way, 'approver', `/api/change-requests/${id}/approve`, { reason: '同意换人。' });
      await way.open('status/change');
      await way.sees('同意换人，正在重新安排');
    },
  },
  {
    name: '评一评：评得不好，机构整改答复',
    play: async (way) => {
      const filed = await caseIn(way.office, 'inProgress');
      await way.signIn(filed);
      await way.follow('评一评');
      await way.at('评一评');
      await way.pick('评哪一步', /^受理/);
      await way.pick('怎么样', '非常不满意');
      await way.pick(/有没有人要钱/, '有');
      await way.press('交上去');
      await way.sees('收到了，正在查、正在改');
      const { id } = await newest(way, 'approver', 'ratings?open=true');
      await actOf(way, 'approver', `/api/ratings/${id}/rectify`, { finding: '属实', reason: '钱退了，人也换了。' });
      await way.open('status/rate');
      await way.sees('钱退了，人也换了。');
    },
  },
];
