import assert from 'node:assert/strict';
import { application, served, tales, type Filed } from '../../../support/cases.ts';
import { apiOf, pictureFile, type Journey, type Way } from './journey.ts';

const ownPhone = { mayCall: true, maySms: true, whosePhone: 'own', callerName: 'neutral' };
const windows = [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: '09:00', to: '17:00' }];
const statusOf = async (way: Way, { applicationId }: Filed) =>
  apiOf(way, 'clerk', `/api/applications/${applicationId}`);

/** The code of the message that left for this matter, when the worker has sent it. */
async function sentCode({ office: { world }, page }: Way, { caseId }: Filed): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const sent = await world.kernel.db
      .selectFrom('outgoing')
      .select(['id', 'body'])
      .where('caseId', '=', caseId)
      .where('template', '=', 'one-time-code')
      .executeTakeFirst();
    if (sent) return world.kernel.sealer.open('outgoing.body', sent.body, sent.id).replaceAll(/\D/g, '');
    await page.waitForTimeout(100);
  }
  throw new Error('短信没有发出去');
}

export const following: readonly Journey[] = [
  {
    name: '查进度：码写错了说清楚，写对了看得到，退出就没有了',
    play: async (way) => {
      const filed = await way.office.submit('wages');
      await way.follow('查进度、补材料');
      await way.at('查进度');
      await way.fill('查询码（17 个数字）', '1234 5678 9012 3456 7');
      await way.press('查看');
      await way.sees('没有找到这个查询码对应的申请');
      await way.fill('查询码（17 个数字）', filed.returnCode.replaceAll(/(\d{4})/g, '$1　'));
      await way.press('查看');
      await way.at('现在到哪一步了');
      await way.sees('已经收到');
      await way.signOut();
      await way.open('status');
      await way.at('查进度');
    },
  },
  {
    name: '查进度：自己的手机，短信里的数字',
    play: async (way) => {
      const phone = `139${String(way.office.world.clock.now().getTime() / 60_000).slice(-8)}`;
      const filed = await way.office.submit('hurtByHusband', {
        applicant: { ...tales.hurtByHusband.applicant, phone },
        contactPlan: { ...ownPhone, windows },
      });
      await way.follow('查进度、补材料');
      await way.at('查进度');
      await way.follow('没有查询码，用手机短信查');
      await way.at('用手机短信查');
      await way.fill('手机号码', phone);
      await way.press('发一条短信');
      await way.at('填短信里的数字');
      await way.fill('9 个数字', await sentCode(way, filed));
      await way.press('查看');
      await way.at('现在到哪一步了');
    },
  },
  {
    name: '查进度：一个号码两件申请，选一件',
    play: async (way) => {
      const phone = `137${String(way.office.world.clock.now().getTime() / 60_000).slice(-8)}`;
      const more = {
        applicant: { ...tales.wages.applicant, phone },
        contactPlan: { ...ownPhone, windows },
      };
      const first = await way.office.submit('wages', more);
      way.office.world.clock.advance({ minutes: 1 });
      const second = await way.office.submit('wages', more);
      await way.open('status/phone');
      await way.at('用手机短信查');
      await way.fill('手机号码', phone);
      await way.press('发一条短信');
      await way.at('填短信里的数字');
      await way.fill('9 个数字', await Promise.any([sentCode(way, first), sentCode(way, second)]));
      await way.press('查看');
      await way.at('看哪一件？');
      await way.press(/收到的$/);
      await way.at('现在到哪一步了');
    },
  },
  {
    name: '一次性告知：一样传照片，一样没有',
    play: async (way) => {
      const filed = await way.office.play(await way.office.submit('hurtByHusband'), [
        application('requestDocuments', 'clerk', {
          missing: [
            { kind: 'identity', why: '核对身份' },
            { kind: 'caseMaterial', why: '了解经过' },
          ],
          days: 10,
        }),
        served('one-time-notice'),
      ]);
      await way.signIn(filed);
      await way.sees('要补材料');
      await way.follow('补材料（2 样）');
      await way.at('要补 2 样');
      await way.sees(/最晚 \d+年\d+月\d+日 前/);
      await way.follow(/^身份证明/);
      await way.at('身份证明');
      await way.put('拍照，或者选手机里的照片、PDF', pictureFile);
      await way.press('上传这一份');
      await way.at('要补 2 样');
      await way.sees('已传 1 份');
      await way.follow(/^案件材料|^和事情有关|^.*材料/);
      await way.press(/^没有这份材料/);
      await way.at('要补 2 样');
      await way.sees('没有这份材料');
      await way.press(/^交|^都|^就这些/);
      await way.at('现在到哪一步了');
      const { status, documents } = await statusOf(way, filed);
      assert.equal(status, 'underReview');
      assert.deepEqual(
        documents
          .filter(
            ({ kind, state }: { kind: string; state: string }) =>
              ['identity', 'caseMaterial'].includes(kind) && state !== 'lookedUp',
          )
          .map(({ kind, state }: { kind: string; state: string }) => `${kind} ${state}`)
          .toSorted(),
        ['caseMaterial unavailable', 'identity supplied'],
      );
    },
  },
  {
    name: '签名：后来补，按指印，有见证人',
    play: async (way) => {
      const filed = await way.office.submit('wages', { signature: { kind: 'pending' } });
      await way.signIn(filed);
      await way.follow('现在签');
      await way.at('签名');
      await way.tick(/^按指印/);
      await way.unfold('按指印的，在这里传照片');
      await way.put('指印的照片', pictureFile);
      await way.fill('见证人的名字', '李大姐');
      await way.press('签好了');
      await way.at('现在到哪一步了');
      const { signature } = await statusOf(way, filed);
      assert.ok(signature.signedAt, '机构看得到已经签了');
    },
  },
  {
    name: '改怎样联系',
    play: async (way) => {
      const filed = await way.office.submit('hurtByHusband');
      await way.signIn(filed);
      await way.follow('改怎样联系您');
      await way.at('以后怎样联系您？');
      await way.pick(/^方便接/, /^晚上/);
      await way.press('就这样约');
      await way.at('现在到哪一步了');
      await way.follow('改怎样联系您');
      await way.at('以后怎样联系您？');
      assert.ok(
        await way.page
          .getByRole('group', { name: /^方便接/ })
          .getByLabel(/^晚上/)
          .isChecked(),
      );
    },
  },
  {
    name: '撤回：没有危险，当场撤回',
    play: async (way) => {
      const filed = await way.office.submit('wages');
      await way.signIn(filed);
      await way.follow('我想撤回申请');
      await way.at('撤回申请');
      await way.press('撤回申请');
      await way.at('现在到哪一步了');
      await way.sees('已经撤回');
      assert.equal((await statusOf(way, filed)).status, 'withdrawn');
    },
  },
  {
    name: '撤回：有暴力，先单独谈，谈过照常办',
    play: async (way) => {
      const filed = await way.office.submit('hurtByHusband');
      await way.signIn(filed);
      await way.follow('我想撤回申请');
      await way.at('撤回申请');
      await way.sees('先不在网上办完');
      await way.fill('为什么（可以不写）', '他让我撤');
      await way.press('请联系我，再办撤回');
      await way.at('现在到哪一步了');
      await way.sees(/最晚 \d+年\d+月\d+日 前（天数是暂定的，待核）/);
      const { status, actions } = await statusOf(way, filed);
      assert.equal(status, 'received');
      assert.ok(
        actions.some(({ name, allowed }: { name: string; allowed: boolean }) => name === 'keepApplication' && allowed),
      );
      await way.office.play(filed, [
        application('keepApplication', 'clerk', (_, { world }) => ({
          spokenAloneOn: world.clock.today(),
          note: '她说是他逼的，不撤回。',
        })),
      ]);
      await way.open('status');
      await way.sees('已经跟您谈过，这件申请不撤回，照常办');
    },
  },
];
