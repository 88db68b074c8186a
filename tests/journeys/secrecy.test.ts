import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { officeOf, tales, type Filed } from '../support/cases.ts';
import { startWorld, type Member, type World } from '../support/world.ts';
import { signIn, type Desk } from './office.ts';

/** A place that exists nowhere else: where its words are on a page, she can be found. */
const hidden = '涑水河埝掌沟四十九号院';

let world: World;
let base = '';
let browser: TestBrowser;
let filed: Filed;
let byMother: Filed;
beforeAll(async () => {
  [world, browser] = await Promise.all([startWorld(), launchBrowser()]);
  base = await world.listen();
  const office = await officeOf(world);
  filed = await office.submit('hurtByHusband', { applicant: { ...tales.hurtByHusband.applicant, address: hidden } });
  byMother = await office.submit('child');
}, 60_000);
afterAll(async () => {
  await browser.close();
  await world.close();
});

async function at<T>(member: Member, route: string, what: (desk: Desk) => Promise<T>): Promise<T> {
  const desk = await signIn(browser, base, member);
  await desk.open(route);
  const answer = await what(desk);
  await desk.close();
  return answer;
}

it('where she lives is asked for, granted by another, seen once, and is on no page before or after', async () => {
  const application = `/applications/${filed.applicationId}`;
  await at('clerk', application, async ({ page }) => {
    expect(await page.locator('.vaulted').innerText()).toContain('送达代收点');
    expect(await page.getByRole('button', { name: /生命危险/ }).count()).toBe(0); // not on duty
    await page.getByRole('button', { name: '申请看真实住址' }).click();
    await page.getByLabel('用来做什么').selectOption({ label: '送达文书、材料' });
    await page.getByLabel('为什么非看不可').fill('要当面送达保护令裁定书，须知道去哪里');
    await page.getByRole('button', { name: '送负责人批准' }).click();
    await page.getByText('等另一个人批准').waitFor();
    expect(await page.content()).not.toContain(hidden);
  });
  await at('approver', '/secrecy', async ({ page }) => {
    await page.getByRole('button', { name: '批准看一次' }).click();
    await page.getByText('没有人在等').waitFor();
    expect(await page.content()).not.toContain(hidden);
  });
  await at('clerk', application, async ({ page }) => {
    const look = page.getByRole('button', { name: '看一次真实住址' });
    await look.waitFor();
    expect(await page.content()).not.toContain(hidden);
    await look.click();
    await page.getByText(hidden).waitFor();
    await page.getByRole('button', { name: '看完了，收起' }).click();
    await page.getByRole('button', { name: '申请看真实住址' }).waitFor();
    expect(await page.content()).not.toContain(hidden);
  });
}, 60_000);

it('with a life in danger the reason is asked first, and the telling waits for two reviewers', async () => {
  const { id } = await world.kernel.db
    .selectFrom('staff')
    .select('id')
    .where('login', '=', 'clerk')
    .executeTakeFirstOrThrow();
  await at('approver', '/duty', async ({ page }) => {
    await page.getByLabel('谁值班').selectOption(id);
    const today = world.clock.today();
    await page.getByLabel('从', { exact: true }).fill(`${today}T00:00`);
    await page.getByLabel(/^到/).fill(`${today}T23:59`);
    await page.getByRole('button', { name: '排上' }).click();
    await page.getByText('已排好').waitFor();
  });
  await at('clerk', '/duty', async ({ page }) => {
    await page.getByLabel('什么危险').fill('她来电说丈夫拿刀堵在门外，电话断了');
    await page.getByLabel('口头告诉谁').selectOption('110');
    await page.getByLabel(/^案号、申请编号/).fill(filed.number);
    expect(await page.content()).not.toContain(hidden);
    await page.getByRole('button', { name: '马上看住址，读给 110、120' }).click();
    await page.getByText(hidden).waitFor();
  });
  await at('approver', '/secrecy', async ({ page }) => {
    await page.getByText('还差 2 个人').waitFor();
    expect(await page.content()).not.toContain(hidden);
  });
}, 60_000);

it('whoever filed for a child is marked after reading what it does, and the clerk leaves a case of kin', async () => {
  await at('clerk', `/cases/${byMother.caseId}/parting`, async ({ page }) => {
    await page.getByLabel('是谁').selectOption({ index: 1 });
    await page.getByLabel('为什么', { exact: true }).selectOption('harmsHer');
    await page.getByText('查询码作废').waitFor();
    await page.getByRole('button', { name: '标为利益冲突监护人、对立方' }).click();
    await page.getByText('不得告知').waitFor();
    await page.getByLabel('跟谁、什么关系').fill('当事人是我表妹');
    await page.getByRole('button', { name: '我回避，换别人办' }).click();
    await page.getByRole('heading', { name: /您已回避/ }).waitFor();
    await page.goto(`/office/cases/${byMother.caseId}`);
    await page.getByRole('alert').waitFor();
    expect(await page.locator('main').innerText()).not.toContain('表妹'); // the case is not there for the clerk any more
  });
  await at('approver', '/secrecy', async ({ page }) => {
    await page.getByText('当事人是我表妹').waitFor();
    await page.getByText('伤害过她，或者涉嫌伤害她').waitFor();
  });
}, 60_000);
