import assert from 'node:assert/strict';
import { applicationIn } from '../../../support/cases.ts';
import { papersReady } from '../../../support/world.ts';
import { makePlan } from './asking.ts';
import { actOf, apiOf, enter, type Journey } from './journey.ts';

const helped = { role: 'submitter', person: { name: '郝邻居', phone: '13800000077' }, relation: '邻居' };

/** Who may look, what is kept, what she may ask about it. */
export const keeping: readonly Journey[] = [
  {
    name: '帮忙的人：给查看码，看得到一点，收回就看不到',
    play: async (way) => {
      const filed = await way.office.submit('hurtByHusband', { helper: helped });
      await way.signIn(filed);
      await way.follow('谁能看进展');
      await way.at('谁能看进展');
      await way.press('给一个查看码');
      await way.at('查看码');
      const code = (await way.page.locator('strong.code').innerText()).replaceAll(/\s/g, '');
      await way.follow('记好了');
      await way.at('谁能看进展');
      await way.sees('现在能看进展');
      await way.open('status');
      await way.signOut();
      await way.signIn({ returnCode: code });
      await way.sees('您凭查看码只能看到这一页');
      for (const secret of ['苗春花', '施大力', '13800000001']) await way.never(secret);
      await way.signOut();
      await way.signIn(filed);
      await way.follow(/谁看过/);
      await way.at('谁看过');
      await way.sees('帮忙的人（凭查看码）');
      await way.open('status/helpers');
      await way.press('不让看了');
      await way.sees('现在不能看');
      await way.open('status');
      await way.signOut();
      await way.follow('查进度、补材料');
      await way.at('查进度');
      await way.fill('查询码（17 个数字）', code);
      await way.press('查看');
      await way.sees('没有找到这个查询码对应的申请');
    },
  },
  {
    name: '谁看过我的资料',
    play: async (way) => {
      const filed = await way.office.submit('wages');
      await apiOf(way, 'clerk', `/api/applications/${filed.applicationId}`);
      await way.signIn(filed);
      await way.follow(/谁看过/);
      await way.at('谁看过');
      await way.sees(way.isQuiet ? '办事单位的工作人员' : /小店区法律援助中心，.*看了申请的内容/);
    },
  },
  {
    name: '求助记录证明：机构盖章，下载，外人能核对',
    play: async (way) => {
      const filed = await way.office.submit('hurtByHusband');
      await way.signIn(filed);
      await way.follow(/^要一份求助记录证明/);
      await way.at('求助记录证明');
      await way.press('请机构出一份');
      await way.sees('机构负责人核对以后盖章');
      const { items } = await apiOf(way, 'approver', '/api/help-records');
      const asked = items.find((one: { applicationId: string }) => one.applicationId === filed.applicationId);
      await actOf(way, 'approver', `/api/help-records/${asked.id}/seal`);
      await papersReady(way.office.world.kernel);
      await way.open('status/record');
      const { text, bytes } = await way.fileBy(() => way.follow('下载（PDF）'));
      const number = /小店法援证〔\d{4}〕\d+号/.exec(text)?.[0] ?? text.slice(0, 200);
      const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0] ?? '';
      await way.open('status');
      await way.signOut();
      await way.open('check');
      await way.at('核对一份证明');
      await way.fill('文号', number);
      await way.fill('核对码', code.toLowerCase());
      await way.put('证明的电子文件（可以不选）', { name: 'a.pdf', mimeType: 'application/pdf', buffer: bytes });
      await way.press('核对');
      await way.at('核对上了');
      await way.sees(/本证明由太原市小店区法律援助中心于.*出具/);
      await way.sees('电子文件与出具时一致');
      await way.never('苗春花');
    },
  },
  {
    name: '资料：要副本，同意了，存成 PDF 和 JSON',
    play: async (way) => {
      const filed = await way.office.submit('wages');
      await way.signIn(filed);
      await way.follow(/看、改、删|留下的资料/);
      await way.at(/看、改、删您的资料|留下的资料/);
      await way.pick('想要什么', '看一看、要一份副本');
      await way.press('交上去');
      await way.sees('已经收到，等着答复');
      const { items } = await apiOf(way, 'approver', '/api/data-requests?open=true');
      await actOf(way, 'approver', `/api/data-requests/${items[0].id}/provide`, { answer: '照您说的办了。' });
      await way.open('status/data');
      await way.sees('已经照办');
      await way.follow('看副本');
      if (way.isQuiet) {
        await way.at('打开以前');
        await way.follow('打开');
      }
      await way.sees('辛勤');
      const pdf = await way.fileBy(() => way.press('存成 PDF，可以打印'));
      assert.ok(pdf.text.includes('辛勤'));
      const json = await way.fileBy(() => way.press('存成 JSON，给别的系统用'));
      assert.ok(json.bytes.toString().includes('辛勤'));
    },
  },
  {
    name: '资料：要删掉，没有照办，写明怎么办；另一项自己撤回',
    play: async (way) => {
      const filed = await applicationIn(way.office, 'underReview', 'wages');
      await way.signIn(filed);
      await way.open('status/data');
      await way.pick('想要什么', '要删掉');
      await way.press('交上去');
      await way.sees('已经收到，等着答复');
      await way.press('不要了，撤回');
      await way.sees('已经撤回');
    },
  },
  {
    name: '不想让谁知道：名字对上，马上看不到',
    play: async (way) => {
      const filed = await way.office.submit('wages');
      await way.signIn(filed);
      await way.follow(/^不想让谁知道、经手|^谁不经手/);
      await way.at(/不想让谁知道、经手|谁不经手/);
      await way.fill('叫什么（不知道可以不写）', '申 审查');
      await way.fill('是谁、在哪里上班', '他的表姐');
      await way.press('交上去');
      await way.sees('办好了，这个人看不到了');
      const seen = await (await way.office.as('reviewer')).get(`/api/applications/${filed.applicationId}`);
      assert.equal(seen.status, 404);
    },
  },
  {
    name: '请人上门：约好了看得到谁来，不用来了',
    play: async (way) => {
      const filed = await way.office.submit('hurtByHusband');
      await way.signIn(filed);
      await way.follow(/^请人上门走不开|^请人上门\s/);
      await way.at('请人上门');
      await way.fill('什么时候方便，要帮什么（可以不写）', '上午一个人在家');
      await way.press('请人上门');
      await way.sees('等着约时间');
      const { items } = await apiOf(way, 'clerk', '/api/home-visits');
      const visit = items.find((one: { applicationId: string }) => one.applicationId === filed.applicationId);
      assert.equal(visit.wish, '上午一个人在家');
      const later = new Date(way.office.world.clock.now().getTime() + 2 * 86_400_000 + 8 * 3_600_000);
      await actOf(way, 'clerk', `/api/home-visits/${visit.id}/plan`, {
        day: later.toISOString().slice(0, 10),
        time: '10:00',
        goers: '郝受理、申审查',
        place: '村委会',
      });
      await way.open('status/visit');
      await way.sees('村委会');
      await (way.isQuiet ? way.never('郝受理') : way.sees('郝受理、申审查'));
      await way.press('不用来了');
      await way.sees('本人说不用来了');
    },
  },
  {
    name: '安全计划：存在机构，三十日再看一遍',
    play: async (way) => {
      const filed = await way.office.submit('hurtByHusband');
      await way.signIn(filed);
      await enter(way);
      await makePlan(way);
      await way.unfold('要一张纸，或者存起来');
      await way.press('和我的申请一起保存');
      await way.at('已经和申请一起保存');
      await way.follow('看看存了什么');
      await way.at('存了这些');
      await way.sees(/再看一遍/);
      const owed = async () => {
        const { items } = await apiOf(way, 'clerk', '/api/plan-reviews');
        return items.find((one: { applicationId: string }) => one.applicationId === filed.applicationId);
      };
      way.office.world.clock.advance({ days: 36 }); // a day off may put the thirtieth off
      const review = await owed();
      assert.equal(review.due.lamp, 'overdue');
      await actOf(way, 'clerk', `/api/plan-reviews/${review.id}/review`, {
        how: 'calledInWindow',
        agreed: '钥匙放到姐姐家',
        isWantedAgain: false,
      });
      await enter(way);
      await way.signIn(filed);
      await way.follow('随申请保存的内容');
      await way.at('存了这些');
      await way.sees('钥匙放到姐姐家');
    },
  },
];
