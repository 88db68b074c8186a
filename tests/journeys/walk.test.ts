import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { startWorld, type World } from '../support/world.ts';
import { signIn, type Desk } from './office.ts';

const photo = {
  name: 'IMG_0001.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};

/** Presses a button of a page without scripts and waits for the next page. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).first().click()]);
}
async function follow(page: Page, name: string | RegExp): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.getByRole('link', { name }).first().click()]);
}

/** She applies on an old phone without scripts: hurt by her husband, wants a divorce, has no papers at hand. Returns her code. */
async function apply(page: Page): Promise<string> {
  await page.goto('/');
  await press(page, /离婚/);
  await follow(page, '开始');
  await press(page, /离婚、孩子/);
  const pick = (question: RegExp, answer: string) =>
    page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check();
  await pick(/打骂/, '是'); // hurt by her family
  await pick(/有关吗/, '是'); // this is about it
  await press(page, '继续');
  await pick(/由谁来申请/, '本人');
  await pick(/请律师/, '不是'); // no lawyer of her own
  await pick(/满十八周岁/, '十八岁到五十九岁');
  await press(page, '继续');
  await press(page, '继续申请');
  await page.check('input[value=mayCall]');
  await page.fill('#phone', '１３８ ００００ ００００');
  await press(page, '继续');
  await page.fill('#from', '上午十点');
  await page.fill('#to', '11点');
  await press(page, '继续');
  await page.fill('#story', '去年冬天开始，他喝了酒就打我。我想离婚，要孩子。');
  await page.fill('#opponentName', '王某');
  await page.fill('#opponentRelation', '丈夫');
  await press(page, '继续');
  await page.fill('#name', '䶮秀英');
  await press(page, '继续');
  await page.fill('#words', 'xiaodian');
  await press(page, '找一找');
  await Promise.all([page.waitForEvent('load'), page.locator('button[name=code]').first().click()]);
  await press(page, '继续'); // papers: none at hand
  await page.check('#kind-pending');
  await press(page, '提交申请');
  return (await page.locator('.code').innerText()).replaceAll(/\s/g, '');
}

describe('one woman, from her phone to the archive', () => {
  let world: World;
  let browser: TestBrowser;
  let base = '';
  const desks = new Map<string, Desk>();
  const desk = async (login: Parameters<typeof signIn>[2], width?: number): Promise<Desk> => {
    const known = desks.get(login);
    if (known) return known;
    const opened = await signIn(browser, base, login, width);
    desks.set(login, opened);
    return opened;
  };
  beforeAll(async () => {
    world = await startWorld({ start: '2026-11-23T02:00:00Z' }); // Monday, 10:00 in Shanxi
    base = await world.listen();
    browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  const signedOut = async (): Promise<void> => {
    // Days pass between the acts: nobody stays signed in that long.
    for (const opened of desks.values()) await opened.close();
    desks.clear();
  };
  const period = async (ruleId: string) =>
    world.kernel.db
      .selectFrom('periods')
      .select(['state', 'dueOn', 'tentative'])
      .where('ruleId', '=', ruleId)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
  const papers = async () =>
    (await world.kernel.db.selectFrom('papers').select('kind').orderBy('eventId').execute()).map(({ kind }) => kind);
  const later = async (days: number): Promise<void> => {
    await signedOut();
    world.clock.advance({ days });
  };

  it('keeps every period, paper and line of the log', async () => {
    const { page: phone, close: hangUp } = await browser.openPage({ baseURL: base, width: 360, javaScript: false });
    const code = await apply(phone);
    expect(code).toMatch(/^\d{17}$/);
    expect(await period('DL-05')).toMatchObject({ state: 'running', dueOn: '2026-11-30', tentative: false });
    const application = await world.kernel.db
      .selectFrom('applications')
      .select(['id', 'caseId', 'status', 'violence', 'identityPending', 'signature'])
      .executeTakeFirstOrThrow();
    expect(application).toMatchObject({
      status: 'received',
      violence: true,
      identityPending: true,
      signature: 'pending',
    });
    const review = `/applications/${application.id}`;
    const matter = `/cases/${application.caseId}`;

    // The clerk accepts, and tells her once, of everything.
    const clerk = await desk('clerk');
    await clerk.open(review);
    await clerk.act('受理');
    await clerk.act('一次性告知补正', async () => {
      await clerk.page.getByRole('checkbox', { name: '身份证明' }).check();
      await clerk.page.getByRole('checkbox', { name: /遭受家庭暴力/ }).check();
      await clerk.page.locator('#days').fill('10');
    });
    expect(await period('DL-05')).toMatchObject({ state: 'paused' });
    await world.papersReady();
    await clerk.open(review);
    await clerk.act('记录送达', async () => {
      await clerk.choose('paperId', /补充材料/);
      await clerk.choose('method', '本人凭查询码查看');
      await clerk.page.locator('[data-field=reached]').getByText('是', { exact: true }).click();
      await clerk.page.locator('#servedOn').fill('2026-11-23');
    });
    expect(await period('DL-06')).toMatchObject({ state: 'running', dueOn: '2026-12-03' });

    // Three days on she sends a photograph, and says honestly what she does not have.
    await later(3);
    await phone.goto('/status');
    await phone.fill('#code', code);
    await press(phone, '查看');
    await supplement(phone);
    expect(await period('DL-06')).toMatchObject({ state: 'met' });
    // The seven days stood still from the 23rd to the 26th.
    expect(await period('DL-05')).toMatchObject({ state: 'running', dueOn: '2026-12-03' });

    const reviewer = await desk('reviewer');
    await reviewer.open(review);
    await reviewer.act('登记本人签名或确认', async () => {
      await reviewer.page.locator('dialog').getByText('录音确认').click();
    });
    await reviewer.act('提出审查意见', async () => {
      await reviewer.page.locator('dialog').getByText('建议给予法律援助').click();
      await reviewer.choose('grounds', /三十二条/);
      await reviewer.page.locator('#reason').fill('遭受家庭暴力的受害人主张相关权益，不受经济困难条件限制。');
    });
    const approver = await desk('approver');
    await approver.open(review);
    await approver.act('批准给予法律援助');
    expect(await period('DL-05')).toMatchObject({ state: 'met' });
    // Granted on Thursday the 26th: three days end on Sunday, so on Monday the 30th.
    expect(await period('DL-07')).toMatchObject({ state: 'running', dueOn: '2026-11-30' });

    await later(1);
    const assigner = await desk('assigner');
    await assigner.open(`${matter}/assignment`);
    await assigner.act('指派山西示例律师事务所');
    expect(await period('DL-07')).toMatchObject({ state: 'met' });

    const manager = await desk('manager');
    await manager.open(matter);
    await manager.act('接收指派');
    expect(await period('DL-10')).toMatchObject({ state: 'running', dueOn: '2026-12-02' });
    await manager.open(`${matter}/assignment`);
    await manager.act('安排常律师承办');

    // The lawyer does the whole case on a phone.
    const lawyer = await desk('lawyer', 360);
    await lawyer.open(matter);
    await lawyer.act('确认承办', async () => lawyer.page.getByRole('checkbox', { name: /没有利益冲突/ }).check());
    await lawyer.act('登记委托代理协议', async () => lawyer.page.locator('#onDay').fill('2026-11-27'));
    expect(await period('DL-10')).toMatchObject({ state: 'met' });
    const noted =
      (words: string, day = '2026-11-27') =>
      async () => {
        await lawyer.page.locator('#onDay').fill(day);
        await lawyer.page.locator('#note').fill(words);
      };
    await lawyer.act('登记约见、会见', noted('在妇联工作站面谈，本人单独到场。'));
    await lawyer.act('登记风险告知', noted('告知诉讼风险和权利义务。'));
    await later(30);
    const back = await desk('lawyer', 360);
    const today = '2026-12-27';
    await back.open(matter);
    await back.act('登记开庭', async () => {
      await back.page.locator('#onDay').fill(today);
      await back.page.locator('#note').fill('一审开庭，当庭调解。');
    });
    await back.act('提交结案报告', async () => {
      await back.page.locator('#onDay').fill(today);
      await back.choose('outcomeKind', '调解结案');
      await back.page.locator('#outcome').fill('调解离婚，孩子由她抚养，对方按月给付抚养费。');
    });
    // The closing day was a Sunday in 2026; its thirtieth day lies in 2027, for which no notice is out yet.
    expect(await period('DL-15')).toMatchObject({ state: 'running', dueOn: '2027-01-26' });
    for (const piece of ['代理词、起诉状或者其他代理文书', '裁判文书、调解书、裁决书等结果文书']) {
      await back.act('补入卷宗材料', async () => {
        await back.choose('piece', piece);
        await back.page.setInputFiles('#fileId', photo);
        await back.page.getByText('已上传').waitFor();
      });
    }
    await back.act('提交卷宗');
    expect(await period('DL-15')).toMatchObject({ state: 'met' });

    const archivist = await desk('archivist');
    await archivist.open(matter);
    await archivist.page.getByText('已有').first().waitFor();
    await archivist.act('归档');
    await world.papersReady();

    expect(await papers()).toEqual([
      'materials-receipt',
      'application-form',
      'one-time-notice',
      'service-return',
      'grant-decision',
      'assignment-notice',
      'agency-letter',
      'representation-agreement',
      'closing-report',
      'file-index',
    ]);
    const states = await world.kernel.db.selectFrom('papers').select('state').distinct().execute();
    expect(states).toEqual([{ state: 'rendered' }]);
    const log = await world.kernel.db.selectFrom('events').select(['type', 'toStatus']).orderBy('id').execute();
    expect(log.map(({ type }) => type)).toEqual([
      'application.received',
      'application.accepted',
      'application.documentsRequested',
      'application.served',
      'application.supplied',
      'application.signed',
      'application.opinionGiven',
      'application.granted',
      'case.opened',
      'case.assigned',
      'case.assignmentReceived',
      'case.personNamed',
      'case.confirmed',
      'case.agreementSigned',
      'case.metRecipient',
      'case.risksTold',
      'case.heard',
      'case.closingReported',
      'case.pieceAdded',
      'case.pieceAdded',
      'case.fileSubmitted',
      'case.archived',
    ]);
    const running = await world.kernel.db
      .selectFrom('periods')
      .select('ruleId')
      .where('state', 'in', ['running', 'paused'])
      .execute();
    expect(running).toEqual([]);
    await signedOut();
    await hangUp();
  }, 240_000);
});

/** Without scripts: one photograph, and one honest "I do not have it". */
async function supplement(phone: Page): Promise<void> {
  await follow(phone, /补材料|补充/);
  await follow(phone, /身份证明/);
  await phone.setInputFiles('#photo', photo);
  await press(phone, /上传/);
  await follow(phone, /遭受家庭暴力|家庭暴力/);
  await press(phone, /没有这份材料/);
  await press(phone, /提交|交上去/);
}
